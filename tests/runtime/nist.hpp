// SPDX-License-Identifier: BSL-1.0
// The nonlinear regressions of the NIST Statistical Reference Datasets (itl.nist.gov/div898/strd): certified parameters,
// standard deviations and residual sums of squares, 11 digits each.
#pragma once

#include <tapeless/data/least_squares.hpp>
#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/standard_errors.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

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
    BOOST_REQUIRE_MESSAGE(!result.certified.empty(), name << " is not in tests/data/nist");
    return result;
}

/// -log₁₀ of the relative error: the number of right digits.
inline double digits(double value, double expected) {
    return value == expected ? 17 : -std::log10(std::abs(value - expected) / std::abs(expected));
}

/// At least 6 digits of each parameter from the far start and 8 from the near one, the certified sum of squares, and the
/// standard deviations.
template <std::size_t size>
void check(dataset const& expected, auto const& objective) {
    for (int which = 0; which < 2; ++which) {
        std::array<double, size> start{};
        for (std::size_t i = 0; i < size; ++i) start[i] = expected.start[which].at(i);
        auto const fit = minimize(objective, start, tl::levenberg_marquardt{});
        BOOST_TEST_CONTEXT("start " << which + 1 << ": " << fit.brief()) {
            BOOST_TEST(fit.ok());
            for (std::size_t i = 0; i < size; ++i)
                BOOST_TEST(digits(fit.point[i], expected.certified[i]) >= (which == 0 ? 6 : 8), "parameter " << i + 1);
            auto const errors = standard_errors(objective, fit);
            bool const is_exact = expected.sum_of_squares < 1e-20;  // nothing but the rounding of the data
            if (is_exact) continue;
            BOOST_TEST(digits(fit.value, expected.sum_of_squares) >= 8);
            for (std::size_t i = 0; i < size; ++i) BOOST_TEST(digits(errors[i], expected.deviations[i]) >= 6);
        }
    }
}

}  // namespace nist
