// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/vector_bits.hpp>

#include <cstddef>
#include <cstdint>

namespace tapeless {

// The width depends on the flags of the translation unit, so whatever depends on it has it as a template argument:
// objects compiled with different flags can be linked.
#if defined(__AVX512F__)
inline namespace with_avx512 {
inline constexpr std::size_t native_bytes = 64;
}
#elif defined(__AVX2__)
inline namespace with_avx2 {
inline constexpr std::size_t native_bytes = 32;
}
#else
inline namespace with_baseline {
inline constexpr std::size_t native_bytes = 16;
}
#endif

template <std::size_t Bytes>
struct pack;

// clang fuses a * b + c only within one source expression, which these operators would hide.
#if defined(__clang__)
#pragma float_control(push)
#pragma clang fp contract(fast)
#endif

/// A truth value in every lane.
template <std::size_t Bytes>
struct pack_mask {
    typedef std::int64_t native [[gnu::vector_size(Bytes)]];
    native lanes;  // 0 or -1

    /// yes where this holds, otherwise no; both were evaluated.
    [[gnu::always_inline]] pack<Bytes> select(pack<Bytes> const& yes, pack<Bytes> const& no) const { return pack<Bytes>(lanes ? yes.lanes : no.lanes); }

    [[gnu::always_inline]] friend pack_mask operator&&(pack_mask const& a, pack_mask const& b) { return {a.lanes & b.lanes}; }
    [[gnu::always_inline]] friend pack_mask operator||(pack_mask const& a, pack_mask const& b) { return {a.lanes | b.lanes}; }
    [[gnu::always_inline]] friend pack_mask operator!(pack_mask const& a) { return {~a.lanes}; }
};

/// Bytes / 8 numbers that are computed together, one in every lane. Acts as a number; functions are in vector_math.hpp.
template <std::size_t Bytes>
struct pack {
    using native = typename vector_math::native_vector<Bytes>::type;
    using mask = pack_mask<Bytes>;
    static constexpr std::size_t size = Bytes / sizeof(double);

    native lanes;

    pack() = default;
    [[gnu::always_inline]] pack(double x) : lanes(vector_math::all<native>(x)) {}
    [[gnu::always_inline]] explicit pack(native const& x) : lanes(x) {}

    /// The numbers at from, from + 1, …
    [[gnu::always_inline]] static pack load(double const* from) {
        pack result;
        __builtin_memcpy(&result.lanes, from, Bytes);
        return result;
    }
    [[gnu::always_inline]] void store(double* to) const { __builtin_memcpy(to, &lanes, Bytes); }

    [[gnu::always_inline]] friend pack operator-(pack const& a) { return pack(-a.lanes); }
    [[gnu::always_inline]] friend pack operator+(pack const& a, pack const& b) { return pack(a.lanes + b.lanes); }
    [[gnu::always_inline]] friend pack operator-(pack const& a, pack const& b) { return pack(a.lanes - b.lanes); }
    [[gnu::always_inline]] friend pack operator*(pack const& a, pack const& b) { return pack(a.lanes * b.lanes); }
    [[gnu::always_inline]] friend pack operator/(pack const& a, pack const& b) { return pack(a.lanes / b.lanes); }
    [[gnu::always_inline]] pack& operator+=(pack const& b) { return *this = *this + b; }
    [[gnu::always_inline]] pack& operator-=(pack const& b) { return *this = *this - b; }
    [[gnu::always_inline]] pack& operator*=(pack const& b) { return *this = *this * b; }
    [[gnu::always_inline]] pack& operator/=(pack const& b) { return *this = *this / b; }

    [[gnu::always_inline]] friend mask operator<(pack const& a, pack const& b) { return {a.lanes < b.lanes}; }
    [[gnu::always_inline]] friend mask operator>(pack const& a, pack const& b) { return {a.lanes > b.lanes}; }
    [[gnu::always_inline]] friend mask operator<=(pack const& a, pack const& b) { return {a.lanes <= b.lanes}; }
    [[gnu::always_inline]] friend mask operator>=(pack const& a, pack const& b) { return {a.lanes >= b.lanes}; }
    [[gnu::always_inline]] friend mask operator==(pack const& a, pack const& b) { return {a.lanes == b.lanes}; }
    [[gnu::always_inline]] friend mask operator!=(pack const& a, pack const& b) { return {a.lanes != b.lanes}; }
};

#if defined(__clang__)
#pragma float_control(pop)
#endif

}  // namespace tapeless
