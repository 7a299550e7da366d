// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/floating.hpp>

namespace tapeless::math::fixed {

/// high + low, |low| at most half a unit in the last place of high: about 104 bits.
/// Source: Dekker, A floating-point technique for extending the available precision (1971).
struct double_double {
    double high;
    double low = 0;
};

/// a + b exactly.
constexpr double_double exact_sum(double a, double b) {
    double const high = a + b;
    double const part = high - a;
    return {high, (a - (high - part)) + (b - part)};
}

/// a + b exactly, for |a| >= |b| or a = 0.
constexpr double_double ordered_sum(double a, double b) {
    double const high = a + b;
    return {high, b - (high - a)};
}

/// The upper 26 bits of a.
constexpr double upper_half(double a) { return std::bit_cast<double>(bits_of(a) & 0xfffffffff8000000u); }

/// a · b to 106 bits, as long as nothing leaves the range of double.
constexpr double_double exact_product(double a, double b) {
    double const high = a * b;
    double const p = upper_half(a);
    double const q = upper_half(b);
    return {high, ((p * q - high) + p * (b - q) + (a - p) * q) + (a - p) * (b - q)};
}

constexpr double_double operator-(double_double a) { return {-a.high, -a.low}; }

constexpr double_double operator+(double_double a, double_double b) {
    double_double const upper = exact_sum(a.high, b.high);
    double_double const lower = exact_sum(a.low, b.low);
    double_double const sum = ordered_sum(upper.high, upper.low + lower.high);
    return ordered_sum(sum.high, sum.low + lower.low);
}

constexpr double_double operator-(double_double a, double_double b) { return a + -b; }

constexpr double_double operator*(double_double a, double_double b) {
    double_double const product = exact_product(a.high, b.high);
    return ordered_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

constexpr double_double operator/(double_double a, double_double b) {
    double const first = a.high / b.high;
    double_double const rest = a - b * double_double{first};
    return ordered_sum(first, rest.high / b.high);
}

/// value · 2^exponent, for exponents that keep it in range.
constexpr double_double times_power_of_two(double_double value, int exponent) {
    double const factor = power_of_two(exponent);
    return {value.high * factor, value.low * factor};
}

/// value · 2^exponent rounded to double; infinite or zero beyond its range.
constexpr double rounded(double_double value, int exponent) {
    if (value.high == 0) return value.high;
    int const size = parts_of(value.high).exponent + exponent;
    if (size > 1023) return with_sign_of(value.high, infinity);
    if (size < -1080) return with_sign_of(value.high, 0);
    return value.high * power_of_two(exponent / 2) * power_of_two(exponent - exponent / 2);
}

}  // namespace tapeless::math::fixed
