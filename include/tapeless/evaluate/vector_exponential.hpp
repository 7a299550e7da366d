// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/vector_avx512.hpp>

namespace tapeless::vector_math {

namespace detail {

/// A whole number: as a number, or in two's complement.
template <class Number>
using whole_number = std::conditional_t<has_avx512<Number>, Number, bits<Number>>;

/// x = n ln 2 + r + rest with |r| <= ln 2 / 2.
template <class Number>
struct reduced_exponent {
    Number r, rest;
    whole_number<Number> n;
};

template <class Number>
[[gnu::always_inline]] inline reduced_exponent<Number> reduce_exponent(Number x) {
    Number const quotient = x * all<Number>(0x1.71547652b82fep+0);
    Number const magic = all<Number>(0x1.8p52);  // adding it rounds to a whole number, which stands in the low bits
    Number n;
    whole_number<Number> whole;
    if constexpr (has_avx512<Number>) {
        whole = n = rounded(quotient);
    } else {
        Number const shifted = quotient + magic;
        n = shifted - magic;
        whole = to_bits(shifted) - all_bits<Number>(0x4338000000000000);
    }
    Number const near = x - n * all<Number>(ln2_high);
    Number const correction = n * all<Number>(ln2_low);
    Number const r = near - correction;
    return {r, (near - r) - correction, whole};
}

/// e^r - 1 - r, |r| <= ln 2 / 2: scripts/vector_math_coefficients.py.
template <class Number>
[[gnu::always_inline]] inline Number exponential_tail(Number r) {
    Number const z = r * r, z2 = z * z;
    Number const p0 = all<Number>(0x1.555555555555cp-3) * r + all<Number>(0x1p-1);
    Number const p1 = all<Number>(0x1.111111110e9eep-7) * r + all<Number>(0x1.5555555552ff8p-5);
    Number const p2 = all<Number>(0x1.a01a01b44bb2bp-13) * r + all<Number>(0x1.6c16c17d5da7bp-10);
    Number const p3 = all<Number>(0x1.71ddee5f22b42p-19) * r + all<Number>(0x1.a019a964f5162p-16);
    Number const p4 = all<Number>(0x1.af6ea400fd05cp-26) * r + all<Number>(0x1.28a1391f35ce3p-22);
    return z * ((p0 + z * p1) + z2 * ((p2 + z * p3) + z2 * p4));
}

/// y 2^n for |n| < 2000: gradual underflow, overflow to infinity. Half of it is added to the exponent of y (0 stays 0 only
/// for n = 0 or 1), so that the other half rounds once. The shift is one of an unsigned number: AVX2 has no other of 64 bits.
template <class Number>
[[gnu::always_inline]] inline Number scale(Number y, whole_number<Number> n) {
    if constexpr (has_avx512<Number>) {
        return scaled(y, n);
    } else {
        bits<Number> const half = ((n + all_bits<Number>(2048)) >> 1) - all_bits<Number>(1024);
        return from_bits<Number>(to_bits(y) + (half << 52)) * from_bits<Number>((n - half + all_bits<Number>(1023)) << 52);
    }
}

/// 2^-n for |n| < 1023.
template <class Number>
[[gnu::always_inline]] inline Number inverse_power(whole_number<Number> n) {
    if constexpr (has_avx512<Number>) return scaled(all<Number>(1.0), -n);
    else return from_bits<Number>((all_bits<Number>(1023) - n) << 52);
}

/// e^x where n has no more than 11 bits; elsewhere anything.
template <class Number>
[[gnu::always_inline]] inline Number exp_in_range(Number x) {
    auto const [r, rest, n] = reduce_exponent(x);
    return scale(all<Number>(1.0) + (r + exponential_tail(r)), n);
}

}  // namespace detail

/// e^x, at most 1.1 ulp. e^-inf = 0, e^inf = inf.
template <class Number>
[[gnu::always_inline]] inline Number exp(Number x) {
    if constexpr (detail::has_avx512<Number>) {
        return detail::exp_in_range(detail::not_above(detail::not_below(x, -1000.0), 1000.0));
    } else {
        // Selected at the end, where no other step waits for it; infinity + NaN is NaN.
        Number const y = pick(x < all<Number>(-746.0), all<Number>(0.0), detail::exp_in_range(x));
        return pick(x < all<Number>(710.0), y, x + all<Number>(infinity));
    }
}

/// e^x - 1, at most 1.5 ulp. expm1(-inf) = -1, expm1(-0) = -0.
template <class Number>
[[gnu::always_inline]] inline Number expm1(Number x) {
    Number const one = all<Number>(1.0);
    Number u = pick(x > all<Number>(710.0), all<Number>(710.0), x);
    u = pick(u < all<Number>(-50.0), all<Number>(-50.0), u);
    auto const [r, rest, n] = detail::reduce_exponent(u);
    // (1 - 2^-n) + r with its rounding error, since the two cancel for n = 1; a very small power is left out
    Number const step = one - pick(u > all<Number>(60.0), all<Number>(0.0), detail::inverse_power<Number>(n));
    Number const sum = step + r;
    Number const lost = r - (sum - step);
    Number const y = detail::scale(sum + (detail::exponential_tail(r) + (lost + rest)), n);
    return pick(x == all<Number>(0.0), x, y);
}

/// tanh x = (e^2|x| - 1) / (e^2|x| + 1) with the sign of x, at most 2.6 ulp.
template <class Number>
[[gnu::always_inline]] inline Number tanh(Number x) {
    Number const a = absolute(x), bounded = pick(a > all<Number>(20.0), all<Number>(20.0), a);
    Number const e = expm1(bounded + bounded);
    return with_sign_of(e / (e + all<Number>(2.0)), x);
}

}  // namespace tapeless::vector_math
