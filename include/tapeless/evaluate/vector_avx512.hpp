// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/vector_bits.hpp>

// Instructions of AVX-512 that take apart and scale numbers whole, subnormal and infinite ones too. The compilers' own
// names, as <immintrin.h> takes longer to read than all of the library.
namespace tapeless::vector_math::detail {

#if defined(__AVX512F__)
template <class Number>
constexpr bool has_avx512 = sizeof(Number) >= 64;

using register_512 = native_vector<64>::type;
// The compilers do not agree on the type of a mask.
struct all_lanes {
    constexpr operator char() const { return -1; }
    constexpr operator unsigned char() const { return 255; }
};
constexpr all_lanes every_lane{};
constexpr int current_rounding = 4;

/// Registers of 64 bytes one by one: clang's packs have two.
template <class Function, class Number, class... Numbers>
[[gnu::always_inline]] inline Number by_register(Function function, Number x, Numbers... others) {
    if constexpr (sizeof(Number) == 64) {
        return function(x, others...);
    } else {
        using half = typename native_vector<sizeof(Number) / 2>::type;
        struct halves {
            half low, high;
        };
        auto const low = by_register(function, __builtin_bit_cast(halves, x).low, __builtin_bit_cast(halves, others).low...);
        auto const high = by_register(function, __builtin_bit_cast(halves, x).high, __builtin_bit_cast(halves, others).high...);
        return __builtin_bit_cast(Number, halves{low, high});
    }
}

/// The nearest whole number.
template <class Number>
[[gnu::always_inline]] inline Number rounded(Number x) {
    return by_register([](register_512 a) { return register_512(__builtin_ia32_rndscalepd_mask(a, 8, a, every_lane, current_rounding)); }, x);
}
/// x 2^n with one rounding, for whole n of any size.
template <class Number>
[[gnu::always_inline]] inline Number scaled(Number x, Number n) {
    return by_register([](register_512 a, register_512 b) { return register_512(__builtin_ia32_scalefpd512_mask(a, b, a, every_lane, current_rounding)); }, x, n);
}
/// The mantissa in [0.75, 1.5): 1 of 0 and infinity, NaN of negative numbers.
template <class Number>
[[gnu::always_inline]] inline Number mantissa(Number x) {
    return by_register([](register_512 a) { return register_512(__builtin_ia32_getmantpd512_mask(a, 2 << 2 | 3, a, every_lane, current_rounding)); }, x);
}
/// The exponent of the mantissa in [1, 2): -infinity of 0, infinity of infinity.
template <class Number>
[[gnu::always_inline]] inline Number exponent(Number x) {
    return by_register([](register_512 a) { return register_512(__builtin_ia32_getexppd512_mask(a, a, every_lane, current_rounding)); }, x);
}
/// x, but not below low, not above high; NaN stays NaN.
template <class Number>
[[gnu::always_inline]] inline Number not_below(Number x, double low) {
#if defined(__clang__)
    return pick(x < all<Number>(low), all<Number>(low), x);
#else
    return by_register([](register_512 a, register_512 b) { return register_512(__builtin_ia32_maxpd512_mask(b, a, a, every_lane, current_rounding)); },
                       x, all<Number>(low));
#endif
}
template <class Number>
[[gnu::always_inline]] inline Number not_above(Number x, double high) {
#if defined(__clang__)
    return pick(x > all<Number>(high), all<Number>(high), x);
#else
    return by_register([](register_512 a, register_512 b) { return register_512(__builtin_ia32_minpd512_mask(b, a, a, every_lane, current_rounding)); },
                       x, all<Number>(high));
#endif
}
#else
template <class Number>
constexpr bool has_avx512 = false;
template <class Number>
Number rounded(Number x);
template <class Number>
Number scaled(Number x, Number n);
template <class Number>
Number mantissa(Number x);
template <class Number>
Number exponent(Number x);
template <class Number>
Number not_below(Number x, double low);
template <class Number>
Number not_above(Number x, double high);
#endif

}  // namespace tapeless::vector_math::detail
