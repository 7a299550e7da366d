// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/inverse_hyperbolic.hpp>
#include <tapeless/rules/inverse_trigonometric.hpp>
#include <tapeless/rules/logarithm.hpp>

namespace tapeless {

struct asinh_rule {
    static constexpr char const* name = "asinh";
    static constexpr auto laws = detail::algebra::increasing_and_odd;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::asinh(u);
    }
    static constexpr auto slope(auto u, auto) { return 1 / hypot(1, u); }
    static constexpr auto normal(auto u) { return log(u + sqrt(u * u + 1)); }
};
/// arsinh u. Slope 1/√(1 + u²).
template <operand Operand>
constexpr applied<asinh_rule, Operand> asinh(Operand u) {
    return apply<asinh_rule>(u);
}

struct acosh_rule {
    static constexpr char const* name = "acosh";
    static constexpr auto laws = detail::algebra::increasing;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::acosh(u);
    }
    // Two roots: u² - 1 overflows, and is positive again for u < -1, where acosh is not defined.
    static constexpr auto slope(auto u, auto) { return 1 / (sqrt(u - 1) * sqrt(u + 1)); }
    static constexpr auto normal(auto u) { return log(u + sqrt(u * u - 1)); }
};
/// arcosh u. Slope 1/√((u - 1)(u + 1)).
///
/// Domain   u >= 1, slope ∞ at 1; NaN with slope NaN elsewhere
template <operand Operand>
constexpr applied<acosh_rule, Operand> acosh(Operand u) {
    return apply<acosh_rule>(u);
}

struct atanh_rule {
    static constexpr char const* name = "atanh";
    static constexpr auto laws = detail::algebra::increasing_and_odd;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::atanh(u);
    }
    static constexpr auto slope(auto u, auto) {
        return 1 / apply<detail::non_negative_rule>(apply<detail::one_minus_square_rule>(u));
    }
    static constexpr auto normal(auto u) { return log((1 + u) / (1 - u)) / 2; }
};
/// artanh u. Slope 1/((1 - u)(1 + u)).
///
/// Domain   -1 <= u <= 1, infinite with slope ∞ at the ends; NaN with slope NaN elsewhere
template <operand Operand>
constexpr applied<atanh_rule, Operand> atanh(Operand u) {
    return apply<atanh_rule>(u);
}

}  // namespace tapeless
