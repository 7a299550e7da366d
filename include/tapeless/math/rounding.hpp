// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/built_in.hpp>
#include <tapeless/math/floating.hpp>
#include <tapeless/math/rational.hpp>

#include <type_traits>

namespace tapeless::math::fixed {

constexpr double trunc(double x) {
    auto const exponent = static_cast<int>(bits_of(x) >> 52 & 0x7ff) - 1023;
    if (exponent >= 52) return x;
    if (exponent < 0) return with_sign_of(x, 0);
    return std::bit_cast<double>(bits_of(x) & ~(0x000fffffffffffffu >> exponent));
}

constexpr double floor(double x) {
    double const whole = trunc(x);
    return x < whole ? whole - 1 : whole;
}

constexpr double ceil(double x) {
    double const whole = trunc(x);
    return x > whole ? with_sign_of(x, whole + 1) : whole;
}

constexpr double round(double x) {
    double const whole = trunc(x);
    if (is_nan(x) || absolute(x) >= 0x1p52 || absolute(x - whole) < 0.5) return whole;
    return whole + with_sign_of(x, 1);
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// |x|; for a complex number its modulus.
template <class Number>
[[gnu::always_inline]] constexpr Number abs(Number const& x) {
    if constexpr (std::integral<Number>) {
        return x < 0 ? -x : x;
    } else {
        if constexpr (std::same_as<Number, float> || std::same_as<Number, double>) {
            if (std::is_constant_evaluated()) return static_cast<Number>(fixed::absolute(x));
        } else if constexpr (std::same_as<Number, long double>) {
            if (std::is_constant_evaluated()) return x < 0 ? -x : x == 0 ? 0 : x;
        }
        using built_in::abs;
        return abs(x);
    }
}

/// The smaller of two numbers; the first at ties, so also of 0 and -0; NaN if either is NaN.
template <class Number>
[[gnu::always_inline]] constexpr Number min(Number const& x, Number const& y) {
    if constexpr (ordered<Number>) {
        // Two selections, of which the first is one instruction and the second vanishes for a constant y.
        Number const smaller = y < x ? y : x;
        return y != y ? y : smaller;
    } else if constexpr (requires { x.min(y); }) {
        return x.min(y);  // Eigen's arrays
    } else {
        using built_in::min;
        return min(x, y);
    }
}

/// The larger of two numbers; the first at ties, so also of -0 and 0; NaN if either is NaN.
template <class Number>
[[gnu::always_inline]] constexpr Number max(Number const& x, Number const& y) {
    if constexpr (ordered<Number>) {
        Number const larger = y > x ? y : x;
        return y != y ? y : larger;
    } else if constexpr (requires { x.max(y); }) {
        return x.max(y);  // Eigen's arrays
    } else {
        using built_in::max;
        return max(x, y);
    }
}

/// The largest integer not above x.
template <class Number>
[[gnu::always_inline]] constexpr Number floor(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::floor, x);
    }
    if constexpr (std::same_as<Number, rational>) {
        rational const whole = x.numerator() / x.denominator();
        return x < whole ? whole - 1 : whole;
    } else {
        using built_in::floor;
        return floor(x);
    }
}

/// The smallest integer not below x.
template <class Number>
[[gnu::always_inline]] constexpr Number ceil(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::ceil, x);
    }
    if constexpr (std::same_as<Number, rational>) {
        rational const whole = x.numerator() / x.denominator();
        return x > whole ? whole + 1 : whole;
    } else {
        using built_in::ceil;
        return ceil(x);
    }
}

/// The nearest integer, halves away from zero.
template <class Number>
[[gnu::always_inline]] constexpr Number round(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::round, x);
    }
    using built_in::round;
    return round(x);
}

/// The integer next to x on the side of zero.
template <class Number>
[[gnu::always_inline]] constexpr Number trunc(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::trunc, x);
    }
    using built_in::trunc;
    return trunc(x);
}

/// |x| with the sign of y, where -0 and NaN have signs too.
template <class Number>
[[gnu::always_inline]] constexpr Number copysign(Number const& x, Number const& y) {
    if constexpr (std::same_as<Number, float>) return __builtin_copysignf(x, y);
    else if constexpr (std::same_as<Number, double>) return __builtin_copysign(x, y);
    else if constexpr (std::same_as<Number, long double>) return __builtin_copysignl(x, y);
    else {
        using built_in::copysign;
        return copysign(x, y);
    }
}

}  // namespace tapeless::math
