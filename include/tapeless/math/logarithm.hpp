// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/exponential.hpp>
#include <tapeless/math/rounding.hpp>

namespace tapeless::math::fixed {

/// log(1 + u) = 2 s (1 + s²/3 + s⁴/5 + …) with s = u / (2 + u), for |s| < 0.18: about 70 bits.
constexpr double_double logarithm_series(double_double u) {
    constexpr double coefficients[] = {1.0 / 9,  1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19,
                                       1.0 / 21, 1.0 / 23, 1.0 / 25, 1.0 / 27, 1.0 / 29};
    constexpr double_double third{0x1.5555555555555p-2, 0x1.5555555555555p-56};
    constexpr double_double fifth{0x1.999999999999ap-3, -0x1.999999999999ap-57};
    constexpr double_double seventh{0x1.2492492492492p-3, 0x1.2492492492492p-57};
    double_double const s = u / (double_double{2} + u);
    double_double const square = s * s;
    double_double sum = seventh + square * double_double{polynomial(square.high, coefficients)};
    sum = third + square * (fifth + square * sum);
    sum = s + s * (square * sum);
    return times_power_of_two(sum, 1);
}

/// x = 2^exponent (1 + rest) with 1 + rest between √½ and √2.
struct logarithm_parts {
    double_double rest;
    int exponent;
};
constexpr logarithm_parts logarithm_parts_of(double_double x) {
    parts const p = parts_of(x.high);
    int const exponent = p.mantissa > 0x1.6a09e667f3bcdp+0 ? p.exponent + 1 : p.exponent;
    double const mantissa = exponent > p.exponent ? p.mantissa / 2 : p.mantissa;
    double const low = x.low == 0 ? 0 : x.low * power_of_two(-exponent);
    return {exact_sum(mantissa - 1, low), exponent};
}

/// log x for finite x > 0.
constexpr double_double logarithm_of(double_double x, int further_exponent = 0) {
    logarithm_parts const p = logarithm_parts_of(x);
    double_double const logarithm = logarithm_series(p.rest);
    int const exponent = p.exponent + further_exponent;
    if (exponent == 0) return logarithm;
    // The upper part of log 2 has 40 bits, so that its product with the exponent is exact.
    return exact_sum(exponent * 0x1.62e42fefa3000p-1, exponent * 0x1.3de6af278ece6p-42) + logarithm;
}

/// log(1 + u) for finite u > -1, exact to the last digits for small u.
constexpr double_double logarithm_of_one_plus(double_double u) {
    if (u.high > -0.29 && u.high < 0.41) return logarithm_series(u);
    return logarithm_of(double_double{1} + u);
}

constexpr double log(double x) {
    if (is_nan(x) || x == infinity) return x;
    if (x <= 0) return x < 0 ? not_a_number : -infinity;
    return logarithm_of({x}).high;
}

constexpr double log1p(double x) {
    if (is_nan(x) || x == infinity || absolute(x) < 0x1p-54) return x;
    if (x <= -1) return x < -1 ? not_a_number : -infinity;
    if (x > 0x1p60) return logarithm_of({x}).high;
    return logarithm_of_one_plus({x}).high;
}

constexpr double log2(double x) {
    constexpr double_double factor{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56};
    if (is_nan(x) || x == infinity) return x;
    if (x <= 0) return x < 0 ? not_a_number : -infinity;
    logarithm_parts const p = logarithm_parts_of({x});
    return (double_double{static_cast<double>(p.exponent)} + logarithm_series(p.rest) * factor).high;
}

constexpr double log10(double x) {
    constexpr double_double factor{0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57};
    if (is_nan(x) || x == infinity) return x;
    if (x <= 0) return x < 0 ? not_a_number : -infinity;
    return (logarithm_of({x}) * factor).high;
}

constexpr double softplus(double x) {
    double const size = absolute(x);
    if (is_nan(x)) return x;
    if (size > 40) return x < 0 ? exp(x) : x;
    double_double const rest = logarithm_of_one_plus(double_double{1} + exponential_minus_one(-size));
    return (x > 0 ? double_double{x} + rest : rest).high;
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// log x, the natural logarithm; NaN for x < 0, -∞ at 0.
template <class Number>
[[gnu::always_inline]] constexpr Number log(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::log, x);
    }
    using built_in::log;
    return log(x);
}

/// log(1 + x), with all digits for small x.
template <class Number>
[[gnu::always_inline]] constexpr Number log1p(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::log1p, x);
    }
    using built_in::log1p;
    return log1p(x);
}

/// log₂ x, the logarithm to base 2.
template <class Number>
[[gnu::always_inline]] constexpr Number log2(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::log2, x);
    }
    using built_in::log2;
    return log2(x);
}

/// log₁₀ x, the logarithm to base 10.
template <class Number>
[[gnu::always_inline]] constexpr Number log10(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::log10, x);
    }
    using built_in::log10;
    return log10(x);
}

/// log(1 + e^x), without overflow and with the digits of the left tail.
template <class Number>
[[gnu::always_inline]] constexpr Number softplus(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::softplus, x);
        return math::max(x, Number(0)) + math::log1p(math::exp(-math::abs(x)));
    } else {
        using built_in::abs, built_in::exp, built_in::log, built_in::log1p;
        if constexpr (ordered<Number>) {
            if (x < 0) return log1p(Number(exp(x)));
            return x + Number(log1p(Number(exp(-x))));
        } else if constexpr (built_in::has_log1p_and_abs<Number>) {
            // max(x, 0) written with abs, which arrays and packs share.
            return (x + abs(x)) / 2 + log1p(exp(-abs(x)));
        } else {
            return log(built_in::one_plus<Number>(exp(x)));
        }
    }
}

}  // namespace tapeless::math
