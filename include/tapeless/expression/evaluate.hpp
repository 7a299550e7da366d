// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/run.hpp>
#include <tapeless/expression/kept_numbers.hpp>

namespace tapeless::detail {

template <number_kinds Kinds, std::size_t Count>
constexpr bool keeps_floating = [] {
    for (std::size_t i = 0; i < Count; ++i)
        if (Kinds.of[i] == number_kind::floating) return true;
    return false;
}();

/// Can a query be answered in rationals, if all arguments are?
template <class Compiled, class Source>
constexpr bool is_exact_query = Compiled::size.exact && !keeps_floating<Source::kinds, Source::kept>;

/// The results of a query at a point, in the order of the program's outputs.
template <class Compiled, class Source, class Number, std::size_t Count>
[[gnu::always_inline]] constexpr std::array<Number, Source::outputs> evaluated(number const* kept, std::array<Number, Count> const& arguments) {
    std::array<Number, Source::outputs> results{};
    auto const values = kept_values<Number, Source::kinds>(kept, std::make_index_sequence<Source::kept>{});
    run<Compiled>(arguments.data(), values.data(), results.data());
    return results;
}

/// Results of a query, cut into value, gradient and matrix.
template <std::size_t Offset, std::size_t Size, class Number, std::size_t Count>
[[gnu::always_inline]] constexpr std::array<Number, Size> slice(std::array<Number, Count> const& all) {
    std::array<Number, Size> result{};
    for (std::size_t i = 0; i < Size; ++i) result[i] = all[Offset + i];
    return result;
}
template <std::size_t Offset, std::size_t Rows, std::size_t Columns, class Number, std::size_t Count>
[[gnu::always_inline]] constexpr auto matrix(std::array<Number, Count> const& all) {
    std::array<std::array<Number, Columns>, Rows> result{};
    for (std::size_t i = 0; i < Rows; ++i)
        for (std::size_t j = 0; j < Columns; ++j) result[i][j] = all[Offset + i * Columns + j];
    return result;
}

}  // namespace tapeless::detail
