// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/built_in.hpp>
#include <tapeless/math/floating.hpp>

#include <type_traits>

namespace tapeless::math::fixed {

/// The exact remainder of |x| / |y| and the last bit of the quotient, for finite x and y ≠ 0: a long division.
struct division_rest {
    double rest;
    bool is_odd;
};
constexpr division_rest rest_of(double x, double y) {
    double rest = absolute(x);
    double const divisor = absolute(y);
    bool is_odd = false;
    if (rest < divisor) return {rest, false};
    int const top = parts_of(rest).exponent - parts_of(divisor).exponent;
    for (int shift = top; shift >= 0; --shift) {
        int const third = shift / 3;  // 2^shift itself may be too large a number
        double const multiple = divisor * power_of_two(third) * power_of_two(third) * power_of_two(shift - 2 * third);
        is_odd = false;
        if (multiple <= rest) {
            rest -= multiple;
            is_odd = true;
        }
    }
    return {rest, is_odd};
}

constexpr bool has_rest(double x, double y) { return is_finite(x) && !is_nan(y) && y != 0; }

constexpr double fmod(double x, double y) {
    if (!has_rest(x, y)) return not_a_number;
    if (is_infinite(y)) return x;
    return with_sign_of(x, rest_of(x, y).rest);
}

/// As in C, Annex F: the quotient is rounded to the nearest integer, halves to even.
constexpr double remainder(double x, double y) {
    if (!has_rest(x, y)) return not_a_number;
    if (is_infinite(y)) return x;
    double const divisor = absolute(y);
    division_rest const division = rest_of(x, y);
    double const other = division.rest - divisor;  // exact where it is the smaller one
    bool const up = -other < division.rest || (-other == division.rest && division.is_odd);
    double const rest = up ? other : division.rest;
    return is_negative(x) && rest != 0 ? -rest : rest == 0 ? with_sign_of(x, 0) : rest;
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// x - n y with n = x/y rounded towards 0; the sign of x.
template <class Number>
[[gnu::always_inline]] constexpr Number fmod(Number const& x, Number const& y) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::fmod, x, y);
    }
    using built_in::fmod;
    return fmod(x, y);
}

/// x - n y with n = x/y rounded to the nearest integer, halves to even.
template <class Number>
[[gnu::always_inline]] constexpr Number remainder(Number const& x, Number const& y) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::remainder, x, y);
    }
    using built_in::remainder;
    return remainder(x, y);
}

}  // namespace tapeless::math
