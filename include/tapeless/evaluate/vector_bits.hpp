// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

/// Elementary functions without branches: one source for `double` and for the native vectors of g++ and clang. No fused
/// multiply-add is needed (it is used where the compiler contracts), no intrinsics, no libm. Not for -ffast-math, which
/// removes their compensations: packs call libm lane by lane there.
namespace tapeless::vector_math {

/// A vector of doubles of that many bytes.
template <std::size_t Bytes>
struct native_vector {
    typedef double type [[gnu::vector_size(Bytes)]];
    typedef std::uint64_t bits [[gnu::vector_size(Bytes)]];
};

template <class Number>
struct bits_of {
    using type = typename native_vector<sizeof(Number)>::bits;
};
template <>
struct bits_of<double> {
    using type = std::uint64_t;
};
template <class Number>
using bits = typename bits_of<Number>::type;

template <class Number>
[[gnu::always_inline]] inline bits<Number> to_bits(Number x) {
    return __builtin_bit_cast(bits<Number>, x);
}

template <class Number>
[[gnu::always_inline]] inline Number from_bits(bits<Number> x) {
    return __builtin_bit_cast(Number, x);
}

/// c in every lane. Not Number{} + c, which turns -0 into +0.
template <class Number>
[[gnu::always_inline]] inline Number all(double c) {
    if constexpr (std::is_same_v<Number, double>) return c;
    else return c - Number{};
}

template <class Number>
[[gnu::always_inline]] inline bits<Number> all_bits(std::uint64_t c) {
    if constexpr (std::is_same_v<Number, double>) return c;
    else return bits<Number>{} + c;
}

/// yes where the condition holds, otherwise no; both are evaluated.
template <class Condition, class Number>
[[gnu::always_inline]] inline Number pick(Condition condition, Number yes, Number no) {
    return condition ? yes : no;
}

template <class Number>
[[gnu::always_inline]] inline Number absolute(Number x) {
    return from_bits<Number>(to_bits(x) & all_bits<Number>(0x7fffffffffffffff));
}

/// |magnitude| with the sign of the other number.
template <class Number>
[[gnu::always_inline]] inline Number with_sign_of(Number magnitude, Number sign) {
    bits<Number> const top = all_bits<Number>(0x8000000000000000);
    return from_bits<Number>((to_bits(magnitude) & ~top) | (to_bits(sign) & top));
}

/// Is a bit set in any lane? Halved until 16 bytes are left: compilers extract single lanes one by one.
template <class Bits>
[[gnu::always_inline]] inline bool any_bit(Bits x) {
    if constexpr (std::is_same_v<Bits, std::uint64_t>) return x != 0;
    else if constexpr (sizeof(Bits) == 16) return (x[0] | x[1]) != 0;
    else {
        struct halves {
            typename native_vector<sizeof(Bits) / 2>::bits low, high;
        };
        auto const both = __builtin_bit_cast(halves, x);
        return any_bit(both.low | both.high);
    }
}

inline constexpr double infinity = __builtin_huge_val();
inline constexpr double not_a_number = __builtin_nan("");
// ln 2 in two parts: the first has 32 bits, so that its product with an exponent is exact
inline constexpr double ln2_high = 0x1.62e42feep-1, ln2_low = 0x1.a39ef35793c76p-33;

}  // namespace tapeless::vector_math
