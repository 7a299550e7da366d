// SPDX-License-Identifier: BSL-1.0
// Hock & Schittkowski, Test Examples for Nonlinear Programming Codes, 1981: optima and multipliers of L = f - Σ λ g by
// Newton's method with 60 digits (tests/data/README.md).
#pragma once

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/descent/augmented_lagrangian.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace hock_schittkowski {

namespace tl = tapeless;

struct problem {
    std::vector<double> start, point, multipliers;
    double value = 0;
};

inline std::vector<double> numbers(std::string const& text) {
    std::vector<double> result;
    std::istringstream in(text);
    for (std::string one; in >> one;) result.push_back(std::stod(one));
    return result;
}

inline problem read(std::string const& name) {
    std::ifstream file("tests/data/hs/hock_schittkowski.tsv");
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> fields;
        std::istringstream in(line);
        for (std::string part; std::getline(in, part, '\t');) fields.push_back(part);
        if (fields.at(0) != name) continue;
        return {numbers(fields[7]), numbers(fields[11]), numbers(fields[12]), std::stod(fields[10])};
    }
    BOOST_FAIL(name << " is not in tests/data/hs");
    return {};
}

template <std::size_t size, class Callable>
constexpr auto of(Callable callable) {
    return tl::function_of_vector<size>(callable);
}

/// Value, point and multipliers to 1e-8.
template <std::size_t size>
void check(problem const& expected, auto const& objective, auto const& constraints, auto const& method) {
    std::array<double, size> start{};
    for (std::size_t i = 0; i < size; ++i) start[i] = expected.start.at(i);
    auto const end = minimize(objective, constraints, start, method);
    BOOST_TEST_CONTEXT(end.brief()) {
        BOOST_TEST(end.ok());
        BOOST_TEST(std::abs(end.value - expected.value) <= 1e-8 * (1 + std::abs(expected.value)));
        BOOST_TEST(end.violation < 1e-8);
        for (std::size_t i = 0; i < size; ++i) BOOST_TEST(std::abs(end.point[i] - expected.point[i]) < 1e-7, "x" << i + 1 << " is " << end.point[i]);
        BOOST_REQUIRE(expected.multipliers.size() <= end.multipliers.size());
        for (std::size_t k = 0; k < expected.multipliers.size(); ++k)
            BOOST_TEST(std::abs(end.multipliers[k] - expected.multipliers[k]) < 1e-8, "multiplier " << k + 1 << " is " << end.multipliers[k]);
    }
}

}  // namespace hock_schittkowski
