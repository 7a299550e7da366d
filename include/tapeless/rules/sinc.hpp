// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/rounding.hpp>
#include <tapeless/rules/trigonometric.hpp>
#include <tapeless/rules/where.hpp>

namespace tapeless {

namespace detail {

// The derivative of sinc of an order from its series Σ (-1)^k u^(2k - n) / ((2k + 1) (2k - n)!), for |u| < 2.
template <int Order, class Number>
constexpr Number sinc_near_zero(Number const& u) {
    constexpr int first = Order % 2;  // the lowest power of u
    Number const square = u * u;
    Number sum = whole<Number>(0);
    for (int power = first + 24; power >= first; power -= 2)
        sum = whole<Number>(1) / whole<Number>(power + Order + 1) - square / whole<Number>((power + 1) * (power + 2)) * sum;
    if (first == 1) sum = u * sum;
    return (Order + first) / 2 % 2 == 0 ? sum : Number(-sum);
}
// From sin⁽ⁿ⁾ u = u s⁽ⁿ⁾ + n s⁽ⁿ⁻¹⁾.
template <int Order, class Number>
constexpr Number sinc_far(Number const& u, Number const& sine, Number const& cosine) {
    if constexpr (Order == 0) {
        return sine / u;
    } else {
        Number const wave = Order % 2 == 0 ? sine : cosine;
        return ((Order / 2 % 2 == 0 ? wave : Number(-wave)) - whole<Number>(Order) * sinc_far<Order - 1>(u, sine, cosine)) / u;
    }
}

/// sinc and its derivatives up to the fourth, which keep their digits around 0. Beyond them the recurrence is a formula.
template <int Order>
struct sinc_derivative_rule {
    static constexpr char const* name = "sinc_derivative";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (math::ordered<Number>) {
            if (u < whole<Number>(2) && u > whole<Number>(-2)) return sinc_near_zero<Order>(u);
            return sinc_far<Order>(u, math::sin(u), math::cos(u));
        } else if constexpr (has_order<Number>) {
            return select(math::abs(u) < whole<Number>(2), sinc_near_zero<Order>(u), sinc_far<Order>(u, math::sin(u), math::cos(u)));
        } else {
            return sinc_far<Order>(u, math::sin(u), math::cos(u));
        }
    }
    static constexpr auto slope(auto u, auto self) {
        if constexpr (Order < 4) return apply<sinc_derivative_rule<Order + 1>>(u);
        else return (cos(u) - 5 * self) / u;
    }
    // What holds at 0 is a limit, which the recurrence does not have there.
    static constexpr auto normal(auto u) {
        constexpr int at_zero = Order % 2 == 1 ? 0 : Order / 2 % 2 == 0 ? 1 : -1;
        return where(is_zero(u), rational(at_zero, Order + 1), shown(u));
    }
    static constexpr auto shown(auto u) {
        if constexpr (Order == 0) {
            return sin(u) / u;
        } else {
            auto const wave = Order % 2 == 0 ? sin(u) : cos(u);
            return ((Order / 2 % 2 == 0 ? wave : -wave) - Order * sinc_derivative_rule<Order - 1>::shown(u)) / u;
        }
    }
};

}  // namespace detail

struct sinc_rule {
    static constexpr char const* name = "sinc";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::sinc_derivative_rule<0>::value(u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::sinc_derivative_rule<1>>(u); }
    static constexpr auto normal(auto u) { return detail::sinc_derivative_rule<0>::normal(u); }
};
/// sin u / u, and 1 at 0. Slope (cos u - sinc u)/u, 0 at 0.
template <operand Operand>
constexpr applied<sinc_rule, Operand> sinc(Operand u) {
    return apply<sinc_rule>(u);
}

}  // namespace tapeless
