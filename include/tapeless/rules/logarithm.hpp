// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/factors.hpp>
#include <tapeless/math/logarithm.hpp>
#include <tapeless/rules/selection.hpp>

namespace tapeless {

namespace detail {

/// weight / u, NaN for u < 0. A weight that is a multiple of u is divided by dropping the factor.
constexpr traced over_non_negative(auto const& weight, auto const& u) {
    graph& g = *u.graph();
    int const rest = without_factor(g, weight.index_in(g), u.index_in(g));
    return rest >= 0 ? traced{g, rest} : weight / apply<non_negative_rule>(u);
}

}  // namespace detail

struct log_rule {
    static constexpr char const* name = "log";
    static constexpr auto laws = detail::algebra::logarithm;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::log(u);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto) {
        return detail::over_non_negative(weight, u);
    }
};
/// log u, the natural logarithm. Slope 1/u.
///
/// Domain   u > 0; -∞ with slope ∞ at 0; NaN with slope NaN for u < 0
template <operand Operand>
constexpr applied<log_rule, Operand> log(Operand u) {
    return apply<log_rule>(u);
}

struct log1p_rule {
    static constexpr char const* name = "log1p";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::log1p(u);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto) {
        return detail::over_non_negative(weight, 1 + u);
    }
    static constexpr auto normal(auto u) { return log(1 + u); }
};
/// log(1 + u) with all digits for small u. Slope 1/(1 + u).
///
/// Domain   u > -1; -∞ with slope ∞ at -1; NaN with slope NaN for u < -1
template <operand Operand>
constexpr applied<log1p_rule, Operand> log1p(Operand u) {
    return apply<log1p_rule>(u);
}

// The slopes of log2 and log10 divide a constant by u: neither u · log 10 nor 1/u may leave the range on the way.
struct log2_rule {
    static constexpr char const* name = "log2";
    static constexpr auto laws = detail::algebra::scaled_logarithm;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::log2(u);
    }
    static constexpr auto slope(auto u, auto) {
        return 1 / log(detail::constant_beside(u, 2)) / apply<detail::non_negative_rule>(u);
    }
    static constexpr auto normal(auto u) { return log(u) / log(detail::constant_beside(u, 2)); }
};
/// log₂ u. Slope 1/(u log 2).
///
/// Domain   as of log
template <operand Operand>
constexpr applied<log2_rule, Operand> log2(Operand u) {
    return apply<log2_rule>(u);
}

struct log10_rule {
    static constexpr char const* name = "log10";
    static constexpr auto laws = detail::algebra::scaled_logarithm;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::log10(u);
    }
    static constexpr auto slope(auto u, auto) {
        return 1 / log(detail::constant_beside(u, 10)) / apply<detail::non_negative_rule>(u);
    }
    static constexpr auto normal(auto u) { return log(u) / log(detail::constant_beside(u, 10)); }
};
/// log₁₀ u. Slope 1/(u log 10).
///
/// Domain   as of log
template <operand Operand>
constexpr applied<log10_rule, Operand> log10(Operand u) {
    return apply<log10_rule>(u);
}

}  // namespace tapeless
