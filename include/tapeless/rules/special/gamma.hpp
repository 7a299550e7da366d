// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/rounding.hpp>
#include <tapeless/rules/special/gamma_values.hpp>

namespace tapeless {

namespace detail {

/// u, but NaN at the poles -1, -2, …: ψ has no slope where it has no value.
struct not_a_pole_rule {
    static constexpr char const* name = "not_a_pole";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return select_below_zero(u, select(u == Number(math::floor(u)), not_a_number<Number>(), u), u);
    }
    static constexpr auto slope(auto, auto) { return traced(1); }
    static constexpr auto normal(auto u) { return u; }
    static constexpr auto shown(auto u) { return normal(u); }
    static constexpr int make(auto& g, int u) {
        auto const own = registered<not_a_pole_rule>();
        return g.at(u).what == own ? u : g.make(own, u);
    }
};

}  // namespace detail

struct trigamma_rule;
struct polygamma_rule;

struct digamma_rule {
    static constexpr char const* name = "digamma";
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::run_time_value(
            "tapeless: digamma takes its value from Boost.Math, at run time only",
            [](auto const& argument_value) { return detail::polygamma_value(0, argument_value); }, u);
    }
    static constexpr auto slope(auto u, auto) { return apply<trigamma_rule>(apply<detail::not_a_pole_rule>(u)); }
};
/// ψ(u) = Γ'(u)/Γ(u). Slope ψ'(u).
///
/// Domain   everywhere but at 0, -1, -2, …, where value and slope are NaN; at 0 infinities by its sign
template <operand Operand>
constexpr applied<digamma_rule, Operand> digamma(Operand u) {
    return apply<digamma_rule>(u);
}

struct trigamma_rule {
    static constexpr char const* name = "trigamma";
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::run_time_value(
            "tapeless: trigamma takes its value from Boost.Math, at run time only",
            [](auto const& argument_value) { return detail::polygamma_value(1, argument_value); }, u);
    }
    static constexpr auto slope(auto u, auto) { return apply<polygamma_rule>(traced(2), u); }
};
/// ψ'(u), the second derivative of log Γ. Slope ψ''(u).
///
/// Domain   everywhere but at 0, -1, -2, …, where the value is ∞ and the slope NaN; at 0 infinities by its sign
template <operand Operand>
constexpr applied<trigamma_rule, Operand> trigamma(Operand u) {
    return apply<trigamma_rule>(u);
}

struct polygamma_rule {
    static constexpr char const* name = "polygamma";
    static constexpr int arity = 2;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& u) {
        return detail::run_time_value(
            "tapeless: polygamma takes its value from Boost.Math, at run time only",
            [](auto const& order_value, auto const& argument_value) {
                return detail::polygamma_value(static_cast<int>(order_value), argument_value);
            },
            n, u);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto n, auto u, auto) {
        return apply<polygamma_rule>(n + 1, apply<detail::not_a_pole_rule>(u));
    }
    static constexpr int make(detail::graph& g, int n, int u) {
        if (g.is(n, 0)) return g.make(detail::registered<digamma_rule>(), u);
        if (g.is(n, 1)) return g.make(detail::registered<trigamma_rule>(), u);
        return g.make(detail::registered<polygamma_rule>(), n, u);
    }
};
/// ψ⁽ⁿ⁾(u), the n-th derivative of digamma, for a constant whole number n >= 0. Slope ψ⁽ⁿ⁺¹⁾(u).
///
/// Domain   as of digamma for even n, as of trigamma for odd n
/// Errors   an order that is not constant: tests/reject/polygamma_of_an_order.cpp
template <operand Order, operand Operand>
constexpr applied<polygamma_rule, Order, Operand> polygamma(Order n, Operand u) {
    constexpr bool is_whole = detail::whole_order<Order>;
    static_assert(is_whole,
                  "tapeless: polygamma(n, u) needs a constant whole number as its order n, as in polygamma(2, x)");
    detail::expect_not_negative(n, "tapeless: polygamma(n, u) needs an order n >= 0, as in polygamma(2, x)");
    return apply<polygamma_rule>(n, u);
}

struct tgamma_rule;

namespace detail {

/// Γ⁽ⁿ⁾(u), n > 0. The product Γ(u) ψ(u) of doubles would lose digits where Γ is subnormal.
struct gamma_derivative_rule {
    static constexpr char const* name = "derivative_of_tgamma";
    static constexpr int arity = 2;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& u) {
        return run_time_value(
            "tapeless: tgamma takes its value from Boost.Math, at run time only",
            [](auto const& order_value, auto const& argument_value) {
                return gamma_derivative(static_cast<int>(order_value), argument_value);
            },
            n, u);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto n, auto u, auto) {
        return apply<gamma_derivative_rule>(n + 1, u);
    }
    static constexpr traced normal(auto n, auto u) {
        constexpr int most = 31;
        int const order = whole_constant(n, most + 1);
        if (order > most) return apply<gamma_derivative_rule>(n, u);  // unproved
        traced derivatives[most + 1] = {apply<tgamma_rule>(u)};
        for (int i = 1; i <= order; ++i) {
            derivatives[i] = traced(0);
            int binomial = 1;
            for (int j = 0; j < i; ++j) {
                derivatives[i] =
                    derivatives[i] + binomial * apply<polygamma_rule>(traced(j), u) * derivatives[i - 1 - j];
                binomial = binomial * (i - 1 - j) / (j + 1);
            }
        }
        return derivatives[order];
    }
    static constexpr auto shown(auto n, auto u) { return normal(n, u); }
};

}  // namespace detail

struct tgamma_rule {
    static constexpr char const* name = "tgamma";
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::run_time_value(
            "tapeless: tgamma takes its value from Boost.Math, at run time only",
            [](auto const& argument_value) { return detail::gamma_derivative(0, argument_value); }, u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::gamma_derivative_rule>(traced(1), u); }
};
/// Γ(u) = ∫₀^∞ t^(u-1) e^-t dt, (u - 1)! for whole numbers. Slope Γ(u) ψ(u).
///
/// Domain   everywhere but at -1, -2, …, where value and slope are NaN; at 0 infinite by its sign with slope -∞
template <operand Operand>
constexpr applied<tgamma_rule, Operand> tgamma(Operand u) {
    return apply<tgamma_rule>(u);
}

struct lgamma_rule {
    static constexpr char const* name = "lgamma";
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::run_time_value(
            "tapeless: lgamma takes its value from Boost.Math, at run time only",
            [](auto const& argument_value) { return detail::log_gamma(argument_value); }, u);
    }
    static constexpr auto slope(auto u, auto) { return digamma(u); }
};
/// log |Γ(u)|. Slope ψ(u).
///
/// Domain   everywhere but at 0, -1, -2, …, where the value is ∞ and the slope NaN; at 0 the slope is infinite by its
///          sign
template <operand Operand>
constexpr applied<lgamma_rule, Operand> lgamma(Operand u) {
    return apply<lgamma_rule>(u);
}

}  // namespace tapeless
