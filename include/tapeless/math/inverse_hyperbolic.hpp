// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/powers.hpp>

namespace tapeless::math::fixed {

/// log(x + √(x² + 1)) = log(1 + x + x² / (1 + √(x² + 1))).
constexpr double asinh(double x) {
    double const size = absolute(x);
    if (is_nan(x) || is_infinite(x) || size < 0x1p-28) return x;
    if (size > 0x1p60) return with_sign_of(x, logarithm_of({size}, 1).high);
    double_double const one{1};
    double_double const square = exact_product(size, size);
    double_double const excess = double_double{size} + square / (one + root_of(square + one));
    return with_sign_of(x, logarithm_of_one_plus(excess).high);
}

/// log(x + √(x² - 1)) = log(1 + (x - 1) + √((x - 1) (x + 1))).
constexpr double acosh(double x) {
    if (is_nan(x) || x == infinity) return x;
    if (x < 1) return not_a_number;
    if (x > 0x1p60) return logarithm_of({x}, 1).high;
    double_double const excess = exact_sum(x, -1);
    return logarithm_of_one_plus(excess + root_of(excess * exact_sum(x, 1))).high;
}

/// ½ log((1 + x) / (1 - x)) = ½ log(1 + 2 x / (1 - x)).
constexpr double atanh(double x) {
    double const size = absolute(x);
    if (is_nan(x) || size < 0x1p-28) return x;
    if (size >= 1) return size > 1 ? not_a_number : with_sign_of(x, infinity);
    double_double const excess = double_double{2 * size} / exact_sum(1, -size);
    return with_sign_of(x, 0.5 * logarithm_of_one_plus(excess).high);
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// arsinh x, the inverse of sinh.
template <class Number>
[[gnu::always_inline]] constexpr Number asinh(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::asinh, x);
    }
    using built_in::asinh;
    return asinh(x);
}

/// arcosh x, the inverse of cosh on x >= 1; NaN below.
template <class Number>
[[gnu::always_inline]] constexpr Number acosh(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::acosh, x);
    }
    using built_in::acosh;
    return acosh(x);
}

/// artanh x, the inverse of tanh; ±∞ at ±1, NaN beyond.
template <class Number>
[[gnu::always_inline]] constexpr Number atanh(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::atanh, x);
    }
    using built_in::atanh;
    return atanh(x);
}

}  // namespace tapeless::math
