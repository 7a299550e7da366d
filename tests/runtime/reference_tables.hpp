// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

// The tables in tests/data/derivatives, computed outside this project (see tests/data/README.md).
namespace reference {

/// A line of a table: its fields by the names of the header line.
using row = std::map<std::string, std::string>;

inline std::vector<std::string> fields_of(std::string const& line) {
    std::vector<std::string> fields(1);
    for (char const c : line) {
        if (c == '\t') fields.emplace_back();
        else if (c != '\r') fields.back() += c;
    }
    return fields;
}

/// All rows; tests run in the folder of the project.
inline std::vector<row> read(std::string const& name) {
    std::ifstream file("tests/data/derivatives/" + name);
    if (!file)
        throw std::runtime_error("tests/data/derivatives/" + name +
                                 " is missing; tests run in the folder of the project");
    std::vector<row> rows;
    std::vector<std::string> header;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::vector<std::string> const fields = fields_of(line);
        if (header.empty()) {
            header = fields;
            continue;
        }
        row& last = rows.emplace_back();
        for (std::size_t i = 0; i < header.size(); ++i) last[header[i]] = i < fields.size() ? fields[i] : "";
    }
    return rows;
}

/// "0x1.8p+1", "3", "inf", "nan": 64 bits of mantissa and a range far beyond double.
inline long double number(std::string const& text) { return std::strtold(text.c_str(), nullptr); }

/// One unit in the last place of the double next to x; the smallest for 0, infinity and NaN, which leave no tolerance.
inline long double ulp(long double x) {
    if (x == 0 || !std::isfinite(x)) return std::numeric_limits<double>::denorm_min();
    return std::ldexp(1.0L, std::max(std::ilogb(x), -1022) - 52);
}

/// What the computed number misses the exact one by. An exact value beyond the range of double must have become
/// infinite or zero; then and for equal infinities the error is 0, for a wrong infinity or NaN it is infinite.
inline long double error_of(double computed, long double exact) {
    constexpr long double infinity = std::numeric_limits<long double>::infinity();
    if (std::isnan(exact)) return std::isnan(computed) ? 0 : infinity;
    if (std::isnan(computed)) return infinity;
    auto const rounded = static_cast<double>(exact);
    if (std::isinf(rounded) || std::isinf(computed)) return rounded == computed ? 0 : infinity;
    return std::abs(computed - exact);
}

}  // namespace reference
