// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/zeta_values.hpp>

namespace tapeless {

namespace detail {

/// ζ⁽ⁿ⁾(u), n > 0.
struct zeta_derivative_rule {
    static constexpr char const* name = "derivative_of_riemann_zeta";
    static constexpr int arity = 2;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& u) {
        return run_time_value(
            "tapeless: riemann_zeta takes its value from Boost.Math, at run time only",
            [](auto const& order_value, auto const& argument_value) {
                return zeta_derivative(static_cast<int>(order_value), argument_value);
            },
            n, u);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto n, auto u, auto) {
        return apply<zeta_derivative_rule>(n + 1, u);
    }
};

}  // namespace detail

struct riemann_zeta_rule {
    static constexpr char const* name = "riemann_zeta";
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::run_time_value(
            "tapeless: riemann_zeta takes its value from Boost.Math, at run time only",
            [](auto const& argument_value) { return detail::zeta_derivative(0, argument_value); }, u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::zeta_derivative_rule>(traced(1), u); }
};
/// ζ(u) = Σ n^-u, continued to u < 1. Slope -Σ log n · n^-u.
///
/// Domain   everywhere but at 1, where value and slope are NaN
template <operand Operand>
constexpr applied<riemann_zeta_rule, Operand> riemann_zeta(Operand u) {
    return apply<riemann_zeta_rule>(u);
}

}  // namespace tapeless
