// SPDX-License-Identifier: BSL-1.0
// Hock & Schittkowski, Test Examples for Nonlinear Programming Codes, 1981: optima and multipliers of L = f - Σ λ g by
// Newton's method with 60 digits (tests/data/README.md).
#pragma once

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/descent/augmented_lagrangian.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>
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
    throw std::runtime_error(name + " is not in tests/data/hs");
}

template <std::size_t size, class Callable>
constexpr auto of(Callable callable) {
    return tl::function_of_vector<size>(callable);
}

}  // namespace hock_schittkowski
