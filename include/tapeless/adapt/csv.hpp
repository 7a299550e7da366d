// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tapeless {

/// What stands in the first line of a file.
enum class first_line {
    numbers,            ///< a row like every other
    names,              ///< the names of the columns
    counts_and_classes  ///< rows, features, names of the classes; each row ends in its class, a whole number from 0
};

struct csv_format {
    first_line first = first_line::numbers;
    char separator = ',';
    int classes = 0;  ///< if positive, the last number of a row must be a whole number in 0 … classes - 1
};

/// The numbers of a file, column by column.
///
/// A column starts at a multiple of 64 bytes, and columns do not lie a multiple of 4 KiB apart (they would
/// displace each other in the cache when a loop reads all of them).
class table {
public:
    /// False if the file could not be read; error() says why in one line.
    bool ok() const { return error_.empty(); }
    std::string const& error() const { return error_; }

    std::size_t rows() const { return rows_; }
    std::size_t column_count() const { return columns_; }
    /// The names of the columns or of the classes, as the first line has them.
    std::vector<std::string> const& names() const { return names_; }

    std::span<double> column(std::size_t j) { return {storage_.data() + start_ + j * stride_, rows_}; }
    std::span<double const> column(std::size_t j) const { return {storage_.data() + start_ + j * stride_, rows_}; }
    /// The first Count columns, as in mean(…).on(data.columns<31>()).
    template <std::size_t Count>
    std::array<std::span<double const>, Count> columns() const {
        std::array<std::span<double const>, Count> all;
        for (std::size_t j = 0; j < Count && j < columns_; ++j) all[j] = column(j);
        return all;
    }
    /// One more column at the end, every number the same; the bias of a linear model.
    void append_column(double value) {
        std::vector<double> const old = by_rows();
        shape(rows_, columns_ + 1);
        fill(old, columns_ - 1);
        for (double& x : column(columns_ - 1)) x = value;
    }

private:
    friend class csv_reader;
    static constexpr std::size_t line = 64 / sizeof(double), page = 4096 / sizeof(double);

    void shape(std::size_t rows, std::size_t columns) {
        rows_ = rows;
        columns_ = columns;
        stride_ = (rows + line - 1) / line * line;
        if (stride_ % page == 0) stride_ += line;
        storage_.assign(stride_ * columns + line, 0.0);
        auto const past = reinterpret_cast<std::uintptr_t>(storage_.data()) % 64 / sizeof(double);
        start_ = (line - past) % line;
    }
    void fill(std::vector<double> const& by_row, std::size_t width) {
        for (std::size_t i = 0; i < rows_; ++i) {
            for (std::size_t j = 0; j < width; ++j) column(j)[i] = by_row[i * width + j];
        }
    }
    std::vector<double> by_rows() const {
        std::vector<double> all;
        for (std::size_t i = 0; i < rows_; ++i) {
            for (std::size_t j = 0; j < columns_; ++j) all.push_back(column(j)[i]);
        }
        return all;
    }

    std::string error_;
    std::vector<std::string> names_;
    std::vector<double> storage_;
    std::size_t rows_ = 0, columns_ = 0, stride_ = 0, start_ = 0;
};

}  // namespace tapeless
