// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/problem.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>

namespace tapeless {

/// Data as a loss sees them: Count numbers in every row. Nothing is copied, so the data have to outlive it.
template <std::size_t Count>
struct data_view {
    double const* column[Count]{};  ///< the first number of each column
    std::size_t stride = 1;         ///< from one row to the next
    std::size_t length[Count]{};    ///< of each column

    /// The number of rows; 0 if the columns differ in length.
    constexpr std::size_t rows() const {
        for (std::size_t const other : length)
            if (other != length[0]) return 0;
        return length[0];
    }
    /// No rows, columns of different lengths, a number that is not finite.
    constexpr tapeless::problem problem() const {
        tapeless::problem found;
        for (std::size_t j = 1; j < Count; ++j) {
            if (length[j] == length[0]) continue;
            found.status = status::bad_data;
            found.message.add("data: column ").add(j).add(" has ").add(length[j]).add(" rows, column 0 has ").add(length[0]);
            return found;
        }
        if (length[0] == 0) {
            found.status = status::empty_data;
            found.message.add("data: no rows");
            return found;
        }
        for (std::size_t j = 0; j < Count; ++j) {
            for (std::size_t i = 0; i < length[0]; ++i) {
                double const x = column[j][i * stride];
                if (math::is_finite(x)) continue;
                found.status = status::bad_data;
                found.message.add("data: row ").add(i).add(", column ").add(j).add(" is ").add(x);
                return found;
            }
        }
        return found;
    }
};

namespace detail {

template <class Type>
constexpr std::size_t width_of_row = 0;
template <std::size_t Size>
constexpr std::size_t width_of_row<std::array<double, Size>> = Size;

template <class Range>
using item_of = std::remove_cvref_t<decltype(*std::declval<Range const&>().data())>;

/// Doubles in one piece: std::vector<double>, std::array, std::span, …
template <class Range>
concept column_like = requires(Range const& range) {
    { range.data() } -> std::convertible_to<double const*>;
    { range.size() } -> std::convertible_to<std::size_t>;
};
/// std::array<double, n> in one piece.
template <class Range>
concept rows_like = requires(Range const& range) {
    { range.size() } -> std::convertible_to<std::size_t>;
    requires width_of_row<item_of<Range>> > 0;
};
/// An array of columns, as data_table::columns gives it; arrays of arrays are rows.
template <class Range>
constexpr std::size_t columns_in = 0;
template <column_like Column, std::size_t Size>
    requires(width_of_row<Column> == 0)
constexpr std::size_t columns_in<std::array<Column, Size>> = Size;

/// A range that is passed as an rvalue and dies with the expression; views may.
template <class Range>
constexpr bool is_kept = std::is_lvalue_reference_v<Range> || std::is_trivially_copyable_v<std::remove_cvref_t<Range>>;

template <class Data>
constexpr std::size_t width_of_data = [] {
    if constexpr (columns_in<Data> > 0) return columns_in<Data>;
    else if constexpr (rows_like<Data>) return width_of_row<item_of<Data>>;
    else return std::size_t{0};
}();
template <std::size_t Count>
constexpr std::size_t width_of_data<data_view<Count>> = Count;

template <std::size_t Count>
constexpr data_view<Count> view_of(data_view<Count> const& data) {
    return data;
}
template <class Column, std::size_t Count>
    requires(columns_in<std::array<Column, Count>> > 0)
constexpr data_view<Count> view_of(std::array<Column, Count> const& columns) {
    data_view<Count> view;
    for (std::size_t j = 0; j < Count; ++j) {
        view.column[j] = columns[j].data();
        view.length[j] = columns[j].size();
    }
    return view;
}
template <rows_like Rows>
    requires(columns_in<Rows> == 0)
constexpr auto view_of(Rows const& rows) {
    constexpr std::size_t count = width_of_row<item_of<Rows>>;
    data_view<count> view;
    view.stride = count;
    for (std::size_t j = 0; j < count; ++j) {
        view.column[j] = rows.size() == 0 ? nullptr : rows.data()->data() + j;
        view.length[j] = rows.size();
    }
    return view;
}

}  // namespace detail

/// Data by columns, in the order of over(...): mean(...).on(columns(inputs, targets), …).
///
/// Shapes   each range: doubles in one piece, one for every row, all of the same length
/// Errors   a temporary: tests/reject/columns_of_a_temporary.cpp; not doubles: tests/reject/columns_of_ints.cpp; different
///          lengths: status bad_data
template <class... Ranges>
constexpr auto columns(Ranges&&... ranges) {
    static_assert(sizeof...(Ranges) > 0, "tapeless: columns(...) needs at least one column, as in columns(inputs, targets)");
    constexpr bool fits = (detail::column_like<std::remove_cvref_t<Ranges>> && ...);
    static_assert(fits, "tapeless: columns(...) needs ranges of double in one piece, such as std::vector<double> or std::span<double const>");
    constexpr bool is_kept = (detail::is_kept<Ranges> && ...);
    static_assert(is_kept, "tapeless: columns(...) keeps no data of its own; give it named ranges, not temporaries");
    data_view<sizeof...(Ranges)> view;
    if constexpr (fits && is_kept) {
        std::size_t j = 0;
        ((view.column[j] = ranges.data(), view.length[j] = ranges.size(), ++j), ...);
    }
    return view;
}

}  // namespace tapeless
