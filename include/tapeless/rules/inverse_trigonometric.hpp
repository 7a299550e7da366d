// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/inverse_trigonometric.hpp>
#include <tapeless/rules/euclidean_norm.hpp>

namespace tapeless {

namespace detail {

/// 1 - u² as (1 - u)(1 + u), which keeps its digits near ±1. Slope -2u, without the difference that a product rule
/// gives.
struct one_minus_square_rule {
    static constexpr char const* name = "one_minus_square";
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return (whole<Number>(1) - u) * (whole<Number>(1) + u);
    }
    static constexpr auto slope(auto u, auto) { return -2 * u; }
    static constexpr auto normal(auto u) { return 1 - u * u; }
    static constexpr auto shown(auto u) { return normal(u); }
};

/// 1 / (1 + u²), also where u² overflows and the result is subnormal.
struct lorentzian_rule {
    static constexpr char const* name = "lorentzian";
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        Number const one = whole<Number>(1);
        if constexpr (math::floating<Number>) {
            constexpr Number limit = [] {
                Number result = 1;
                for (int i = 2; i < std::numeric_limits<Number>::max_exponent / 2; ++i) result *= 2;
                return result;
            }();
            if (!(u < limit && u > -limit)) return one / u / u;
        }
        return one / (one + u * u);
    }
    static constexpr auto slope(auto u, auto self) { return -2 * (u * self) * self; }  // self² would be subnormal first
    static constexpr auto normal(auto u) { return 1 / (1 + u * u); }
    static constexpr auto shown(auto u) { return normal(u); }
};

}  // namespace detail

struct asin_rule {
    static constexpr char const* name = "asin";
    static constexpr auto laws = detail::algebra::arc_sine;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::asin(u);
    }
    static constexpr auto slope(auto u, auto) { return 1 / sqrt(apply<detail::one_minus_square_rule>(u)); }
};
/// arcsin u. Slope 1/√((1 - u)(1 + u)).
///
/// Domain   -1 <= u <= 1, slope ∞ at the ends; NaN with slope NaN elsewhere
template <operand Operand>
constexpr applied<asin_rule, Operand> asin(Operand u) {
    return apply<asin_rule>(u);
}

struct acos_rule {
    static constexpr char const* name = "acos";
    static constexpr auto laws = detail::algebra::arc_cosine;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::acos(u);
    }
    static constexpr auto slope(auto u, auto) { return -(1 / sqrt(apply<detail::one_minus_square_rule>(u))); }
};
/// arccos u. Slope -1/√((1 - u)(1 + u)).
///
/// Domain   as of asin, slope -∞ at the ends
template <operand Operand>
constexpr applied<acos_rule, Operand> acos(Operand u) {
    return apply<acos_rule>(u);
}

struct atan_rule {
    static constexpr char const* name = "atan";
    static constexpr auto laws = detail::algebra::arc_tangent;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::atan(u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::lorentzian_rule>(u); }
};
/// arctan u. Slope 1/(1 + u²).
template <operand Operand>
constexpr applied<atan_rule, Operand> atan(Operand u) {
    return apply<atan_rule>(u);
}

struct atan2_rule {
    static constexpr char const* name = "atan2";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& y, Number const& x) {
        return math::atan2(y, x);
    }
    template <int Which>
    static constexpr auto slope(auto y, auto x, auto) {
        auto const length = hypot(x, y);
        if constexpr (Which == 0) return apply<detail::direction_rule>(x, y, length) / length;
        else return -(apply<detail::direction_rule>(y, x, length) / length);
    }
};
/// The angle of the point (x, y), between -π and π; the ordinate y comes first. Slopes x/(x² + y²) by y, -y/(x² + y²)
/// by x.
///
/// Domain   everywhere but at the origin, where the slopes are NaN; at the cut y = 0, x < 0 the value jumps, the slopes
/// do not
template <operand Ordinate, operand Abscissa>
constexpr applied<atan2_rule, Ordinate, Abscissa> atan2(Ordinate y, Abscissa x) {
    return apply<atan2_rule>(y, x);
}

}  // namespace tapeless
