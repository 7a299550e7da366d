// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/arithmetic.hpp>
#include <tapeless/rules/inverse_trigonometric.hpp>
#include <tapeless/rules/piecewise.hpp>
#include <tapeless/rules/trigonometric.hpp>

namespace tapeless {

struct sec_rule {
    static constexpr char const* name = "sec";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::quotient(detail::whole<Number>(1), math::cos(u));
    }
    static constexpr auto slope(auto u, auto self) { return self * tan(u); }
    static constexpr auto normal(auto u) { return 1 / cos(u); }
};
/// sec u = 1 / cos u, u in radians. Slope sec u tan u.
template <operand Operand>
constexpr applied<sec_rule, Operand> sec(Operand u) {
    return apply<sec_rule>(u);
}

struct csc_rule {
    static constexpr char const* name = "csc";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::quotient(detail::whole<Number>(1), math::sin(u));
    }
    static constexpr auto slope(auto u, auto self) { return -(self * cot(u)); }
    static constexpr auto normal(auto u) { return 1 / sin(u); }
};
/// csc u = 1 / sin u, u in radians. Slope -csc u cot u.
///
/// Domain   u ≠ 0 (no other multiple of π is a floating number); infinite with slope -∞ at 0
template <operand Operand>
constexpr applied<csc_rule, Operand> csc(Operand u) {
    return apply<csc_rule>(u);
}

struct cot_rule {
    static constexpr char const* name = "cot";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::quotient(detail::whole<Number>(1), math::tan(u));
    }
    static constexpr auto slope(auto, auto self) { return -(1 + sq(self)); }
    static constexpr auto normal(auto u) { return cos(u) / sin(u); }
};
/// cot u = 1 / tan u, u in radians. Slope -(1 + cot² u).
///
/// Domain   as of csc
template <operand Operand>
constexpr applied<cot_rule, Operand> cot(Operand u) {
    return apply<cot_rule>(u);
}

namespace detail {

// √(u² - 1) for |u| = a, also near 1 and where u² overflows; NaN for a < 1.
template <class Number>
constexpr Number leg_beside_one(Number const& a) {
    return math::sqrt(Number(a - whole<Number>(1))) * math::sqrt(Number(a + whole<Number>(1)));
}
constexpr auto slope_of_asec(auto u) {
    auto const a = abs(u);
    return 1 / a / (sqrt(a - 1) * sqrt(a + 1));
}

}  // namespace detail

// The angle is found from the legs of the triangle: arccos(1/u) has no digits near u = 1.
struct asec_rule {
    static constexpr char const* name = "asec";
    template <class Number>
    static constexpr Number value(Number const& u) {
        using detail::whole;
        return math::atan2(detail::leg_beside_one<Number>(math::abs(u)),
                           detail::select_below_zero(u, whole<Number>(-1), whole<Number>(1)));
    }
    static constexpr auto slope(auto u, auto) { return detail::slope_of_asec(u); }
    static constexpr auto normal(auto u) { return acos(1 / u); }
};
/// arcsec u = arccos(1/u), from 0 to π. Slope 1/(|u| √(u² - 1)).
///
/// Domain   |u| >= 1, slope ∞ at the ends; NaN with slope NaN elsewhere
template <operand Operand>
constexpr applied<asec_rule, Operand> asec(Operand u) {
    return apply<asec_rule>(u);
}

struct acsc_rule {
    static constexpr char const* name = "acsc";
    template <class Number>
    static constexpr Number value(Number const& u) {
        using detail::whole;
        return math::atan2(detail::select_below_zero(u, whole<Number>(-1), whole<Number>(1)),
                           detail::leg_beside_one<Number>(math::abs(u)));
    }
    static constexpr auto slope(auto u, auto) { return -detail::slope_of_asec(u); }
    static constexpr auto normal(auto u) { return asin(1 / u); }
};
/// arccsc u = arcsin(1/u), from -π/2 to π/2. Slope -1/(|u| √(u² - 1)).
///
/// Domain   as of asec, slope -∞ at the ends
template <operand Operand>
constexpr applied<acsc_rule, Operand> acsc(Operand u) {
    return apply<acsc_rule>(u);
}

struct acot_rule {
    static constexpr char const* name = "acot";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::atan2(detail::whole<Number>(1), u);
    }
    static constexpr auto slope(auto u, auto) { return -apply<detail::lorentzian_rule>(u); }
    static constexpr auto normal(auto u) { return acos(detail::constant_beside(u, 0)) - atan(u); }
};
/// arccot u = π/2 - arctan u, from 0 to π: smooth at 0, unlike arctan(1/u). Slope -1/(1 + u²).
template <operand Operand>
constexpr applied<acot_rule, Operand> acot(Operand u) {
    return apply<acot_rule>(u);
}

}  // namespace tapeless
