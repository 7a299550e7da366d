// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/built_in.hpp>
#include <tapeless/math/double_double.hpp>

#include <type_traits>

namespace tapeless::math::fixed {

inline constexpr double_double half_pi{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};

/// A word of zeros, then the binary digits of 2/π.
inline constexpr std::uint64_t two_over_pi[] = {
    0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561,
    0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41,
    0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7,
    0x4f463f669e5fea2d, 0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
};

/// x = rest + quarter π/2 with |rest| <= π/4; quarter counts modulo 4.
struct quarter_turns {
    double_double rest;
    unsigned quarter;
};

/// Source: Payne and Hanek, Radian reduction for trigonometric functions (1983): of the product x · 2/π only the
/// digits around the point are computed, so that large arguments cost what small ones do.
constexpr quarter_turns quarter_turns_of(double x) {
    double const size = absolute(x);
    if (size <= half_pi.high / 2) return {{x}, 0};
    parts const p = parts_of(size);
    auto const mantissa = static_cast<wide_unsigned>(static_cast<std::uint64_t>(p.mantissa * 0x1p52));
    // size = mantissa · 2^e with e = p.exponent - 52. Digits of 2/π before the (e - 1)-th only add whole turns.
    int const first = p.exponent - 52 - 2 + 64;
    int const word = first / 64;
    int const shift = first % 64;
    std::uint64_t digits[3]{};
    for (int i = 0; i < 3; ++i) {
        std::uint64_t const next = shift == 0 ? 0 : two_over_pi[word + i + 1] >> (64 - shift);
        digits[i] = two_over_pi[word + i] << shift | next;
    }
    // mantissa · digits modulo 2^192: two bits of quarters, 190 bits of fraction, of which the upper 128 are kept.
    wide_unsigned const lowest = mantissa * digits[2];
    wide_unsigned const middle = mantissa * digits[1] + (lowest >> 64);
    wide_unsigned const highest = (mantissa * digits[0] << 64) + middle;
    wide_unsigned fraction = highest << 2 | (lowest >> 62 & 3);
    auto quarter = static_cast<unsigned>(highest >> 126);
    bool const is_above = fraction >> 127 != 0;
    if (is_above) {
        fraction = 0 - fraction;
        ++quarter;
    }
    auto const high = static_cast<double>(fraction);
    auto const back = static_cast<wide_unsigned>(high);
    double const low = back > fraction ? -static_cast<double>(back - fraction) : static_cast<double>(fraction - back);
    double_double const rest = double_double{high * 0x1p-128, low * 0x1p-128} * half_pi;
    return {is_above != (x < 0) ? -rest : rest, x < 0 ? 0 - quarter : quarter};
}

/// sin r for |r| <= π/4.
constexpr double_double sine_series(double_double r) {
    constexpr double coefficients[] = {-1.0 / 6,
                                       1.0 / 120,
                                       -1.0 / 5040,
                                       1.0 / 362880,
                                       -1.0 / 39916800.,
                                       1.0 / 6227020800.,
                                       -1.0 / 1307674368000.,
                                       1.0 / 355687428096000.,
                                       -1.0 / 121645100408832000.};
    double const square = r.high * r.high;
    return ordered_sum(r.high, r.high * square * polynomial(square, coefficients) + r.low * (1 - 0.5 * square));
}

/// cos r for |r| <= π/4.
constexpr double_double cosine_series(double_double r) {
    constexpr double coefficients[] = {1.0 / 24,
                                       -1.0 / 720,
                                       1.0 / 40320,
                                       -1.0 / 3628800,
                                       1.0 / 479001600.,
                                       -1.0 / 87178291200.,
                                       1.0 / 20922789888000.,
                                       -1.0 / 6402373705728000.,
                                       1.0 / 2432902008176640000.};
    double_double const square = exact_product(r.high, r.high);
    double_double const sum = ordered_sum(1, -0.5 * square.high);
    double const fourth = square.high * square.high * polynomial(square.high, coefficients);
    return ordered_sum(sum.high, sum.low + (fourth - (0.5 * square.low + r.high * r.low)));
}

/// The sine of a reduced angle advanced by further quarter turns.
constexpr double_double sine_of(quarter_turns angle, unsigned further = 0) {
    unsigned const quarter = (angle.quarter + further) % 4;
    double_double const value = quarter % 2 == 0 ? sine_series(angle.rest) : cosine_series(angle.rest);
    return quarter < 2 ? value : -value;
}

constexpr double sin(double x) {
    if (is_nan(x) || absolute(x) < 0x1p-28) return x;
    if (is_infinite(x)) return not_a_number;
    return sine_of(quarter_turns_of(x)).high;
}

constexpr double cos(double x) {
    if (is_nan(x)) return x;
    if (is_infinite(x)) return not_a_number;
    return sine_of(quarter_turns_of(x), 1).high;
}

constexpr double tan(double x) {
    if (is_nan(x) || absolute(x) < 0x1p-28) return x;
    if (is_infinite(x)) return not_a_number;
    quarter_turns const angle = quarter_turns_of(x);
    return (sine_of(angle) / sine_of(angle, 1)).high;
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// sin x, x in radians; NaN for infinite x.
template <class Number>
[[gnu::always_inline]] constexpr Number sin(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::sin, x);
    }
    using built_in::sin;
    return sin(x);
}

/// cos x, x in radians; NaN for infinite x.
template <class Number>
[[gnu::always_inline]] constexpr Number cos(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::cos, x);
    }
    using built_in::cos;
    return cos(x);
}

/// tan x, x in radians; NaN for infinite x.
template <class Number>
[[gnu::always_inline]] constexpr Number tan(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::tan, x);
    }
    using built_in::tan;
    return tan(x);
}

}  // namespace tapeless::math
