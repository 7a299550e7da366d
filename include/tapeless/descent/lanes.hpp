// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace tapeless::detail {

/// How many doubles an instruction takes.
#if defined(__AVX512F__)
inline constexpr std::size_t widest_lanes = 8;
#elif defined(__AVX__)
inline constexpr std::size_t widest_lanes = 4;
#else
inline constexpr std::size_t widest_lanes = 2;
#endif

template <std::size_t Width>
struct lanes_of {
    typedef double type [[gnu::vector_size(Width * sizeof(double))]];
};

/// Width doubles on which arithmetic works at once.
template <std::size_t Width>
using lanes = typename lanes_of<Width>::type;

template <std::size_t Width>
[[gnu::always_inline]] inline lanes<Width> load(auto const& components, std::size_t from) {
    lanes<Width> result{};
    for (std::size_t i = 0; i < Width; ++i) result[i] = static_cast<double>(components[from + i]);
    return result;
}

template <std::size_t Width>
[[gnu::always_inline]] inline void store(lanes<Width> const& from, auto& components, std::size_t to) {
    for (std::size_t i = 0; i < Width; ++i) components[to + i] = from[i];
}

/// √|x|. Not by libm's sqrt alone: g++ calls it for negative numbers to set errno, and even a call that never happens
/// costs a loop its registers; clang leaves it out where it sees that no number is negative.
template <std::size_t Width>
[[gnu::always_inline]] inline lanes<Width> root(lanes<Width> x) {
#if !defined(__clang__) && defined(__SSE2__)
    if constexpr (Width == 2) return __builtin_ia32_sqrtpd(x);
#if defined(__AVX__)
    if constexpr (Width == 4) return __builtin_ia32_sqrtpd256(x);
#endif
#if defined(__AVX512F__)
    if constexpr (Width == 8) return __builtin_ia32_sqrtpd512_mask(x, x, static_cast<char>(-1), 4);
#endif
#endif
    for (std::size_t i = 0; i < Width; ++i) x[i] = __builtin_sqrt(__builtin_fabs(x[i]));
    return x;
}

}  // namespace tapeless::detail
