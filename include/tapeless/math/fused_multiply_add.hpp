// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/built_in.hpp>
#include <tapeless/math/double_double.hpp>

#include <type_traits>

namespace tapeless::math::fixed {

/// ±magnitude · 2^exponent, magnitude > 0, rounded to the nearest double, halves to even.
constexpr double rounded(bool negative, wide_unsigned magnitude, int exponent) {
    int const size = 64 + (magnitude >> 64 == 0 ? -std::countl_zero(static_cast<std::uint64_t>(magnitude))
                                                : 64 - std::countl_zero(static_cast<std::uint64_t>(magnitude >> 64)));
    double const sign = negative ? -1 : 1;
    if (size + exponent > 1024) return sign * infinity;
    int const normal = size - 53;
    int const dropped = exponent + normal < -1074 ? -1074 - exponent : normal;  // bits that a double cannot keep
    if (dropped <= 0)
        return sign * static_cast<double>(static_cast<std::uint64_t>(magnitude)) * power_of_two(exponent / 2) *
               power_of_two(exponent - exponent / 2);
    if (dropped > size + 1) return sign * 0;
    wide_unsigned const half = wide_unsigned{1} << (dropped - 1);
    auto kept = static_cast<std::uint64_t>(dropped < 128 ? magnitude >> dropped : 0);
    wide_unsigned const rest = magnitude & (2 * half - 1);
    if (rest > half || (rest == half && kept % 2 == 1)) ++kept;
    int const scale = exponent + dropped;
    if (kept == std::uint64_t{1} << 53 && scale == 971) return sign * infinity;
    return sign * static_cast<double>(kept) * power_of_two(scale / 2) * power_of_two(scale - scale / 2);
}

/// magnitude / 2^count where what falls off sets the last bit, so that a later rounding still sees it.
constexpr wide_unsigned shifted_down(wide_unsigned magnitude, int count) {
    if (count >= 128) return magnitude != 0 ? 1 : 0;
    wide_unsigned const kept = magnitude >> count;
    return kept << count == magnitude ? kept : kept | 1;
}

/// x y + z rounded once.
constexpr double fma(double x, double y, double z) {
    if (is_nan(x) || is_nan(y) || is_nan(z)) return not_a_number;
    bool const negative = is_negative(x) != is_negative(y);
    if (is_infinite(x) || is_infinite(y)) {
        if (x == 0 || y == 0 || (is_infinite(z) && is_negative(z) != negative)) return not_a_number;
        return negative ? -infinity : infinity;
    }
    if (is_infinite(z)) return z;
    if (x == 0 || y == 0) return z != 0 || is_negative(z) == negative ? z : 0;
    parts const p = parts_of(x);
    parts const q = parts_of(y);
    // Both terms as integers: the product has its leading bit at place 124 or 125, and 20 more below its last.
    auto const integer = [](double mantissa) {
        return static_cast<wide_unsigned>(static_cast<std::uint64_t>(absolute(mantissa) * 0x1p52));
    };
    wide_unsigned product = (integer(p.mantissa) * integer(q.mantissa)) << 20;
    int exponent = p.exponent + q.exponent - 124;
    if (z == 0) return rounded(negative, product, exponent);
    parts const r = parts_of(z);
    wide_unsigned term = integer(r.mantissa) << 72;
    int const term_exponent = r.exponent - 124;
    if (term_exponent < exponent) {
        term = shifted_down(term, exponent - term_exponent);
    } else {
        product = shifted_down(product, term_exponent - exponent);
        exponent = term_exponent;
    }
    if (is_negative(z) == negative) return rounded(negative, product + term, exponent);
    if (product == term) return 0;
    return product > term ? rounded(negative, product - term, exponent) : rounded(!negative, term - product, exponent);
}

/// The product of two floats is exact in double; the sum is rounded to odd, so that the step to float rounds correctly.
constexpr float fma(float x, float y, float z) {
    double const wide = fma(static_cast<double>(x), static_cast<double>(y), static_cast<double>(z));
    if (!is_finite(wide)) return static_cast<float>(wide);
    double_double const sum = exact_sum(static_cast<double>(x) * static_cast<double>(y), static_cast<double>(z));
    std::uint64_t bits = bits_of(sum.high);
    if (sum.low != 0 && bits % 2 == 0) bits = (sum.low > 0) == (sum.high > 0) ? bits + 1 : bits - 1;
    return narrowed<float>(std::bit_cast<double>(bits));
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// x y + z with one rounding.
template <class Number>
[[gnu::always_inline]] constexpr Number fma(Number const& x, Number const& y, Number const& z) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) {
            if constexpr (std::same_as<Number, long double>)
                return static_cast<Number>(fixed::fma(fixed::widened(x), fixed::widened(y), fixed::widened(z)));
            else return fixed::fma(x, y, z);
        }
    }
    using built_in::fma;
    return fma(x, y, z);
}

}  // namespace tapeless::math
