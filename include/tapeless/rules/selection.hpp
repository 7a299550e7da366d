// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/rule.hpp>
#include <tapeless/math/arithmetic.hpp>

#include <limits>

// How the value of a rule chooses, for numbers of any kind: plain ones, packs and arrays that compare lane by lane, and
// complex numbers, which have no order and count as positive.
namespace tapeless::detail {

template <class Number>
concept has_order = requires(Number const& x) {
    x < x;
};

/// A small whole number in the type of the evaluation.
template <class Number>
constexpr Number whole(int value) {
    return number(value).as<Number>();
}

template <class Number>
constexpr Number not_a_number() {
    return number::bits_of(std::numeric_limits<double>::quiet_NaN()).as<Number>();
}

/// condition ? a : b, lane by lane where the condition is a mask; both are evaluated.
template <class Condition, class Number>
[[gnu::always_inline]] constexpr Number select(Condition const& condition, Number const& a, Number const& b) {
    if constexpr (requires { condition ? a : b; }) {
        return condition ? a : b;
    } else if constexpr (requires { blend(condition, a, b); }) {  // pack
        return blend(condition, a, b);
    } else if constexpr (requires { condition.select(a, b); }) {  // Eigen arrays
        return condition.select(a, b);
    } else {  // std::experimental::simd
        Number result = b;
        where(condition, result) = a;
        return result;
    }
}

/// x < 0 ? a : b.
template <class Number>
[[gnu::always_inline]] constexpr Number select_below_zero(Number const& x, Number const& a, Number const& b) {
    if constexpr (has_order<Number>) return select(x < whole<Number>(0), a, b);
    else return b;
}
/// x <= 0 ? a : b, so that NaN takes b.
template <class Number>
[[gnu::always_inline]] constexpr Number select_up_to_zero(Number const& x, Number const& a, Number const& b) {
    if constexpr (has_order<Number>) return select(x <= whole<Number>(0), a, b);
    else return b;
}

/// A constant of the graph that u stands in: functions of it stay exact, log(2) rather than 0.693….
constexpr traced constant_beside(traced const& u, int value) { return {*u.graph(), u.graph()->constant(value)}; }

/// u where the function above it is defined, NaN for u < 0: log' is 1/u only where log is.
struct non_negative_rule {
    static constexpr char const* name = "non_negative";
    static constexpr bool is_guard = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (has_order<Number>) return select_below_zero(u, not_a_number<Number>(), u);
        else return u;
    }
    static constexpr auto slope(auto, auto) { return traced(1); }
    static constexpr auto normal(auto u) { return u; }
    static constexpr auto shown(auto u) { return normal(u); }
};

/// u, but +0 for -0: √ has no left side at 0, so that its slope there is +∞ for both zeros.
struct unsigned_zero_rule {
    static constexpr char const* name = "unsigned_zero";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::sum(u, whole<Number>(0));
    }
    static constexpr auto slope(auto, auto) { return traced(1); }
    static constexpr auto normal(auto u) { return u; }
    static constexpr auto shown(auto u) { return normal(u); }
};

}  // namespace tapeless::detail
