// SPDX-License-Identifier: BSL-1.0
// Moré, Garbow & Hillstrom, Testing unconstrained optimization software, 1981: starts, and minima by Newton's method with
// 60 digits (tests/data/README.md).
#pragma once

#include <tapeless/data/least_squares.hpp>
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/trust_region_newton.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

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
    BOOST_FAIL(id << " is not in tests/data/mgh");
    return {};
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

/// A method that ends at the certified minimum. `also` is a further stationary value that counts.
template <std::size_t size>
void reaches(problem const& expected, auto const& f, char const* name, auto const& method, double also = -1) {
    auto const end = minimize(f, start_of<size>(expected), method, tl::stopping{.gradient_tolerance = 1e-13});
    BOOST_TEST((is_minimum(end.value, expected.value) || (also >= 0 && is_minimum(end.value, also))), name << ": " << end.brief());
    BOOST_TEST((end.ok() || end.status == tl::status::no_descent), name << ": " << end.brief());
}

/// First-order methods may stay far away, but must say so.
template <std::size_t size>
void says_what_it_did(problem const& expected, auto const& f, auto const& method) {
    auto const end = minimize(f, start_of<size>(expected), method, tl::stopping{.max_iterations = 1000});
    BOOST_TEST(end.ok() == (end.gradient_norm <= 1e-8), end.brief());
    if (end.ok()) return;
    bool const rose = end.value > 1e6 * (1 + expected.value_at_start);
    bool const is_right = end.status == tl::status::iteration_limit ? end.iterations == 1000 && !rose
                                                                     : end.status == tl::status::diverged || end.status == tl::status::not_finite;
    BOOST_TEST(is_right, end.brief());
}

template <std::size_t size>
void check(problem const& expected, auto const& f, double also = -1) {
    BOOST_TEST(std::abs(value_and_gradient(f)(start_of<size>(expected)).value - expected.value_at_start) <= 1e-12 * expected.value_at_start);
    auto const end = minimize(f, start_of<size>(expected), tl::levenberg_marquardt{});
    BOOST_TEST(end.ok(), end.brief());
    BOOST_TEST((is_minimum(end.value, expected.value) || (also >= 0 && is_minimum(end.value, also))), end.brief());
    reaches<size>(expected, f, "newton", tl::newton{}, also);
    reaches<size>(expected, f, "trust_region_newton", tl::trust_region_newton{}, also);
    says_what_it_did<size>(expected, f, tl::gradient_descent{});
    says_what_it_did<size>(expected, f, tl::adam{});
}

}  // namespace more_garbow_hillstrom
