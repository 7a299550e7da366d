// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/vector_bits.hpp>

#include <cstddef>
#include <utility>

namespace tapeless::detail {

/// Exchanges blocks of Step lanes between two rows: the first keeps its own even blocks, followed by the other's.
template <std::size_t Step, class Row, std::size_t... Lane>
[[gnu::always_inline]] inline void exchange(Row& a, Row& b, std::index_sequence<Lane...>) {
    constexpr std::size_t lanes = sizeof...(Lane);
    Row const even = __builtin_shufflevector(a, b, static_cast<int>((Lane & Step) == 0 ? Lane : Lane - Step + lanes)...);
    b = __builtin_shufflevector(a, b, static_cast<int>((Lane & Step) == 0 ? Lane + Step : Lane + lanes)...);
    a = even;
}
template <std::size_t Step, std::size_t Lanes, class Row, std::size_t... Index>
[[gnu::always_inline]] inline void exchange_all(Row* rows, std::index_sequence<Index...> lanes) {
    (((Index & Step) == 0 ? exchange<Step>(rows[Index], rows[Index | Step], lanes) : void()), ...);
    if constexpr (2 * Step < Lanes) exchange_all<2 * Step, Lanes>(rows, lanes);
}

template <class Row, class From, std::size_t... Lane>
[[gnu::always_inline]] inline void transpose_lanes(From from, double* to, std::size_t stride, std::index_sequence<Lane...> lanes) {
    Row rows[sizeof...(Lane)];  // packs, not loops: -O2 of g++ would keep the rows in memory
    (__builtin_memcpy(&rows[Lane], from(Lane), sizeof(Row)), ...);
    exchange_all<1, sizeof...(Lane)>(rows, lanes);
    (__builtin_memcpy(to + Lane * stride, &rows[Lane], sizeof(Row)), ...);
}

/// Copies Lanes numbers of each of Lanes rows to columns: row l starts at from(l), number c of it goes to to[c · stride + l].
template <std::size_t Lanes, class From>
[[gnu::always_inline]] inline void transpose(From from, double* to, std::size_t stride) {
    transpose_lanes<typename vector_math::native_vector<Lanes * sizeof(double)>::type>(from, to, stride, std::make_index_sequence<Lanes>{});
}

}  // namespace tapeless::detail
