// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/built_in.hpp>
#include <tapeless/math/double_double.hpp>

#include <type_traits>

namespace tapeless::math::fixed {

inline constexpr double_double log_of_two{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};

/// e^x = 2^exponent (1 + minus_one).
struct scaled_exponential {
    double_double minus_one;
    int exponent;
};

/// e^r - 1 for |r| < 0.35.
constexpr double_double exponential_series(double_double r) {
    constexpr double coefficients[] = {1.0 / 6,         1.0 / 24,         1.0 / 120,         1.0 / 720,
                                       1.0 / 5040,      1.0 / 40320,      1.0 / 362880,      1.0 / 3628800,
                                       1.0 / 39916800., 1.0 / 479001600., 1.0 / 6227020800., 1.0 / 87178291200.};
    double const square = r.high * r.high;
    double const rest = square * 0.5 + square * r.high * polynomial(r.high, coefficients);
    return ordered_sum(r.high, rest + (r.low + r.low * r.high));
}

/// e^x for |x| < 1000, with about 58 bits of e^x - 1 where exponent = 0.
constexpr scaled_exponential exponential_of(double_double x) {
    int const exponent = nearest(x.high * 0x1.71547652b82fep+0);
    // The upper part of log 2 has 40 bits, so that its product with the exponent is exact.
    double const upper = x.high - exponent * 0x1.62e42fefa3000p-1;
    double_double const r = exact_sum(upper, -exponent * 0x1.3de6af278ece6p-42);
    return {exponential_series(ordered_sum(r.high, r.low + x.low)), exponent};
}

/// 2^exponent (1 + minus_one) as a double.
constexpr double rounded(scaled_exponential value, int further_exponent = 0) {
    double_double const sum = ordered_sum(1, value.minus_one.high);
    return rounded(ordered_sum(sum.high, sum.low + value.minus_one.low), value.exponent + further_exponent);
}

/// e^x - 1 for |x| < 100.
constexpr double_double exponential_minus_one(double x) {
    scaled_exponential const value = exponential_of({x});
    if (value.exponent == 0) return value.minus_one;
    double const factor = power_of_two(value.exponent);
    return exact_sum(factor, -1) + times_power_of_two(value.minus_one, value.exponent);
}

constexpr double exp(double x) {
    if (is_nan(x)) return x;
    if (x > 710) return infinity;
    if (x < -746) return 0;
    return rounded(exponential_of({x}));
}

constexpr double expm1(double x) {
    if (is_nan(x) || absolute(x) < 0x1p-54) return x;
    if (x > 40) return exp(x);
    if (x < -40) return -1;
    return exponential_minus_one(x).high;
}

constexpr double exp2(double x) {
    if (is_nan(x)) return x;
    if (x >= 1024) return infinity;
    if (x < -1080) return 0;
    int const whole = nearest(x);
    return rounded({exponential_series(log_of_two * double_double{x - whole}), whole});
}

constexpr double sigmoid(double x) {
    double const size = absolute(x);
    if (is_nan(x)) return x;
    if (size > 40) return x < 0 ? exp(x) : 1;
    double_double const decay = double_double{1} + exponential_minus_one(-size);
    return ((x < 0 ? decay : double_double{1}) / (double_double{1} + decay)).high;
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// e^x.
template <class Number>
[[gnu::always_inline]] constexpr Number exp(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::exp, x);
    }
    using built_in::exp;
    return exp(x);
}

/// e^x - 1, with all digits for small x.
template <class Number>
[[gnu::always_inline]] constexpr Number expm1(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::expm1, x);
    }
    using built_in::expm1;
    return expm1(x);
}

/// 2^x.
template <class Number>
[[gnu::always_inline]] constexpr Number exp2(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::exp2, x);
    }
    using built_in::exp2;
    return exp2(x);
}

/// σ(x) = 1 / (1 + e^-x); both tails keep their digits.
template <class Number>
[[gnu::always_inline]] constexpr Number sigmoid(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::sigmoid, x);
        // Far left e^-x overflows, although σ(x) = e^x is still a number.
        if (x < (std::same_as<Number, float> ? -80 : -700)) return math::exp(x);
        return 1 / (1 + math::exp(-x));
    } else {
        using built_in::exp;
        if constexpr (ordered<Number>) {
            if (x < 0) {
                Number const decay = exp(x);
                return decay / built_in::one_plus<Number>(decay);
            }
        }
        return built_in::one_over<Number>(built_in::one_plus<Number>(exp(-x)));
    }
}

}  // namespace tapeless::math
