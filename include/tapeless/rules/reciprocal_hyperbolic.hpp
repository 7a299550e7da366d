// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/arithmetic.hpp>
#include <tapeless/rules/hyperbolic.hpp>
#include <tapeless/rules/inverse_hyperbolic.hpp>
#include <tapeless/rules/piecewise.hpp>

namespace tapeless {

namespace detail {

/// |value| with the sign of u, also that of -0.
template <class Number>
constexpr Number with_sign_of(Number const& u, Number const& value) {
    if constexpr (math::floating<Number>) return math::copysign(value, u);
    else return select_below_zero(u, Number(-value), value);
}

}  // namespace detail

// sech and csch are made of e^-|u|: 1/cosh and 1/sinh are 0 from 711 on, and the functions themselves from 746 on.
struct sech_rule {
    static constexpr char const* name = "sech";
    template <class Number>
    static constexpr Number value(Number const& u) {
        Number const e = detail::decay_rule::value(u);
        return (e + e) / (detail::whole<Number>(1) + e * e);
    }
    static constexpr auto slope(auto u, auto self) { return -(self * tanh(u)); }
    static constexpr auto normal(auto u) { return 2 / (exp(u) + exp(-u)); }
};
/// sech u = 1 / cosh u. Slope -sech u tanh u.
template <operand Operand>
constexpr applied<sech_rule, Operand> sech(Operand u) {
    return apply<sech_rule>(u);
}

struct csch_rule {
    static constexpr char const* name = "csch";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (detail::has_order<Number>) {
            Number const e = detail::decay_rule::value(u);
            Number const a = math::abs(u);
            return detail::with_sign_of(u, math::quotient(Number(e + e), Number(-math::expm1(Number(-(a + a))))));
        } else {
            return detail::whole<Number>(1) / math::sinh(u);
        }
    }
    static constexpr auto slope(auto u, auto self) { return -(self * coth(u)); }
    static constexpr auto normal(auto u) { return 2 / (exp(u) - exp(-u)); }
};
/// csch u = 1 / sinh u. Slope -csch u coth u.
///
/// Domain   u ≠ 0; infinite with slope -∞ at 0
template <operand Operand>
constexpr applied<csch_rule, Operand> csch(Operand u) {
    return apply<csch_rule>(u);
}

namespace detail {

/// csch² u = 4e/(1 - e)² with e = e^(-2|u|).
struct csch_squared_rule {
    static constexpr char const* name = "csch_squared";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (has_order<Number>) {
            Number const e = decay_rule::value(Number(u + u));
            Number const a = math::abs(u);
            Number const rest = math::expm1(Number(-(a + a)));
            return math::quotient(Number(whole<Number>(4) * e), Number(rest * rest));
        } else {
            return whole<Number>(1) / math::power(math::sinh(u), 2);
        }
    }
    static constexpr auto slope(auto u, auto self) { return -2 * (coth(u) * self); }
    static constexpr auto normal(auto u) { return 4 / sq(exp(u) - exp(-u)); }
    static constexpr auto shown(auto u) { return 1 / sq(sinh(u)); }
};

}  // namespace detail

struct coth_rule {
    static constexpr char const* name = "coth";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::quotient(detail::whole<Number>(1), math::tanh(u));
    }
    static constexpr auto slope(auto u, auto) { return -apply<detail::csch_squared_rule>(u); }
    static constexpr auto normal(auto u) { return (exp(2 * u) + 1) / (exp(2 * u) - 1); }
};
/// coth u = 1 / tanh u. Slope -csch² u.
///
/// Domain   as of csch
template <operand Operand>
constexpr applied<coth_rule, Operand> coth(Operand u) {
    return apply<coth_rule>(u);
}

// The inverse functions of 1/u have no digits where 1/u is near 1, and 1/u overflows for subnormal u.
struct asech_rule {
    static constexpr char const* name = "asech";
    template <class Number>
    static constexpr Number value(Number const& u) {
        Number const one = detail::whole<Number>(1);
        if constexpr (math::floating<Number>) {
            if (u < std::numeric_limits<Number>::min()) return math::log(Number(2)) - math::log(u);
        }
        return math::asinh(Number(math::sqrt(Number(one - u)) * math::sqrt(Number(one + u)) / detail::non_negative_rule::value(u)));
    }
    static constexpr auto slope(auto u, auto) {
        auto const base = apply<detail::unsigned_zero_rule>(apply<detail::non_negative_rule>(u));
        return -(1 / base / sqrt(apply<detail::one_minus_square_rule>(u)));
    }
    static constexpr auto normal(auto u) { return acosh(1 / u); }
};
/// arsech u = arcosh(1/u). Slope -1/(u √(1 - u²)).
///
/// Domain   0 < u <= 1, slope -∞ at both ends; NaN with slope NaN elsewhere
template <operand Operand>
constexpr applied<asech_rule, Operand> asech(Operand u) {
    return apply<asech_rule>(u);
}

struct acsch_rule {
    static constexpr char const* name = "acsch";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (math::floating<Number>) {
            Number const a = math::abs(u);
            if (a < std::numeric_limits<Number>::min()) return detail::with_sign_of(u, Number(math::log(Number(2)) - math::log(a)));
        }
        return math::asinh(Number(detail::whole<Number>(1) / u));
    }
    static constexpr auto slope(auto u, auto) { return -(1 / abs(u) / hypot(1, u)); }
    static constexpr auto normal(auto u) { return asinh(1 / u); }
};
/// arcsch u = arsinh(1/u). Slope -1/(|u| √(1 + u²)).
///
/// Domain   u ≠ 0; infinite with slope -∞ at 0
template <operand Operand>
constexpr applied<acsch_rule, Operand> acsch(Operand u) {
    return apply<acsch_rule>(u);
}

struct acoth_rule {
    static constexpr char const* name = "acoth";
    template <class Number>
    static constexpr Number value(Number const& u) {
        Number const two = detail::whole<Number>(2);
        Number const excess = math::abs(u) - detail::whole<Number>(1);
        return detail::with_sign_of(u, Number(math::log1p(math::quotient(two, excess)) / two));
    }
    static constexpr auto slope(auto u, auto) {
        auto const a = abs(u);
        return -(1 / apply<detail::non_negative_rule>(a - 1) / (a + 1));
    }
    static constexpr auto normal(auto u) { return atanh(1 / u); }
};
/// arcoth u = artanh(1/u) = ½ log((u + 1)/(u - 1)). Slope -1/((u - 1)(u + 1)).
///
/// Domain   |u| >= 1, infinite with slope -∞ at the ends; NaN with slope NaN elsewhere
template <operand Operand>
constexpr applied<acoth_rule, Operand> acoth(Operand u) {
    return apply<acoth_rule>(u);
}

}  // namespace tapeless
