// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/value_type.hpp>
#include <tapeless/graph/graph.hpp>

#include <array>
#include <cstddef>

namespace tapeless::detail {

/// How a plain number in a formula is kept; in the type, so that reading it back needs no test at run time.
enum class number_kind : unsigned char { whole, fraction, floating };

template <std::size_t Count>
struct number_kinds {
    number_kind of[Count + 1]{};  // one more: an array of length 0 is no template argument
};

/// The kinds of all that these keep, one after the other.
template <class... Operands>
constexpr auto joined_kinds() {
    number_kinds<(0 + ... + Operands::kept)> result{};
    std::size_t next = 0;
    auto const append = [&](number_kind const* kinds, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) result.of[next++] = kinds[i];
    };
    (append(Operands::kinds.of, Operands::kept), ...);
    return result;
}

template <plain_number Number>
constexpr number_kind kind_of_number = std::integral<Number>        ? number_kind::whole
                                       : std::floating_point<Number> ? number_kind::floating
                                                                     : number_kind::fraction;

/// The plain numbers of an expression, in the order of its text. Empty where there are none, so that an expression whose
/// numbers are all in its type has size 1.
template <std::size_t Count>
struct kept_numbers {
    std::array<number, Count> numbers{};
    constexpr number const* kept_data() const { return numbers.data(); }
};
template <>
struct kept_numbers<0> {
    constexpr number const* kept_data() const { return nullptr; }
};

template <std::size_t... Counts>
constexpr auto join(kept_numbers<Counts> const&... parts) {
    kept_numbers<(0 + ... + Counts)> result;
    if constexpr ((0 + ... + Counts) > 0) {
        std::size_t next = 0;
        auto const append = [&](number const* first, std::size_t count) {
            for (std::size_t i = 0; i < count; ++i) result.numbers[next++] = first[i];
        };
        (append(parts.kept_data(), Counts), ...);
    }
    return result;
}

/// A kept number in the type of the evaluation.
template <class Number, number_kind Kind>
[[gnu::always_inline]] constexpr Number kept_value(number const& value) {
    if constexpr (std::same_as<Number, rational>) return value.template as<rational>();
    else if constexpr (!std::floating_point<Number>) return value.template as<Number>();
    else if constexpr (Kind == number_kind::floating) return static_cast<Number>(std::bit_cast<double>(value.numerator));
    else if constexpr (Kind == number_kind::whole) return static_cast<Number>(value.numerator);
    else return static_cast<Number>(value.numerator) / static_cast<Number>(value.denominator);
}
template <class Number, number_kinds Kinds, std::size_t... Index>
[[gnu::always_inline]] constexpr auto kept_values(number const* numbers, std::index_sequence<Index...>) {
    constexpr number_kind const* kind = Kinds.of;  // g++ would copy all of Kinds at every use
    return std::array<Number, sizeof...(Index) + 1>{kept_value<Number, kind[Index]>(numbers[Index])...};
}

/// A kept number as a constant of a graph.
constexpr int put_number(graph& g, number const& value) {
    if (value.is_fraction()) return g.constant(value);
    g.is_floating = true;
    return g.constant(value.approximate());
}
/// All kept numbers of an object, as constants.
template <std::size_t Count>
constexpr sequence<int> put_numbers(graph& g, kept_numbers<Count> const& kept) {
    sequence<int> slots(static_cast<int>(Count) + 1);
    for (std::size_t i = 0; i < Count; ++i) slots.push(put_number(g, kept.kept_data()[i]));
    return slots;
}

}  // namespace tapeless::detail
