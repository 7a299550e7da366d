// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/elliptic_values.hpp>

namespace tapeless {

struct comp_ellint_1_rule;
struct comp_ellint_2_rule;

namespace detail {

/// The integrals that derivatives of K and E by k are made of: elliptic_values.hpp.
template <bool IsSecond>
struct elliptic_moment_rule {
    static constexpr char const* name = IsSecond ? "second_elliptic_moment" : "first_elliptic_moment";
    static constexpr int arity = 2;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& k) {
        return run_time_value(
            "tapeless: an elliptic integral has its value at run time only",
            [](auto const& order_value, auto const& argument_value) {
                return elliptic_moment<IsSecond>(static_cast<int>(order_value), argument_value);
            },
            n, k);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto n, auto k, auto) {
        return (2 * n + 1) * k * apply<elliptic_moment_rule>(n + 1, k);
    }
    static constexpr traced normal(auto n, auto k) {
        int const last = whole_constant(n, -1);
        if (last < 0) return apply<elliptic_moment_rule>(n, k);  // unproved
        traced const first = apply<comp_ellint_1_rule>(k);
        traced const second = apply<comp_ellint_2_rule>(k);
        traced const square = k * k;
        traced before = IsSecond ? second : first;
        traced here = IsSecond ? (first - second) / square : (second / (1 - square) - first) / square;
        if (!IsSecond && last == 0) return first;
        for (int i = IsSecond ? 0 : 1; i < last; ++i) {
            traced const after = IsSecond ? (2 * i + 1) * before - 2 * (i + 1 - (2 * i + 1) * square) * here
                                          : (2 * i - 1) * before - 2 * i * (1 - 2 * square) * here;
            before = here;
            here = after / ((2 * i + 1) * square * (1 - square));
        }
        return here;
    }
    static constexpr auto shown(auto n, auto k) { return normal(n, k); }
};

}  // namespace detail

struct comp_ellint_1_rule {
    static constexpr char const* name = "comp_ellint_1";
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& k) {
        return detail::run_time_value(
            "tapeless: comp_ellint_1 has its value at run time only",
            [](auto const& argument_value) { return detail::elliptic_moment<false>(0, argument_value); }, k);
    }
    static constexpr auto slope(auto k, auto) { return k * apply<detail::elliptic_moment_rule<false>>(traced(1), k); }
};
/// K(k) = ∫₀^π/2 dθ / √(1 - k² sin²θ), of the modulus k. Slope (E(k)/(1 - k²) - K(k))/k.
///
/// Domain   -1 <= k <= 1, infinite with infinite slopes at the ends; NaN elsewhere
template <operand Operand>
constexpr applied<comp_ellint_1_rule, Operand> comp_ellint_1(Operand k) {
    return apply<comp_ellint_1_rule>(k);
}

struct comp_ellint_2_rule {
    static constexpr char const* name = "comp_ellint_2";
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& k) {
        return detail::run_time_value(
            "tapeless: comp_ellint_2 has its value at run time only",
            [](auto const& argument_value) { return detail::elliptic_moment<true>(-1, argument_value); }, k);
    }
    static constexpr auto slope(auto k, auto) { return -(k * apply<detail::elliptic_moment_rule<true>>(traced(0), k)); }
};
/// E(k) = ∫₀^π/2 √(1 - k² sin²θ) dθ, of the modulus k. Slope (E(k) - K(k))/k.
///
/// Domain   -1 <= k <= 1, infinite slopes at the ends; NaN elsewhere
template <operand Operand>
constexpr applied<comp_ellint_2_rule, Operand> comp_ellint_2(Operand k) {
    return apply<comp_ellint_2_rule>(k);
}

}  // namespace tapeless
