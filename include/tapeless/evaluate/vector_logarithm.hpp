// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/vector_bits.hpp>

namespace tapeless::vector_math {

namespace detail {

// x = 2^exponent (1 + fraction), 1 + fraction in [sqrt 1/2, sqrt 2); x positive, normal, finite
template <class Number>
struct split_number {
    Number fraction, exponent;
};

template <class Number>
[[gnu::always_inline]] inline split_number<Number> split(Number x) {
    bits<Number> const biased = (to_bits(x) + all_bits<Number>(0x3ff0000000000000 - 0x3fe6a09e667f3bcd)) >> 52;
    Number const mantissa = from_bits<Number>(to_bits(x) - ((biased - all_bits<Number>(1023)) << 52));
    Number const exponent = from_bits<Number>(biased | all_bits<Number>(0x4330000000000000)) - all<Number>(0x1p52 + 1023);
    return {mantissa - all<Number>(1.0), exponent};
}

// exponent ln 2 + log(1 + f) + rest. With s = f / (2 + f): log(1 + f) = f - f^2/2 + s (f^2/2 + z P(z)), z = s^2,
// so that the leading terms are exact or nearly so (fdlibm's arrangement; coefficients: tools/vector_math_coefficients.py)
template <class Number>
[[gnu::always_inline]] inline Number join(Number f, Number exponent, Number rest) {
    Number const s = f / (all<Number>(2.0) + f), z = s * s, w = z * z;
    Number const odd = all<Number>(0x1.999999997f71ap-2) + w * (all<Number>(0x1.c71c51d335ec5p-3) + w * all<Number>(0x1.39a0d0aa96991p-3));
    Number const even = all<Number>(0x1.5555555555594p-1) +
                        w * (all<Number>(0x1.249249423e325p-2) + w * (all<Number>(0x1.746648d55bd70p-3) + w * all<Number>(0x1.2f0df3023492ep-3)));
    Number const tail = z * even + w * odd;
    Number const half_square = all<Number>(0.5) * f * f;
    return exponent * all<Number>(ln2_high) - ((half_square - (s * (half_square + tail) + (exponent * all<Number>(ln2_low) + rest))) - f);
}

// the finished logarithm at the ends of its domain [low, infinity]: -infinity at low, NaN below
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
    auto const tiny = x < all<Number>(0x1p-1022);
    auto const [fraction, exponent] = detail::split(pick(tiny, x * all<Number>(0x1p54), x));
    Number const shift = pick(tiny, all<Number>(54.0), all<Number>(0.0));
    return detail::at_the_ends(detail::join(fraction, exponent - shift, all<Number>(0.0)), x, 0.0);
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

/// log(1 + x) for 0 <= x <= 1, at most 1.5 ulp; saves the division of log1p.
template <class Number>
[[gnu::always_inline]] inline Number log1p_of_unit(Number x) {
    auto const large = x > all<Number>(0x1.a827999fcef32p-2);  // sqrt 2 - 1
    Number const f = pick(large, all<Number>(0.5) * (x - all<Number>(1.0)), x);
    return detail::join(f, pick(large, all<Number>(1.0), all<Number>(0.0)), all<Number>(0.0));
}

}  // namespace tapeless::vector_math
