// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/gamma.hpp>

namespace tapeless {

struct beta_rule;

namespace detail {

/// ψ⁽ⁿ⁾(u) - ψ⁽ⁿ⁾(u + v), also where v is much smaller than u.
struct polygamma_difference_rule {
    static constexpr char const* name = "difference_of_polygamma";
    static constexpr int arity = 3;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& u, Number const& v) {
        return run_time_value(
            "tapeless: beta takes its value from Boost.Math, at run time only",
            [](auto const& order_value, auto const& left_value, auto const& right_value) {
                return polygamma_difference(static_cast<int>(order_value), left_value, right_value);
            },
            n, u, v);
    }
    template <int Which>
    requires(Which != 0) static constexpr auto slope(auto n, auto u, auto v, auto) {
        if constexpr (Which == 1) return apply<polygamma_difference_rule>(n + 1, u, v);
        else return -apply<polygamma_rule>(n + 1, u + v);
    }
    static constexpr auto normal(auto n, auto u, auto v) {
        return apply<polygamma_rule>(n, u) - apply<polygamma_rule>(n, u + v);
    }
    static constexpr auto shown(auto n, auto u, auto v) { return normal(n, u, v); }
};

/// ∂B/∂u = B(u, v) (ψ(u) - ψ(u + v)). The product of doubles would lose digits where B is subnormal.
struct beta_slope_rule {
    static constexpr char const* name = "slope_of_beta";
    static constexpr int arity = 2;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return run_time_value(
            "tapeless: beta takes its value from Boost.Math, at run time only",
            [](auto const& left_value, auto const& right_value) { return beta_slope_value(left_value, right_value); },
            u, v);
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto self) {
        auto const difference = apply<polygamma_difference_rule>(traced(0), u, v);
        auto const value = apply<beta_rule>(u, v);
        if constexpr (Which == 0) return self * difference + value * apply<polygamma_difference_rule>(traced(1), u, v);
        else return apply<beta_slope_rule>(v, u) * difference - value * trigamma(u + v);
    }
    static constexpr auto normal(auto u, auto v) { return apply<beta_rule>(u, v) * (digamma(u) - digamma(u + v)); }
    static constexpr auto shown(auto u, auto v) { return normal(u, v); }
};

}  // namespace detail

struct beta_rule {
    static constexpr char const* name = "beta";
    static constexpr int arity = 2;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return detail::run_time_value(
            "tapeless: beta takes its value from Boost.Math, at run time only",
            [](auto const& left_value, auto const& right_value) { return detail::beta_value(left_value, right_value); },
            u, v);
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto) {
        if constexpr (Which == 0) return apply<detail::beta_slope_rule>(u, v);
        else return apply<detail::beta_slope_rule>(v, u);
    }
    static constexpr auto normal(auto u, auto v) { return tgamma(u) * tgamma(v) / tgamma(u + v); }
};
/// B(u, v) = Γ(u) Γ(v) / Γ(u + v). Slope B(u, v) (ψ(u) - ψ(u + v)) by u.
///
/// Domain   u, v >= 0, ∞ with slope -∞ at 0; NaN elsewhere
template <operand Left, operand Right>
constexpr applied<beta_rule, Left, Right> beta(Left u, Right v) {
    return apply<beta_rule>(u, v);
}

}  // namespace tapeless
