// SPDX-License-Identifier: BSL-1.0
// Sums of squares beside the certified problems. A straight line through (1, 1), (2, 3), (3, 2), (4, 4) by hand: slope 4/5,
// intercept 1/2, Σ r² = 9/5, s² = 9/10, standard errors √(9/50) and √(27/20).
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE least_squares
#include <tapeless/data/least_squares.hpp>
#include <tapeless/descent/gauss_newton.hpp>
#include <tapeless/descent/lbfgs.hpp>
#include <tapeless/descent/levenberg_marquardt.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/standard_errors.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace tl = tapeless;
using namespace tapeless::literals;
using tl::over, tl::wrt, tl::with, tl::gauss_newton, tl::levenberg_marquardt, tl::least_squares;

namespace {

constexpr auto a = "a"_var;
constexpr auto b = "b"_var;
constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto shift = "shift"_var;
constexpr auto line = least_squares(a * x + b - y, over(x, y), wrt(a, b));
std::vector<double> const xs{1, 2, 3, 4}, ys{1, 3, 2, 4};
constexpr std::array<double, 4> fixed_xs{1, 2, 3, 4}, fixed_ys{1, 3, 2, 4};
constexpr auto valley = least_squares<2>([](auto const& p) { return std::array{10 * (p[1] - p[0] * p[0]), 1 - p[0]}; });

}  // namespace

BOOST_AUTO_TEST_CASE(a_straight_line) {
    auto const model = line.on(tl::columns(xs, ys));
    auto const check = [&](auto const& method, int most) {
        auto const fit = minimize(model, std::array{0.0, 0.0}, method);
        BOOST_TEST(fit.ok(), fit.brief());
        BOOST_TEST(fit.iterations <= most, fit.brief());
        BOOST_TEST(std::abs(fit.point[0] - 0.8) < 1e-9);
        BOOST_TEST(std::abs(fit.point[1] - 0.5) < 1e-9);
        BOOST_TEST(std::abs(fit.value - 1.8) < 1e-12);
        auto const errors = standard_errors(model, fit);
        BOOST_TEST(std::abs(errors[0] - std::sqrt(0.18)) < 1e-12);
        BOOST_TEST(std::abs(errors[1] - std::sqrt(1.35)) < 1e-12);
        BOOST_TEST(std::abs(covariance(model, fit)[0][1] + 0.45) < 1e-12);  // -x̄ s² / Σ (x - x̄)²
    };
    check(gauss_newton{}, 1);
    check(levenberg_marquardt{}, 5);
    check(tl::newton{}, 1);
    check(tl::lbfgs{}, 3);
}

BOOST_AUTO_TEST_CASE(numbers_given_with_the_data_and_numbers_kept_in_the_residual) {
    auto const moved = least_squares(a * x + b - y + 2.5 * shift, over(x, y), wrt(a, b), with(shift));
    auto const fit = minimize(moved.on(tl::columns(xs, ys), shift = 2.0), std::array{0.0, 0.0}, levenberg_marquardt{});
    BOOST_TEST(std::abs(fit.point[0] - 0.8) < 1e-9, fit.brief());
    BOOST_TEST(std::abs(fit.point[1] + 4.5) < 1e-9, fit.brief());
}

BOOST_AUTO_TEST_CASE(parameters_that_the_residuals_do_not_determine) {
    constexpr auto f = least_squares<3>([](auto const& p) { return std::array{p[0] + p[1] - 2, 2 * p[0] + 2 * p[1] - 5, p[2] - 1, p[2] + 1}; });
    for (auto const& end : {minimize(f, std::array{0.0, 0.0, 3.0}, levenberg_marquardt{}), minimize(f, std::array{0.0, 0.0, 3.0}, gauss_newton{})}) {
        BOOST_TEST(end.ok(), end.brief());
        BOOST_TEST(std::abs(end.value - 2.2) < 1e-12, end.brief());
        auto const errors = standard_errors(f, end);
        BOOST_TEST(std::isinf(errors[0]));
        BOOST_TEST(std::isfinite(errors[2]));
    }
    constexpr auto few = least_squares<2>([](auto const& p) { return std::array{p[0] - 1, p[1] - 2}; });
    BOOST_TEST(std::isnan(standard_errors(few, minimize(few, std::array{0.0, 0.0}, levenberg_marquardt{}))[0]));
}

BOOST_AUTO_TEST_CASE(steps_out_of_the_domain_are_shortened) {
    constexpr auto f = least_squares<1>([](auto const& p) { return std::array{log(p[0]) + p[0] - 1}; });
    for (auto const& end : {minimize(f, std::array{50.0}, levenberg_marquardt{}), minimize(f, std::array{50.0}, gauss_newton{})})
        BOOST_TEST(std::abs(end.point[0] - 1) < 1e-9, end.brief());
    auto const outside = minimize(f, std::array{-1.0}, levenberg_marquardt{});
    BOOST_TEST((outside.status == tl::status::bad_start), outside.brief());
}

BOOST_AUTO_TEST_CASE(a_gradient_tolerance_counts_where_it_is_given) {
    auto const end = minimize(valley, std::array{-1.2, 1.0}, levenberg_marquardt{}, tl::stopping{.gradient_tolerance = 10});
    BOOST_TEST(end.ok());
    BOOST_TEST(end.gradient_norm > 1e-8, end.brief());
    BOOST_TEST((minimize(valley, std::array{-1.2, 1.0}, levenberg_marquardt{}, tl::stopping{.max_iterations = 3}).status == tl::status::iteration_limit));
}

BOOST_AUTO_TEST_CASE(no_rows_and_bad_options_are_refused) {
    std::vector<double> const none;
    BOOST_TEST((minimize(line.on(tl::columns(none, none)), std::array{0.0, 0.0}, levenberg_marquardt{}).status == tl::status::empty_data));
    BOOST_TEST((minimize(valley, std::array{0.0, 0.0}, levenberg_marquardt{.first_region = 0}).status == tl::status::bad_option));
    BOOST_TEST((minimize(valley, std::array{0.0, 0.0}, gauss_newton{.max_halvings = -1}).status == tl::status::bad_option));
}

BOOST_AUTO_TEST_CASE(all_of_it_runs_in_the_compiler) {
    constexpr auto bottom = minimize(valley, std::array{-1.2, 1.0}, levenberg_marquardt{});
    static_assert(bottom.ok() && bottom.value < 1e-16);
    constexpr auto fit = minimize(line.on(tl::columns(fixed_xs, fixed_ys)), std::array{0.0, 0.0}, gauss_newton{});
    static_assert(fit.ok() && fit.value - 1.8 < 1e-12 && 1.8 - fit.value < 1e-12);
}
