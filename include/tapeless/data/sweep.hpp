// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/data/accumulate.hpp>
#include <tapeless/data/loop_programs.hpp>
#include <tapeless/data/rows.hpp>
#include <tapeless/data/transpose.hpp>

namespace tapeless::detail {

/// Which rows a loss is over: all from the view's first on, or those listed.
template <std::size_t Columns>
struct row_selection {
    data_view<Columns> data;
    std::size_t const* indices = nullptr;
    std::size_t count = 0;

    constexpr std::size_t row(std::size_t i) const { return indices == nullptr ? i : indices[i]; }
};

/// Adds up a loop over rows. Sums are taken in blocks in a fixed order, so that two runs agree bit for bit, and the same for
/// rows, columns and listed rows.
template <class Loop, class Number>
class sweep {
    static constexpr std::size_t columns = extent(Loop::size.arguments), sums = Loop::sums + Loop::pairs.size();
    static constexpr std::size_t factors = extent(Loop::size.outputs) - Loop::sums;
    static constexpr std::size_t lanes = rows_in<Number>;
    // What is copied has to fit the first-level cache; and columns must not lie a power of two apart in it.
    static constexpr std::size_t widest = columns < factors ? factors : columns;
    static constexpr std::size_t block = widest <= 16 ? 256 : widest <= 32 ? 128 : 64;
    static constexpr std::size_t stride = block + 8;

public:
    constexpr sweep(Number const* hoisted, row_selection<columns> const& rows) : hoisted_(hoisted), rows_(rows) {}

    constexpr void run(double* results) {
        for (std::size_t first = 0; first < rows_.count; first += block) {
            std::size_t const count = rows_.count - first < block ? rows_.count - first : block;
            if (rows_.indices == nullptr && rows_.data.stride == 1) add_in_place(first, count);
            else add_copied(first, count);
        }
        for (std::size_t k = 0; k < sums; ++k) {
            double values[lanes]{};
            store_rows(values, totals_[k]);
            results[k] = folded<lanes>(values);
        }
    }

private:
    Number const* hoisted_;
    row_selection<columns> const& rows_;
    Number totals_[sums + 1]{};

    constexpr void add_in_place(std::size_t first, std::size_t count) {
        std::size_t const whole = count / lanes * lanes;
        if (whole != 0) {
            double const* from[columns + 1]{};
            for (std::size_t j = 0; j < columns; ++j) from[j] = rows_.data.column[j] + first;
            add(from, whole, lanes);
        }
        if (whole != count) add_copied(first + whole, count - whole);
    }
    constexpr void add_copied(std::size_t first, std::size_t count) {
        alignas(64) double copy[(columns + 1) * stride];
        double const* from[columns + 1]{};
        std::size_t const whole = count / lanes * lanes, padded = (count + lanes - 1) / lanes * lanes;
        copy_rows(first, count, copy);
        for (std::size_t j = 0; j < columns; ++j) {
            double* const to = copy + j * stride;
            from[j] = to;
            // The last row again: any other number might be outside the domain of the loss.
            for (std::size_t i = count; i < padded; ++i) to[i] = to[count - 1];
        }
        if (whole != 0) add(from, whole, lanes);
        if (whole == count) return;
        for (std::size_t j = 0; j < columns; ++j) from[j] += whole;
        add(from, lanes, count - whole);
    }
    constexpr void copy_rows(std::size_t first, std::size_t count, double* copy) const {
        std::size_t done = 0;
        if constexpr (lanes > 1 && columns >= 4) {
            if (rows_.data.stride > 1) {  // rows in one piece
                constexpr std::size_t width = columns < lanes ? 4 : lanes;
                for (; done + width <= count; done += width) {
                    for (std::size_t j = 0; j < columns; j += width) {
                        std::size_t const column = j + width <= columns ? j : columns - width;  // some once more: rows have no padding
                        transpose<width>([&](std::size_t l) { return rows_.data.column[column] + rows_.row(first + done + l) * rows_.data.stride; },
                                         copy + column * stride + done, stride);
                    }
                }
            }
        }
        for (std::size_t j = 0; j < columns; ++j)
            for (std::size_t i = done; i < count; ++i) copy[j * stride + i] = rows_.data.column[j][rows_.row(first + i) * rows_.data.stride];
    }
    /// Adds up rows, of the last ones only so many lanes.
    constexpr void add(double const* const* from, std::size_t count, std::size_t valid) {
        Number part[sums + 1]{};
        if constexpr (factors == 0) {
            accumulate<Loop>(hoisted_, from, count / lanes, part, part, 0);
        } else {
            Number lines[factors * (stride / lanes)];
            accumulate<Loop>(hoisted_, from, count / lanes, part, lines, stride / lanes);
            accumulate_products<Loop>(lines, stride / lanes, count / lanes, part + Loop::sums);
        }
        if (valid < lanes) {
            for (std::size_t k = 0; k < sums; ++k) {
                double values[lanes]{};
                store_rows(values, part[k]);
                for (std::size_t lane = valid; lane < lanes; ++lane) values[lane] = 0;
                part[k] = load_rows<Number>(values);
            }
        }
        for (std::size_t k = 0; k < sums; ++k) totals_[k] = totals_[k] + part[k];
    }
};

}  // namespace tapeless::detail
