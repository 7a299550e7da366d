// SPDX-License-Identifier: BSL-1.0
// Bounds by projection. Optima: Hock & Schittkowski 1981, problems 1 to 5, 38 and 45.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_within_bounds
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/descent/projected_gradient.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace tl = tapeless;
using tl::at_least, tl::function_of_vector, tl::lbfgs, tl::projected_gradient, tl::sq, tl::within;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr auto rosenbrock =
    function_of_vector<2>([](auto const& x) { return 100 * sq(x[1] - x[0] * x[0]) + sq(1 - x[0]); });

void reaches(auto const& f, auto const& box, auto const& start, std::vector<double> const& optima) {
    auto const check = [&](auto const& end) {
        BOOST_TEST(end.ok(), end.brief());
        bool found = false;
        for (double const optimum : optima) found = found || std::abs(end.value - optimum) < 1e-8;
        BOOST_TEST(found, end.brief());
        for (std::size_t i = 0; i < end.point.size(); ++i)
            BOOST_TEST((end.point[i] >= box.lower[i] && end.point[i] <= box.upper[i]));
    };
    check(minimize(f, box, start, lbfgs{}));
    check(minimize(f, box, start, projected_gradient{}));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_bound_that_does_not_hold_changes_nothing) {
    reaches(rosenbrock, at_least(std::array{-infinity, -1.5}), std::array{-2.0, 1.0}, {0});
}

BOOST_AUTO_TEST_CASE(hs2_ends_at_one_of_its_two_minima) {
    reaches(rosenbrock, at_least(std::array{-infinity, 1.5}), std::array{-2.0, 1.0}, {0.05042618790, 4.94122931});
}

BOOST_AUTO_TEST_CASE(hs3_and_hs4_end_in_a_corner) {
    constexpr auto hs3 = function_of_vector<2>([](auto const& x) { return x[1] + sq(x[1] - x[0]) / 100000; });
    reaches(hs3, at_least(std::array{-infinity, 0.0}), std::array{10.0, 1.0}, {0});
    constexpr auto hs4 = function_of_vector<2>([](auto const& x) { return (x[0] + 1) * sq(x[0] + 1) / 3 + x[1]; });
    reaches(hs4, at_least(std::array{1.0, 0.0}), std::array{1.125, 0.125}, {8.0 / 3});
    auto const end = minimize(hs4, at_least(std::array{1.0, 0.0}), std::array{1.125, 0.125}, lbfgs{});
    BOOST_TEST(end.gradient[0] == 4);  // the multipliers of the bounds
    BOOST_TEST(end.gradient[1] == 1);
    BOOST_TEST(end.gradient_norm == 0);
}

BOOST_AUTO_TEST_CASE(hs5) {
    constexpr auto f = function_of_vector<2>(
        [](auto const& x) { return sin(x[0] + x[1]) + sq(x[0] - x[1]) - 1.5 * x[0] + 2.5 * x[1] + 1; });
    reaches(f, within(std::array{-1.5, -3.0}, std::array{4.0, 3.0}), std::array{0.0, 0.0},
            {-std::sqrt(3) / 2 - M_PI / 3});
}

BOOST_AUTO_TEST_CASE(hs38) {
    constexpr auto f = function_of_vector<4>([](auto const& x) {
        return 100 * sq(x[1] - sq(x[0])) + sq(1 - x[0]) + 90 * sq(x[3] - sq(x[2])) + sq(1 - x[2]) +
               10.1 * (sq(x[1] - 1) + sq(x[3] - 1)) + 19.8 * (x[1] - 1) * (x[3] - 1);
    });
    std::array<double, 4> lower, upper;
    lower.fill(-10), upper.fill(10);
    reaches(f, within(lower, upper), std::array{-3.0, -1.0, -3.0, -1.0}, {0});
}

BOOST_AUTO_TEST_CASE(hs45) {
    constexpr auto f = function_of_vector<5>([](auto const& x) { return 2 - x[0] * x[1] * x[2] * x[3] * x[4] / 120; });
    constexpr std::array lower{0.0, 0.0, 0.0, 0.0, 0.0}, upper{1.0, 2.0, 3.0, 4.0, 5.0};
    reaches(f, within(lower, upper), std::array{2.0, 2.0, 2.0, 2.0, 2.0}, {1});
    static_assert(minimize(f, within(lower, upper), std::array{2.0, 2.0, 2.0, 2.0, 2.0}, lbfgs{}).value == 1);
}

BOOST_AUTO_TEST_CASE(bounds_that_exclude_each_other_are_refused) {
    auto const end =
        minimize(rosenbrock, within(std::array{1.0, 0.0}, std::array{0.0, 1.0}), std::array{0.5, 0.5}, lbfgs{});
    BOOST_TEST((end.status == tl::status::bad_option));
    BOOST_TEST(std::string(end.message.c_str()) == "within: bounds of component 0 are 1 and 0");
}
