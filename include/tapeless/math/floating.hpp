// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>

namespace tapeless::math {

/// Whether x is not a number; also under -ffast-math. Types of your own answer by x != x.
template <class Number>
constexpr bool is_nan(Number const& x) {
    if constexpr (std::same_as<Number, float> || std::same_as<Number, double>) {
        return (std::bit_cast<std::uint64_t>(static_cast<double>(x)) << 1) > 0xffe0000000000000u;
    } else {
        return x != x;
    }
}

/// Whether x is neither infinite nor NaN.
template <class Number>
constexpr bool is_finite(Number const& x) {
    if constexpr (std::same_as<Number, float> || std::same_as<Number, double>) {
        return (std::bit_cast<std::uint64_t>(static_cast<double>(x)) << 1) < 0xffe0000000000000u;
    } else if constexpr (std::floating_point<Number>) {
        return x <= std::numeric_limits<Number>::max() && x >= -std::numeric_limits<Number>::max();
    } else {
        auto const nothing = x - x;
        return nothing == nothing;
    }
}

}  // namespace tapeless::math

/// Constant evaluation only: doubles, no call into libm, no operation that overflows or makes a NaN.
namespace tapeless::math::fixed {

// Made from bits, since clang warns of the usual words under -ffast-math.
inline constexpr double infinity = std::bit_cast<double>(0x7ff0000000000000u);
inline constexpr double not_a_number = std::bit_cast<double>(0x7ff8000000000000u);
inline constexpr double pi = 0x1.921fb54442d18p+1;

__extension__ using wide_unsigned = unsigned __int128;

constexpr std::uint64_t bits_of(double x) { return std::bit_cast<std::uint64_t>(x); }
constexpr bool is_negative(double x) { return bits_of(x) >> 63 != 0; }
constexpr double absolute(double x) { return std::bit_cast<double>(bits_of(x) & 0x7fffffffffffffffu); }
constexpr bool is_infinite(double x) { return absolute(x) == infinity; }
constexpr double with_sign_of(double sign, double x) { return is_negative(sign) ? -absolute(x) : absolute(x); }

/// 2^exponent for -1022 <= exponent <= 1023.
constexpr double power_of_two(int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// The nearest integer of a number that fits int.
constexpr int nearest(double x) { return static_cast<int>(x < 0 ? x - 0.5 : x + 0.5); }

/// x = mantissa · 2^exponent with 1 <= |mantissa| < 2, for finite x other than 0.
struct parts {
    double mantissa;
    int exponent;
};
constexpr parts parts_of(double x) {
    int shift = 0;
    if (absolute(x) < std::numeric_limits<double>::min()) {
        x *= 0x1p54;
        shift = 54;
    }
    std::uint64_t const bits = bits_of(x);
    return {std::bit_cast<double>((bits & 0x800fffffffffffffu) | 0x3ff0000000000000u),
            static_cast<int>(bits >> 52 & 0x7ff) - 1023 - shift};
}

/// c₀ + c₁ x + c₂ x² + … by Horner's scheme.
template <std::size_t Count>
constexpr double polynomial(double x, double const (&coefficients)[Count]) {
    double sum = coefficients[Count - 1];
    for (std::size_t i = Count - 1; i-- > 0;) sum = sum * x + coefficients[i];
    return sum;
}

/// A number for the functions here: beyond the range of double it becomes infinite.
template <class Number>
constexpr double widened(Number x) {
    if constexpr (std::same_as<Number, long double>) {
        if (x > std::numeric_limits<double>::max()) return infinity;
        if (x < -std::numeric_limits<double>::max()) return -infinity;
    }
    return static_cast<double>(x);
}

/// A result in the caller's type: beyond the range of float it becomes infinite.
template <class Number>
constexpr Number narrowed(double x) {
    if constexpr (std::same_as<Number, float>) {
        if (absolute(x) >= 0x1.ffffffp127) x = with_sign_of(x, infinity);
    }
    return static_cast<Number>(x);
}

/// function(x) in the type of x; for long double with the digits of double.
template <class Number>
constexpr Number evaluate(double (*function)(double), Number x) {
    return narrowed<Number>(function(widened(x)));
}
template <class Number>
constexpr Number evaluate(double (*function)(double, double), Number x, Number y) {
    return narrowed<Number>(function(widened(x), widened(y)));
}

}  // namespace tapeless::math::fixed
