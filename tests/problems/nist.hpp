// SPDX-License-Identifier: BSL-1.0
// The nonlinear regressions of the NIST Statistical Reference Datasets (itl.nist.gov/div898/strd): certified parameters,
// standard deviations and residual sums of squares, 11 digits each.
#pragma once

#include <tapeless/data/least_squares.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// Each problem is a function that hands its data and its sum of squares to take.operator()<n>(name, data, f).
namespace nist {

namespace tl = tapeless;

using namespace tapeless::literals;
inline constexpr auto x = "x"_var;
inline constexpr auto y = "y"_var;
inline constexpr auto x1 = "x1"_var;
inline constexpr auto x2 = "x2"_var;
inline constexpr auto b1 = "b1"_var;
inline constexpr auto b2 = "b2"_var;
inline constexpr auto b3 = "b3"_var;
inline constexpr auto b4 = "b4"_var;
inline constexpr auto b5 = "b5"_var;
inline constexpr auto b6 = "b6"_var;
inline constexpr auto b7 = "b7"_var;
inline constexpr auto b8 = "b8"_var;
inline constexpr auto b9 = "b9"_var;

/// A dataset by columns, y first, and what is certified of it.
struct dataset {
    std::vector<std::vector<double>> columns;
    std::vector<double> start[2], certified, deviations;
    double sum_of_squares = 0;
};

inline std::vector<std::string> split(std::string const& line, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(line);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

inline std::vector<double> numbers(std::string const& line, char separator) {
    std::vector<double> result;
    for (auto const& part : split(line, separator)) result.push_back(std::stod(part));
    return result;
}

inline dataset read(std::string const& name) {
    dataset result;
    std::ifstream rows("tests/data/nist/" + name + ".tsv");
    std::string line;
    std::getline(rows, line);
    result.columns.resize(split(line, '\t').size());
    while (std::getline(rows, line)) {
        auto const row = numbers(line, '\t');
        for (std::size_t j = 0; j < row.size(); ++j) result.columns[j].push_back(row[j]);
    }
    std::ifstream index("tests/data/nist/index.tsv");
    while (std::getline(index, line)) {
        auto const fields = split(line, '\t');
        if (fields[0] != name) continue;
        result.start[0] = numbers(fields[5], ' ');
        result.start[1] = numbers(fields[6], ' ');
        result.certified = numbers(fields[7], ' ');
        result.deviations = numbers(fields[8], ' ');
        result.sum_of_squares = std::stod(fields[9]);
    }
    if (result.certified.empty()) throw std::runtime_error(name + " is not in tests/data/nist");
    return result;
}

/// -log₁₀ of the relative error: the number of right digits.
inline double digits(double value, double expected) {
    return value == expected ? 17 : -std::log10(std::abs(value - expected) / std::abs(expected));
}

}  // namespace nist
