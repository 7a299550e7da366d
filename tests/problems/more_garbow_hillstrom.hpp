// SPDX-License-Identifier: BSL-1.0
// Moré, Garbow & Hillstrom, Testing unconstrained optimization software, 1981: starts, and minima by Newton's method with
// 60 digits (tests/data/README.md).
#pragma once

#include <tapeless/data/least_squares.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// Each problem is a function that hands its number and its sum of squares to take.operator()<n>(id, f).
namespace more_garbow_hillstrom {

namespace tl = tapeless;
using tapeless::least_squares, tapeless::sq;

struct problem {
    std::vector<double> start;
    double value_at_start = 0, value = 0;
};

inline double number(std::string const& text) {
    auto const slash = text.find('/');
    if (slash == std::string::npos) return std::stod(text);
    return std::stod(text.substr(0, slash)) / std::stod(text.substr(slash + 1));
}

/// The certified minimum is that of Newton's method from the known minimiser, or the paper's where the Hessian is singular.
inline problem read(std::string const& id) {
    std::ifstream file("tests/data/mgh/more_garbow_hillstrom.tsv");
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> fields;
        std::istringstream in(line + '\t');
        for (std::string part; std::getline(in, part, '\t');) fields.push_back(part);
        if (fields.at(0) != id) continue;
        problem result;
        std::istringstream start(fields[5]);
        for (std::string one; start >> one;) result.start.push_back(number(one));
        result.value_at_start = std::stod(fields[6]);
        result.value = fields.size() > 13 && !fields[13].empty() ? std::stod(fields[13]) : std::stod(fields[9]);
        return result;
    }
    throw std::runtime_error(id + " is not in tests/data/mgh");
}

/// Relative 1e-8, or 1e-16 where the minimum is 0.
inline bool is_minimum(double value, double expected) {
    if (std::abs(expected) < 1e-15) return value < 1e-16;
    return std::abs(value - expected) <= 1e-8 * expected;
}

template <std::size_t size>
std::array<double, size> start_of(problem const& expected) {
    std::array<double, size> start{};
    for (std::size_t i = 0; i < size; ++i) start[i] = expected.start.at(i);
    return start;
}

}  // namespace more_garbow_hillstrom
