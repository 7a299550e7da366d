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

/// The results of a program at a point: a number, an array, a value with its gradient, ….
template <class Result, class Compiled, class Source, class Number, class Arguments>
[[gnu::always_inline]] constexpr Result evaluated(number const* kept, Arguments arguments) {
    auto const values = kept_values<Number, Source::kinds>(kept, std::make_index_sequence<Source::kept>{});
    if constexpr (std::is_arithmetic_v<Number>) {
        Result result;  // every entry is written
        run<Compiled>(arguments, values.data(), result);
        return result;
    } else {
        Result result{};
        run<Compiled>(arguments, values.data(), result);
        return result;
    }
}

}  // namespace tapeless::detail
