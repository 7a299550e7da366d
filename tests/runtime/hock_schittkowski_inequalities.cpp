// SPDX-License-Identifier: BSL-1.0
// Inequality constraints by the method of multipliers.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE hock_schittkowski_inequalities
#include "../problems/hock_schittkowski_inequalities.hpp"
#include "hock_schittkowski.hpp"

using hock_schittkowski::check, hock_schittkowski::of, hock_schittkowski::read;
namespace problems = hock_schittkowski;
namespace tl = tapeless;
using tapeless::augmented_lagrangian, tapeless::not_negative, tapeless::sq, tapeless::subject_to;

BOOST_AUTO_TEST_CASE(hs22) {
    problems::hs22([](auto const& f, auto const& conditions) {
        check<2>(read("HS22"), f, conditions, augmented_lagrangian{});
    });
}

BOOST_AUTO_TEST_CASE(hs43) {
    problems::hs43([](auto const& f, auto const& conditions) {
        // The table lists the multipliers of h1 and h3, which are active; that of h2 is 0.
        auto expected = read("HS43");
        expected.multipliers = {expected.multipliers.at(0), 0, expected.multipliers.at(1)};
        check<4>(expected, f, conditions, augmented_lagrangian{});
    });
}

BOOST_AUTO_TEST_CASE(hs76) {
    problems::hs76([](auto const& f, auto const& conditions) {
        auto expected = read("HS76");
        expected.multipliers = {expected.multipliers.at(0), 0, 0, 0, 0, expected.multipliers.at(1), 0};
        check<4>(expected, f, conditions, augmented_lagrangian{});
    });
}

BOOST_AUTO_TEST_CASE(equalities_by_multipliers) {
    // HS77 from the table, and W51: 9 at (1/3, 2/3) with the multiplier -9.
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * (x[4] - 1) * (x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return sq(x[0]) * x[3] + sin(x[3] - x[4]) - 2 * M_SQRT2; });
    constexpr auto h = of<5>([](auto const& x) { return x[1] + sq(sq(x[2])) * sq(x[3]) - 8 - M_SQRT2; });
    check<5>(read("HS77"), f, subject_to(g, h), augmented_lagrangian{});
    constexpr auto cost = of<2>([](auto const& x) { return 1 / x[0] + 4 / x[1]; });
    constexpr auto budget = of<2>([](auto const& x) { return x[0] + x[1] - 1; });
    check<2>({{0.5, 0.5}, {1.0 / 3, 2.0 / 3}, {-9}, 9}, cost, subject_to(budget), augmented_lagrangian{});
}

BOOST_AUTO_TEST_CASE(constraints_that_contradict_each_other) {
    constexpr auto f = of<1>([](auto const& x) { return sq(x[0]); });
    constexpr auto above = of<1>([](auto const& x) { return x[0] - 2; });
    constexpr auto below = of<1>([](auto const& x) { return 1 - x[0]; });
    auto const end = minimize(f, subject_to(not_negative{above}, not_negative{below}), std::array{0.0}, augmented_lagrangian{});
    BOOST_TEST((end.status == tl::status::no_descent), end.brief());
    BOOST_TEST(std::string(end.message.c_str()).find("violated") != std::string::npos, end.brief());
}
