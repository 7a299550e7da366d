// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/vector_avx512.hpp>

namespace tapeless::vector_math {

namespace detail {

/// x = 2^exponent (1 + fraction), 1 + fraction in [0.75, 1.5).
template <class Number>
struct split_number {
    Number fraction, exponent;
};

/// Positive, normal, finite x; with AVX-512 any x, where 0 and infinity have infinite exponents.
template <class Number>
[[gnu::always_inline]] inline split_number<Number> split(Number x) {
    Number const one = all<Number>(1.0);
    if constexpr (has_avx512<Number>) {
        Number const m = mantissa(x), e = exponent(x);
        return {m - one, pick(m < one, e + one, e)};
    } else {
        bits<Number> const biased = (to_bits(x) + all_bits<Number>(0x3ff0000000000000 - 0x3fe8000000000000)) >> 52;
        Number const m = from_bits<Number>(to_bits(x) - ((biased - all_bits<Number>(1023)) << 52));
        return {m - one, from_bits<Number>(biased | all_bits<Number>(0x4330000000000000)) - all<Number>(0x1p52 + 1023)};
    }
}

/// exponent ln 2 + log(1 + f) + rest. With s = f / (2 + f): log(1 + f) = f - f^2/2 + s (f^2/2 + z P(z)), z = s^2,
/// so that the leading terms are exact or nearly so (fdlibm's arrangement; coefficients: scripts/vector_math_coefficients.py).
template <class Number>
[[gnu::always_inline]] inline Number join(Number f, Number exponent, Number rest) {
    Number const s = f / (all<Number>(2.0) + f), z = s * s, w = z * z;
    Number const even = (all<Number>(0x1.555555555554fp-1) + w * all<Number>(0x1.24924921e8f9dp-2)) +
                        (w * w) * (all<Number>(0x1.745c4c249f924p-3) + w * all<Number>(0x1.0dcea489cb702p-3));
    Number const odd = (all<Number>(0x1.999999999c145p-2) + w * all<Number>(0x1.c71c748ac8fcap-3)) +
                       (w * w) * (all<Number>(0x1.3b35941e02a4cp-3) + w * all<Number>(0x1.1b6c45686a18ap-3));
    Number const tail = z * even + w * odd;
    Number const half_square = all<Number>(0.5) * f * f;
    return exponent * all<Number>(ln2_high) - ((half_square - (s * (half_square + tail) + (exponent * all<Number>(ln2_low) + rest))) - f);
}

/// The finished logarithm at the ends of its domain [low, infinity]: -infinity at low, NaN below.
template <class Number>
[[gnu::always_inline]] inline Number at_the_ends(Number result, Number x, double low) {
    Number const outside = pick(x == all<Number>(low), all<Number>(-infinity), all<Number>(not_a_number));
    result = pick(x < all<Number>(infinity), result, x);  // infinity and NaN
    return pick(x > all<Number>(low), result, outside);
}

}  // namespace detail

/// log x, at most 1 ulp, subnormal numbers too. log(±0) = -inf, NaN below.
template <class Number>
[[gnu::always_inline]] inline Number log(Number x) {
    Number const zero = all<Number>(0.0);
    if constexpr (detail::has_avx512<Number>) {
        auto const [fraction, exponent] = detail::split(x);
        return detail::join(fraction, exponent, zero);
    } else {
        auto const tiny = x < all<Number>(0x1p-1022);
        auto const [fraction, exponent] = detail::split(pick(tiny, x * all<Number>(0x1p54), x));
        return detail::at_the_ends(detail::join(fraction, exponent - pick(tiny, all<Number>(54.0), zero), zero), x, 0.0);
    }
}

/// log(1 + x), at most 1 ulp. log1p(-1) = -inf, NaN below, log1p(-0) = -0.
template <class Number>
[[gnu::always_inline]] inline Number log1p(Number x) {
    Number const one = all<Number>(1.0), zero = all<Number>(0.0), u = one + x;
    auto const [f, exponent] = detail::split(u);
    // what the sum 1 + x lost, relative to it
    Number const lost = pick(exponent >= all<Number>(2.0), one - (u - x), x - (u - one)) / u;
    auto const small = exponent == zero;
    Number const y = detail::join(pick(small, x, f), exponent, pick(small, zero, lost));
    return detail::at_the_ends(pick(x == zero, x, y), x, -1.0);
}

/// log(1 + x) for 0 <= x <= 1, at most 1.5 ulp; saves the division of log1p. As in join, but for 0 <= s <= 1/3.
template <class Number>
[[gnu::always_inline]] inline Number log1p_of_unit(Number x) {
    Number const s = x / (all<Number>(2.0) + x), z = s * s, w = z * z;
    Number const even = (all<Number>(0x1.5555555555534p-1) + w * all<Number>(0x1.2492492081d79p-2)) +
                        (w * w) * (all<Number>(0x1.745cb3a1d3d9bp-3) + w * (all<Number>(0x1.10679371b2df3p-3) + w * all<Number>(0x1.55ad18c1716aap-4)));
    Number const odd = (all<Number>(0x1.99999999a0933p-2) + w * all<Number>(0x1.c71c742024665p-3)) +
                       (w * w) * (all<Number>(0x1.3b1de1054a633p-3) + w * (all<Number>(0x1.efda2e963675ep-4) + w * all<Number>(0x1.5c793826fa058p-3)));
    Number const half_square = all<Number>(0.5) * x * x;
    return x - (half_square - s * (half_square + (z * even + w * odd)));
}

}  // namespace tapeless::vector_math
