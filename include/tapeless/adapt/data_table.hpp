// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tapeless {

/// Numbers that are kept column by column, as losses over data read them fastest.
///
/// A column starts at a multiple of 64 bytes, and columns do not lie a multiple of 4 KiB apart: a loop that reads
/// all of them at once would find them displacing each other in the cache.
class data_table {
public:
    data_table() = default;
    data_table(std::size_t rows, std::size_t columns)
        : rows_(rows), columns_(columns), stride_((rows + line - 1) / line * line) {
        if (stride_ % page == 0) stride_ += line;
        storage_.assign(stride_ * columns + line, 0.0);
        start_ = (line - reinterpret_cast<std::uintptr_t>(storage_.data()) / sizeof(double) % line) % line;
    }

    /// False if the file could not be read; `error` says why.
    bool ok() const { return error.empty(); }

    std::size_t rows() const { return rows_; }
    std::size_t column_count() const { return columns_; }

    std::span<double> column(std::size_t j) { return {storage_.data() + start_ + j * stride_, rows_}; }
    std::span<double const> column(std::size_t j) const { return {storage_.data() + start_ + j * stride_, rows_}; }

    /// The first Count columns, as in mean(…).on(data.columns<31>()); those that do not exist are empty.
    template <std::size_t Count>
    std::array<std::span<double const>, Count> columns() const {
        std::array<std::span<double const>, Count> all;
        for (std::size_t j = 0; j < Count && j < columns_; ++j) all[j] = column(j);
        return all;
    }

    /// One more column, with the same number in every row, before column j; the bias of a linear model.
    void insert_column(std::size_t j, double value) {
        data_table wider(rows_, columns_ + 1);
        for (std::size_t to = 0; to <= columns_; ++to) {
            for (std::size_t i = 0; i < rows_; ++i)
                wider.column(to)[i] = to == j ? value : column(to < j ? to : to - 1)[i];
        }
        wider.names = std::move(names);
        *this = std::move(wider);
    }

    std::string error;               ///< empty, or what is wrong with the file, in one line
    std::vector<std::string> names;  ///< of the columns or of the classes, as the first line has them

private:
    static constexpr std::size_t line = 64 / sizeof(double), page = 4096 / sizeof(double);
    std::vector<double> storage_;
    std::size_t rows_ = 0, columns_ = 0, stride_ = 0, start_ = 0;
};

}  // namespace tapeless
