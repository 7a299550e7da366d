// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/built_in.hpp>
#include <tapeless/math/floating.hpp>

#include <type_traits>

// In a constant expression an operation that overflows, divides by 0 or makes a NaN is an error. These answer as IEEE 754
// does.
namespace tapeless::math::fixed {

/// Neither infinite nor NaN, and so far from the ends of the range that products, quotients and sums stay inside.
constexpr bool is_moderate(double x) { return (x < 0x1p500 && x > 0x1p-500) || (x < -0x1p-500 && x > -0x1p500); }

constexpr double sum(double a, double b) {
    if (a < 0x1p1000 && a > -0x1p1000 && b < 0x1p1000 && b > -0x1p1000) return a + b;
    if (is_nan(a) || is_nan(b)) return not_a_number;
    if (is_infinite(a)) return is_infinite(b) && a != b ? not_a_number : a;
    if (is_infinite(b)) return b;
    double const half = a / 2 + b / 2;
    return absolute(half) >= 0x1p1023 ? with_sign_of(half, infinity) : a + b;
}

/// m · 2^exponent, 1/2 < |m| < 4, leaves the range of double.
constexpr bool overflows(double m, int exponent) { return exponent + parts_of(m).exponent > 1023; }

constexpr double product(double a, double b) {
    if (is_moderate(a) && is_moderate(b)) return a * b;
    if (is_nan(a) || is_nan(b)) return not_a_number;
    double const sign = is_negative(a) != is_negative(b) ? -1 : 1;
    if (is_infinite(a) || is_infinite(b)) return a == 0 || b == 0 ? not_a_number : sign * infinity;
    if (a == 0 || b == 0) return with_sign_of(sign, 0);
    parts const p = parts_of(a);
    parts const q = parts_of(b);
    return overflows(p.mantissa * q.mantissa, p.exponent + q.exponent) ? sign * infinity : a * b;
}

constexpr double quotient(double a, double b) {
    if (is_moderate(a) && is_moderate(b)) return a / b;
    if (is_nan(a) || is_nan(b)) return not_a_number;
    double const sign = is_negative(a) != is_negative(b) ? -1 : 1;
    if (is_infinite(a) || b == 0) return is_infinite(b) || a == 0 ? not_a_number : sign * infinity;
    if (is_infinite(b) || a == 0) return with_sign_of(sign, 0);
    parts const p = parts_of(a);
    parts const q = parts_of(b);
    return overflows(p.mantissa / q.mantissa, p.exponent - q.exponent) ? sign * infinity : a / b;
}

template <class Number>
constexpr bool has_short_digits = std::same_as<Number, float> || std::same_as<Number, double>;

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// a + b.
template <class Number>
[[gnu::always_inline]] constexpr Number sum(Number const& a, Number const& b) {
    if constexpr (fixed::has_short_digits<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::sum, a, b);
    }
    return a + b;
}

/// a - b.
template <class Number>
[[gnu::always_inline]] constexpr Number difference(Number const& a, Number const& b) {
    if constexpr (fixed::has_short_digits<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::sum, a, Number(-b));
    }
    return a - b;
}

/// a b.
template <class Number>
[[gnu::always_inline]] constexpr Number product(Number const& a, Number const& b) {
    if constexpr (fixed::has_short_digits<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::product, a, b);
    }
    return a * b;
}

/// a / b.
template <class Number>
[[gnu::always_inline]] constexpr Number quotient(Number const& a, Number const& b) {
    if constexpr (fixed::has_short_digits<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::quotient, a, b);
    }
    return a / b;
}

}  // namespace tapeless::math
