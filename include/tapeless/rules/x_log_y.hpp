// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/arithmetic.hpp>
#include <tapeless/rules/logarithm.hpp>
#include <tapeless/rules/sigmoid.hpp>

namespace tapeless {

namespace detail {

/// u / v with 0 / v = 0 also for v = 0, and NaN for v < 0: the slope of u log v by v.
struct strong_quotient_rule {
    static constexpr char const* name = "strong_quotient";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        Number const divisor = non_negative_rule::value(v);
        if constexpr (has_order<Number>) {
            Number const zero = whole<Number>(0);
            if constexpr (math::floating<Number>) return u == zero && divisor >= zero ? zero : math::quotient(u, divisor);
            else return select(divisor == divisor, select(u == zero, zero, Number(u / divisor)), divisor);
        } else {
            return u / divisor;
        }
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto v, auto) {
        if constexpr (Which == 0) return apply<strong_quotient_rule>(weight, v);
        else return -apply<strong_quotient_rule>(apply<strong_quotient_rule>(weight * u, v), v);
    }
    static constexpr auto normal(auto u, auto v) { return u / v; }
    static constexpr auto shown(auto u, auto v) { return normal(u, v); }
};

// u l for a logarithm l, 0 for u = 0 wherever l is defined.
template <class Number>
constexpr Number times_logarithm(Number const& u, Number const& l) {
    if constexpr (has_order<Number>) {
        Number const zero = whole<Number>(0);
        if constexpr (math::floating<Number>) return u == zero && !math::is_nan(l) ? zero : math::product(u, l);
        else return select(l == l, select(u == zero, zero, Number(u * l)), l);
    } else {
        return u * l;
    }
}

}  // namespace detail

struct xlogy_rule {
    static constexpr char const* name = "xlogy";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return detail::times_logarithm<Number>(u, math::log(v));
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto v, auto) {
        if constexpr (Which == 0) return weight * log(v);
        else return apply<detail::strong_quotient_rule>(weight * u, v);
    }
    static constexpr auto normal(auto u, auto v) { return where(is_zero(u), 0, u * log(v)); }
    static constexpr auto shown(auto u, auto v) { return u * log(v); }
};
/// u log v, and 0 for u = 0, also at v = 0. Slopes log v and u/v, which is 0 for u = 0.
///
/// Domain   v >= 0; NaN elsewhere, also for u = 0
template <operand Left, operand Right>
constexpr applied<xlogy_rule, Left, Right> xlogy(Left u, Right v) {
    return apply<xlogy_rule>(u, v);
}

struct xlog1py_rule {
    static constexpr char const* name = "xlog1py";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return detail::times_logarithm<Number>(u, math::log1p(v));
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto v, auto) {
        if constexpr (Which == 0) return weight * log1p(v);
        else return apply<detail::strong_quotient_rule>(weight * u, 1 + v);
    }
    static constexpr auto normal(auto u, auto v) { return xlogy(u, 1 + v); }
    static constexpr auto shown(auto u, auto v) { return u * log1p(v); }
};
/// u log(1 + v) with all digits for small v, and 0 for u = 0. Slopes log(1 + v) and u/(1 + v), which is 0 for u = 0.
///
/// Domain   v >= -1; NaN elsewhere, also for u = 0
template <operand Left, operand Right>
constexpr applied<xlog1py_rule, Left, Right> xlog1py(Left u, Right v) {
    return apply<xlog1py_rule>(u, v);
}

}  // namespace tapeless
