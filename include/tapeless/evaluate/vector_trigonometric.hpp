// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/vector_bits.hpp>

namespace tapeless::vector_math {

namespace detail {

// Up to here n = 2 |x| / pi has 16 bits, and its products with the first two parts of pi / 2 are exact.
inline constexpr double largest_angle = 1e5;

template <class Number>
struct sine_and_cosine {
    Number sine, cosine;  // of |x| - n pi/2
    bits<Number> n;
};

template <class Number>
[[gnu::always_inline]] inline sine_and_cosine<Number> turn(Number angle) {
    Number const one = all<Number>(1.0), half = all<Number>(0.5), magic = all<Number>(0x1.8p52);
    Number const shifted = angle * all<Number>(0x1.45f306dc9c883p-1) + magic, n = shifted - magic;
    Number const first = angle - n * all<Number>(0x1.921fb54400000p+0), second = n * all<Number>(0x1.0b4611a600000p-34);
    Number const near = first - second;
    Number const lost = ((first - near) - second) - n * all<Number>(0x1.3198a2e037073p-69);
    Number const r = near + lost, rest = lost + (near - r), z = r * r;
    // scripts/vector_math_coefficients.py
    Number const s = all<Number>(0x1.111111110f77cp-7) +
                     z * (all<Number>(-0x1.a01a019bf7bcbp-13) +
                          z * (all<Number>(0x1.71de35649b231p-19) + z * (all<Number>(-0x1.ae5e591921411p-26) + z * all<Number>(0x1.5d8f97c9f3d4bp-33))));
    Number const c = all<Number>(0x1.555555555554bp-5) +
                     z * (all<Number>(-0x1.6c16c16c1504bp-10) +
                          z * (all<Number>(0x1.a01a019c9773cp-16) +
                               z * (all<Number>(-0x1.27e4f7f8e48edp-22) + z * (all<Number>(0x1.1ee9e1583270bp-29) + z * all<Number>(-0x1.8fa99010a4496p-37)))));
    Number const sine = r + ((rest + r * z * (all<Number>(-0x1.5555555555548p-3) + z * s)) - half * z * rest);
    Number const half_z = half * z, head = one - half_z;
    Number const cosine = head + (((one - head) - half_z) + (z * z * c - r * rest));
    return {sine, cosine, to_bits(shifted)};
}

// the function itself in every lane when one of them holds a large angle, infinity or NaN
template <class Number, class Scalar>
[[gnu::always_inline]] inline Number unless_large(Number x, Number y, Scalar of_one) {
    bits<Number> const large = absolute(x) <= all<Number>(largest_angle) ? all_bits<Number>(0) : all_bits<Number>(1);
    if (__builtin_expect(any_bit(large), 0)) {
        double lanes[sizeof(Number) / sizeof(double)];
        __builtin_memcpy(lanes, &x, sizeof x);
        for (double& lane : lanes) lane = of_one(lane);
        __builtin_memcpy(&y, lanes, sizeof y);
    }
    return y;
}

template <class Number>
[[gnu::always_inline]] inline Number negate_if_bit_1(Number y, bits<Number> n) {
    return from_bits<Number>(to_bits(y) ^ ((n & all_bits<Number>(2)) << 62));
}

template <class Number>
[[gnu::always_inline]] inline auto is_odd(bits<Number> n) {
    return (n & all_bits<Number>(1)) != all_bits<Number>(0);
}

template <class Number>
[[gnu::always_inline]] inline Number with_sign_times(Number y, Number x) {
    return from_bits<Number>(to_bits(y) ^ (to_bits(x) & all_bits<Number>(0x8000000000000000)));
}

}  // namespace detail

/// sin x, at most 1 ulp. NaN at infinity, sin(-0) = -0.
template <class Number>
[[gnu::always_inline]] inline Number sin(Number x) {
    auto const [sine, cosine, n] = detail::turn(absolute(x));
    Number const y = detail::negate_if_bit_1(pick(detail::is_odd<Number>(n), cosine, sine), n);
    return detail::unless_large(x, detail::with_sign_times(y, x), [](double lane) { return __builtin_sin(lane); });
}

/// cos x, at most 1 ulp. NaN at infinity.
template <class Number>
[[gnu::always_inline]] inline Number cos(Number x) {
    auto const [sine, cosine, n] = detail::turn(absolute(x));
    Number const y = detail::negate_if_bit_1(pick(detail::is_odd<Number>(n), sine, cosine), n + all_bits<Number>(1));
    return detail::unless_large(x, y, [](double lane) { return __builtin_cos(lane); });
}

/// tan x, at most 2.3 ulp. NaN at infinity, tan(-0) = -0.
template <class Number>
[[gnu::always_inline]] inline Number tan(Number x) {
    auto const [sine, cosine, n] = detail::turn(absolute(x));
    auto const odd = detail::is_odd<Number>(n);
    Number const y = pick(odd, -cosine, sine) / pick(odd, sine, cosine);
    return detail::unless_large(x, detail::with_sign_times(y, x), [](double lane) { return __builtin_tan(lane); });
}

}  // namespace tapeless::vector_math
