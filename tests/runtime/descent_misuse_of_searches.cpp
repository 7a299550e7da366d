// SPDX-License-Identifier: BSL-1.0
// The misuse of descent_misuse.cpp for the methods that search along lines or within regions, of residuals, within bounds
// and under constraints: each answers with a status and keeps a finite point. What is expected is what the catalogue asks.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_misuse_of_searches
#include <tapeless/descent/gauss_newton.hpp>
#include <tapeless/descent/newton_cg.hpp>
#include <tapeless/descent/projected_gradient.hpp>
#include <tapeless/descent/trust_region.hpp>
#include <tapeless/descent/within.hpp>
#include <tapeless/tapeless.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace tl = tapeless;
using tl::status, tl::stopping;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<double, 2> start{-1.2, 1.0};

// Each objective in two forms: a number, and residuals whose squares add up to it.
constexpr auto valley = tl::function_of<2>([](auto x, auto y) { return 100 * sq(y - x * x) + sq(1 - x); });
constexpr auto walled = tl::function_of<2>([](auto x, auto y) { return x - log(x) + sq(y); });
constexpr auto residuals = tl::least_squares<2>([](auto const& p) { return std::array{10 * (p[1] - p[0] * p[0]), 1 - p[0]}; });
constexpr auto walled_residuals = tl::least_squares<2>([](auto const& p) { return std::array{log(p[0]), p[1] - 1}; });
// Its Hessian is singular everywhere: only x + y matters; the minimum is 0 on a line.
constexpr auto trough = tl::function_of<2>([](auto x, auto y) { return sq(x + y - 3); });
constexpr auto trough_of_residuals = tl::least_squares<2>([](auto const& p) { return std::array{p[0] + p[1] - 3, 2 * (p[0] + p[1] - 3)}; });

constexpr auto box = tl::within(std::array{-9.0, -9.0}, std::array{9.0, 9.0});

// run(f, residuals, start, options…) of each method, on the objective in the form that it takes.
template <class Action>
void for_each_method(Action const& action) {
    auto const on_values = [&](auto const& method) {
        action([method](auto const& f, auto const&, auto const& from, auto const&... options) { return minimize(f, from, method, options...); });
    };
    on_values(tl::newton{});
    on_values(tl::newton_cg{});
    on_values(tl::bfgs{});
    on_values(tl::lbfgs{});
    on_values(tl::conjugate_gradient{});
    on_values(tl::trust_region{});
    on_values(tl::trust_region_newton{});
    auto const on_residuals = [&](auto const& method) {
        action([method](auto const&, auto const& r, auto const& from, auto const&... options) { return minimize(r, from, method, options...); });
    };
    on_residuals(tl::levenberg_marquardt{});
    on_residuals(tl::gauss_newton{});
    auto const in_the_box = [&](auto const& method) {
        action([method](auto const& f, auto const&, auto const& from, auto const&... options) { return minimize(f, box, from, method, options...); });
    };
    in_the_box(tl::projected_gradient{});
    in_the_box(tl::lbfgs{});
}

}  // namespace

BOOST_AUTO_TEST_CASE(starts_that_are_not_finite_or_outside_the_domain_are_refused) {
    for_each_method([](auto const& run) {
        for (double const bad : {not_a_number, infinity, -infinity}) {
            auto const end = run(valley, residuals, std::array{1.0, bad});
            // A start beyond a box is moved to its edge, however far it is.
            if (std::isinf(bad) && end.status == status::converged) BOOST_TEST(std::abs(end.point[1]) <= 9);
            else BOOST_TEST((end.status == status::bad_start && end.iterations == 0), end.brief());
        }
        BOOST_TEST(run(walled, walled_residuals, std::array{-1.0, 1.0}).status == status::bad_start);
    });
}

BOOST_AUTO_TEST_CASE(tolerances_and_limits_are_checked) {
    for_each_method([](auto const& run) {
        auto const once = run(valley, residuals, start, stopping{.max_iterations = 0});
        BOOST_TEST(once.status == status::iteration_limit, once.brief());
        BOOST_TEST(once.point == start, boost::test_tools::per_element());
        for (auto const& bad : {stopping{.gradient_tolerance = -1}, stopping{.value_tolerance = not_a_number}, stopping{.value_tolerance = -1},
                                stopping{.step_tolerance = -1}, stopping{.step_tolerance = infinity}, stopping{.max_iterations = -1}}) {
            auto const end = run(valley, residuals, start, bad);
            BOOST_TEST(end.status == status::bad_option, end.brief());
            BOOST_TEST(!end.message.empty());
        }
    });
}

BOOST_AUTO_TEST_CASE(observers_stop_a_run_or_throw_out_of_it) {
    for_each_method([](auto const& run) {
        auto const stopped = run(valley, residuals, start, [](auto const& step) { return step.index < 1; });
        BOOST_TEST(stopped.status == status::stopped_by_observer, stopped.brief());
        auto const throws = [](auto const&) { throw std::runtime_error("enough"); };
        BOOST_CHECK_THROW(run(valley, residuals, start, throws), std::runtime_error);
        BOOST_TEST(run(valley, residuals, start, stopping{.max_iterations = 300}).value < 1e-6);  // nothing was left behind
    });
}

BOOST_AUTO_TEST_CASE(a_singular_hessian_is_no_obstacle) {
    for_each_method([](auto const& run) {
        auto const end = run(trough, trough_of_residuals, std::array{5.0, 1.0});
        BOOST_TEST(std::abs(end.point[0] + end.point[1] - 3) < 1e-6, end.brief());
        BOOST_TEST(end.value < 1e-12, end.brief());
    });
}

BOOST_AUTO_TEST_CASE(a_strict_demand_on_the_decrease_does_not_loop) {
    // A model is hardly ever right to a thousandth: steps are refused, and none may come a second time.
    stopping const until{.max_iterations = 50};
    BOOST_TEST(std::isfinite(minimize(residuals, start, tl::levenberg_marquardt{.sufficient_decrease = 0.999}, until).value));
    BOOST_TEST(std::isfinite(minimize(residuals, start, tl::gauss_newton{.sufficient_decrease = 0.999}, until).value));
    BOOST_TEST(std::isfinite(minimize(valley, start, tl::trust_region{.sufficient_decrease = 0.999}, until).value));
    BOOST_TEST(std::isfinite(minimize(valley, start, tl::trust_region_newton{.sufficient_decrease = 0.999}, until).value));
    BOOST_TEST(std::isfinite(minimize(valley, start, tl::newton{.sufficient_decrease = 0.999}, until).value));
}
