// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/adapt/data_table.hpp>

#include <charconv>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace tapeless {

/// What stands in the first line of a file.
enum class first_line {
    numbers,            ///< a row like every other
    names,              ///< the names of the columns
    counts_and_classes  ///< rows, features, names of the classes; every row then ends in its class, 0 for the first name
};

struct csv_format {
    first_line first = first_line::numbers;
    int classes = 0;  ///< if positive, the last number of every row must be a whole number in 0 … classes - 1
    char separator = ',';
};

namespace detail {

class csv_reader {
public:
    csv_reader(std::string const& path, csv_format format) : path_(path), format_(format) {}

    data_table read() {
        std::ifstream file(path_, std::ios::binary);
        if (!file) return failed(path_ + " cannot be opened");
        std::string text;
        char part[4096];
        while (file.read(part, sizeof part), file.gcount() > 0)
            text.append(part, static_cast<std::size_t>(file.gcount()));
        if (file.bad()) return failed(path_ + " cannot be read");
        if (!take_lines(text)) return failed(error_);
        if (numbers_.empty()) return failed(path_ + " has no rows");
        std::size_t const rows = numbers_.size() / width_;
        if (promised_ >= 0 && static_cast<std::size_t>(promised_) != rows)
            return failed(path_ + ", line 1: " + number(promised_) + " rows are promised, the file has " +
                          std::to_string(rows));
        data_table result(rows, width_);
        for (std::size_t i = 0; i < numbers_.size(); ++i) result.column(i % width_)[i / width_] = numbers_[i];
        result.names = std::move(names_);
        return result;
    }

private:
    static data_table failed(std::string const& what) {
        data_table nothing;
        nothing.error = "tapeless: " + what;
        return nothing;
    }
    bool wrong(std::string const& what) {
        error_ = path_ + ", line " + std::to_string(line_) + ": " + what;
        return false;
    }
    static std::string number(double x) {
        char text[32];
        return {text, std::to_chars(text, text + sizeof text, x).ptr};
    }

    bool take_lines(std::string_view text) {
        if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);  // the mark that some editors put before UTF-8
        while (!text.empty()) {
            std::size_t const end = text.find('\n');
            std::string_view const line = trimmed(text.substr(0, end));
            text.remove_prefix(end == text.npos ? text.size() : end + 1);
            ++line_;
            if (line.empty() && trimmed(text).empty()) return true;
            if (!(line_ == 1 && format_.first != first_line::numbers ? take_head(line) : take_row(line))) return false;
        }
        return true;
    }
    static std::string_view trimmed(std::string_view text) {
        constexpr std::string_view blank = " \t\r\n";
        std::size_t const start = text.find_first_not_of(blank);
        return start == text.npos ? std::string_view{} : text.substr(start, text.find_last_not_of(blank) - start + 1);
    }
    std::vector<std::string_view> fields_of(std::string_view line) const {
        std::vector<std::string_view> fields;
        for (;;) {
            std::size_t const end = line.find(format_.separator);
            fields.push_back(trimmed(line.substr(0, end)));
            if (end == line.npos) return fields;
            line.remove_prefix(end + 1);
        }
    }

    bool take_head(std::string_view line) {
        auto const fields = fields_of(line);
        std::size_t named = 0;
        if (format_.first == first_line::counts_and_classes) {
            double features = 0;
            named = 2;
            if (fields.size() < 3 || !is_count(fields[0], promised_) || !is_count(fields[1], features))
                return wrong("rows, features and the names of the classes are expected");
            width_ = static_cast<std::size_t>(features) + 1;
            format_.classes = static_cast<int>(fields.size() - named);
        } else {
            width_ = fields.size();
        }
        names_.assign(fields.begin() + static_cast<std::ptrdiff_t>(named), fields.end());
        return true;
    }
    static bool is_count(std::string_view field, double& count) {
        return parse(field, count) == std::errc{} && count >= 0 && count < 1e9 && count == std::floor(count);
    }

    bool take_row(std::string_view line) {
        auto const fields = fields_of(line);
        if (line.empty()) return wrong("the line is empty");
        if (width_ == 0) width_ = fields.size();
        if (fields.size() != width_)
            return wrong(std::to_string(fields.size()) + (fields.size() == 1 ? " number" : " numbers") + ", expected " +
                         std::to_string(width_));
        for (std::size_t j = 0; j < width_; ++j) {
            auto const written = [&] {
                return "column " + std::to_string(j + 1) + " is \"" + std::string(fields[j]) + "\", ";
            };
            if (fields[j].empty()) return wrong("column " + std::to_string(j + 1) + " is empty");
            double x = 0;
            std::errc const result = parse(fields[j], x);
            if (result == std::errc::result_out_of_range) return wrong(written() + "outside the range of double");
            if (result != std::errc{}) return wrong(written() + "not a number");
            if (!std::isfinite(x)) return wrong(written() + "not a finite number");
            numbers_.push_back(x);
        }
        double const label = numbers_.back();
        if (format_.classes > 0 && !(label >= 0 && label < format_.classes && label == std::floor(label)))
            return wrong("class " + number(label) + " is not one of 0 … " + std::to_string(format_.classes - 1));
        return true;
    }
    static std::errc parse(std::string_view field, double& x) {
        if (field.starts_with('+')) field.remove_prefix(1);
        auto const [end, result] = std::from_chars(field.data(), field.data() + field.size(), x);
        return end != field.data() + field.size() ? std::errc::invalid_argument : result;
    }

    std::string const& path_;
    csv_format format_;
    std::vector<double> numbers_;  // row by row
    std::vector<std::string> names_;
    std::string error_;
    std::size_t width_ = 0, line_ = 0;
    double promised_ = -1;
};

}  // namespace detail

/// Reads a file of numbers, a row in every line.
///
/// Errors   no exception: `ok()` of the result is false and `error` names the file and the line (the first is 1) when the
///          file is missing, unreadable or empty, rows differ in length, a field is no finite number, a class is unknown
inline data_table read_csv(std::string const& path, csv_format format = {}) {
    return detail::csv_reader(path, format).read();
}

}  // namespace tapeless
