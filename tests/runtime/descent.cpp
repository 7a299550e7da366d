// SPDX-License-Identifier: BSL-1.0
// Descent at run time. Expected numbers: worked-examples W63, W69, W79, W83 to W85 (30-digit arithmetic), or as stated
// beside them.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_objectives.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace tl = tapeless;
using by_hand::bowl, by_hand::himmelblau, by_hand::with_a_wall;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

bool contains(tl::status_message const& message, char const* part) {
    return std::string(message.c_str()).find(part) != std::string::npos;
}

/// A run that must end in a status and name the culprit.
void refuses(auto const& end, tl::status status, char const* part) {
    BOOST_TEST(end.status == status);
    BOOST_TEST(contains(end.message, part), end.message.c_str());
    BOOST_TEST(end.iterations == 0);
    BOOST_TEST(!end.ok());
}

}  // namespace

BOOST_AUTO_TEST_CASE(adam_reproduces_the_table_of_the_article) {
    std::vector<std::array<double, 3>> rows;
    auto const end = minimize(
        himmelblau{}, std::array{-4.0, 0.0}, tl::adam{.learning_rate = 1e-3},
        [&](auto const& step) {
            // The article prints the point one step later than the value.
            if (step.index % 2000 == 0) rows.push_back({0, 0, step.value});
            if (step.index % 2000 == 1) rows.back() = {step.point[0], step.point[1], rows.back()[2]};
        },
        tl::stopping{.gradient_tolerance = 0, .max_iterations = 20000});
    BOOST_TEST(end.status == tl::status::iteration_limit);
    BOOST_TEST(end.iterations == 20000);
    BOOST_TEST(end.evaluations == 20001);
    BOOST_TEST(end.value < 1e-3);
    BOOST_TEST(end.seconds > 0);
    BOOST_REQUIRE(rows.size() == 11u);
    std::array<std::array<double, 3>, 4> const expected{{{-3.9990000000001, -0.000999999999, 146},
                                                         {-3.52656227123668, -2.50024874838457, 19.4500688547},
                                                         {-3.77744692397244, -3.27778545336715, 0.00121252519169},
                                                         {-3.77931025299379, -3.28318599017449, 5.23539e-17}}};
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t k = 0; k < 2; ++k) BOOST_TEST(std::abs(rows[i][k] - expected[i][k]) < 1e-12);
        BOOST_TEST(std::abs(rows[i][2] - expected[i][2]) < 1e-10);
    }
    BOOST_TEST(std::abs(rows[9][0] + 3.779310253377747) < 1e-9);
    BOOST_TEST(std::abs(rows[9][1] + 3.283185991286170) < 1e-9);
}

BOOST_AUTO_TEST_CASE(adam_agrees_with_the_textbook_update_for_any_number_of_components) {
    // Kingma & Ba, algorithm 1, in its own order of operations; 15 components use every width of lanes and a rest.
    auto const weighted = [](std::array<double, 15> const& p) {
        tl::value_with_gradient<double, std::array<double, 15>> sum{};
        for (std::size_t i = 0; i < 15; ++i) {
            sum.value += static_cast<double>(i + 1) * p[i] * p[i] / 2;
            sum.gradient[i] = static_cast<double>(i + 1) * p[i];
        }
        return sum;
    };
    std::array<double, 15> start{}, expected{}, mean{}, square{};
    for (std::size_t i = 0; i < 15; ++i) expected[i] = start[i] = std::cos(static_cast<double>(i)) + 2;
    auto state = tl::adam{.learning_rate = 0.02, .beta1 = 0.8, .beta2 = 0.95, .epsilon = 1e-3}.start(start);
    for (int t = 1; t <= 300; ++t) {
        auto const gradient = weighted(expected).gradient;
        state.step(start, weighted(start).gradient);
        for (std::size_t i = 0; i < 15; ++i) {
            mean[i] = 0.8 * mean[i] + 0.2 * gradient[i];
            square[i] = 0.95 * square[i] + 0.05 * gradient[i] * gradient[i];
            expected[i] -=
                0.02 * (mean[i] / (1 - std::pow(0.8, t))) / (std::sqrt(square[i] / (1 - std::pow(0.95, t))) + 1e-3);
        }
    }
    for (std::size_t i = 0; i < 15; ++i) BOOST_TEST(std::abs(start[i] - expected[i]) < 1e-10);
}

BOOST_AUTO_TEST_CASE(the_start_decides_the_minimum) {
    std::array<std::array<double, 4>, 5> const rows{{{0, 0, 3, 2},
                                                     {1, 0, 3, 2},
                                                     {4, 0, 3.58442834033049, -1.84812652696440},
                                                     {-1, 0, -2.80511808695274, 3.13131251825057},
                                                     {-4, 0, -3.77931025337775, -3.28318599128617}}};
    for (auto const& row : rows) {
        auto const by_rate = minimize(himmelblau{}, std::array{row[0], row[1]}, tl::gradient_descent{});
        auto const by_curvature = minimize(himmelblau{}, std::array{row[2] + 0.1, row[3] - 0.1}, tl::newton{});
        for (std::size_t k = 0; k < 2; ++k) {
            BOOST_TEST(std::abs(by_rate.point[k] - row[k + 2]) < 1e-9);
            BOOST_TEST(std::abs(by_curvature.point[k] - row[k + 2]) < 1e-9);
        }
        BOOST_TEST(by_rate.ok());
        BOOST_TEST(by_curvature.iterations < 6);
    }
}

BOOST_AUTO_TEST_CASE(newton_descends_from_where_the_hessian_is_indefinite) {
    // (0, 0): a local maximum is near, det H < 0 at the saddles of W83; the values must fall from each step to the
    // next.
    for (auto const& start : {std::array{0.0, 0.0}, std::array{-0.27, -0.92}, std::array{3.38, 0.08},
                              std::array{0.087, 2.88}, std::array{-3.1, -0.08}}) {
        double last = infinity;
        auto const end = minimize(himmelblau{}, start, tl::newton{}, [&last](auto const& step) {
            BOOST_TEST(step.value < last);
            last = step.value;
        });
        BOOST_TEST(end.ok(), end.brief().c_str());
        BOOST_TEST(end.value < 1e-16);
    }
}

BOOST_AUTO_TEST_CASE(newton_halves_steps_out_of_the_domain) {
    // From 30 the full step of x - log x leads to 30 - 870 < 0.
    auto const end = minimize(with_a_wall, std::array{30.0}, tl::newton{});
    BOOST_TEST(end.ok(), end.brief().c_str());
    BOOST_TEST(std::abs(end.point[0] - 1) < 1e-8);
    BOOST_TEST(end.evaluations > end.iterations + 1);
}

BOOST_AUTO_TEST_CASE(newton_says_when_no_step_descends) {
    // A slope of the wrong sign: nothing along it goes down.
    by_hand::curve const wrong{[](double x) { return x * x; }, [](double x) { return -2 * x; },
                               [](double) { return 2.0; }};
    auto const end = minimize(wrong, std::array{1.0}, tl::newton{});
    BOOST_TEST(end.status == tl::status::no_descent);
    BOOST_TEST(end.point[0] == 1);
    // -x² has no minimum.
    by_hand::curve const hill{[](double x) { return -x * x; }, [](double x) { return -2 * x; },
                              [](double) { return -2.0; }};
    BOOST_TEST(minimize(hill, std::array{1.0}, tl::newton{}).status == tl::status::diverged);
    // Tolerance 0 and a gradient of 0: there is nothing to do.
    auto const flat = minimize(bowl{}, std::array{0.0, 0.0}, tl::gradient_descent{},
                               tl::stopping{.gradient_tolerance = 0, .max_iterations = 3});
    BOOST_TEST(flat.iterations == 3);
    auto const done = minimize(with_a_wall, std::array{1.0}, tl::newton{}, tl::stopping{.gradient_tolerance = 0});
    BOOST_TEST(done.ok());
    BOOST_TEST(done.iterations == 0);
}

BOOST_AUTO_TEST_CASE(a_run_without_bound_keeps_its_last_finite_point) {
    auto const wild = minimize(bowl{}, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = 10});
    BOOST_TEST(wild.status == tl::status::diverged);
    // 13 · 361^k is finite up to k = 120: 13 · 361^120 = 1.03e308.
    BOOST_TEST(wild.iterations == 120);
    BOOST_TEST(std::abs(wild.value / (wild.point[0] * wild.point[0] + wild.point[1] * wild.point[1]) - 1) < 1e-12);
    BOOST_TEST(std::isfinite(wild.value));
    BOOST_TEST(wild.gradient[0] == 2 * wild.point[0]);

    by_hand::curve const hill{[](double x) { return -x * x; }, [](double x) { return -2 * x; },
                              [](double) { return -2.0; }};
    auto const deep = minimize(hill, std::array{1.0}, tl::gradient_descent{.learning_rate = 10});
    BOOST_TEST(deep.status == tl::status::diverged);
    BOOST_TEST(std::isfinite(deep.value));

    auto const outside = minimize(with_a_wall, std::array{1.5}, tl::gradient_descent{.learning_rate = 10});
    BOOST_TEST(outside.status == tl::status::not_finite);
    BOOST_TEST(outside.point[0] == 1.5);
    BOOST_TEST(outside.value == 1.5 - std::log(1.5));
    BOOST_TEST(outside.iterations == 0);
}

BOOST_AUTO_TEST_CASE(bad_options_are_named_with_their_value) {
    auto const with = [](auto const& method, auto... options) {
        return minimize(himmelblau{}, std::array{3.0, 2.5}, method, options...);
    };
    using tl::status;
    for (double const rate : {0.0, -1.0, infinity, not_a_number}) {
        refuses(with(tl::gradient_descent{.learning_rate = rate}), status::bad_option, "learning_rate is ");
        refuses(with(tl::adam{.learning_rate = rate}), status::bad_option, "learning_rate is ");
        refuses(with(tl::newton{.damping = rate}), status::bad_option, "newton: damping is ");
    }
    for (double const beta : {1.0, -0.1, not_a_number}) {
        refuses(with(tl::adam{.beta1 = beta}), status::bad_option, "beta1 is ");
        refuses(with(tl::adam{.beta2 = beta}), status::bad_option, "beta2 is ");
        refuses(with(tl::gradient_descent{.momentum = beta}), status::bad_option, "momentum is ");
        refuses(with(tl::newton{.sufficient_decrease = beta}), status::bad_option, "sufficient_decrease is ");
    }
    refuses(with(tl::adam{.epsilon = 0}), status::bad_option, "adam: epsilon is 0, but must be positive");
    refuses(with(tl::gradient_descent{.nesterov = true}), status::bad_option,
            "momentum is 0, but must be positive for nesterov");
    refuses(with(tl::newton{.max_halvings = -1}), status::bad_option, "max_halvings is -1");
    refuses(with(tl::adam{}, tl::stopping{.gradient_tolerance = -1e-3}), status::bad_option,
            "gradient_tolerance is -0.001");
    refuses(with(tl::adam{}, tl::stopping{.value_tolerance = not_a_number}), status::bad_option,
            "value_tolerance is nan");
    refuses(with(tl::adam{}, tl::stopping{.step_tolerance = infinity}), status::bad_option, "step_tolerance is inf");
    refuses(with(tl::adam{}, tl::stopping{.max_iterations = -3}), status::bad_option, "max_iterations is -3");
    refuses(with(tl::adam{}, tl::stopping{.max_epochs = -3}), status::bad_option, "max_epochs is -3");
    BOOST_TEST(with(tl::adam{.beta1 = 0, .beta2 = 0}).status == status::iteration_limit);
    BOOST_TEST(with(tl::adam{.learning_rate = -1}).evaluations == 0);
    BOOST_TEST(std::isnan(with(tl::adam{.learning_rate = -1}).value));
}

BOOST_AUTO_TEST_CASE(bad_starts_are_named_by_component) {
    refuses(minimize(bowl{}, std::array{1.0, not_a_number}, tl::adam{}), tl::status::bad_start, "component 1 is nan");
    refuses(minimize(bowl{}, std::array{-infinity, 1.0}, tl::adam{}), tl::status::bad_start, "component 0 is -inf");
    auto const outside = minimize(with_a_wall, std::array{-1.0}, tl::adam{});
    refuses(outside, tl::status::bad_start, "the value is nan");
    BOOST_TEST(outside.point[0] == -1);
    by_hand::curve const steep{[](double x) { return std::sqrt(x); }, [](double x) { return 0.5 / std::sqrt(x); },
                               [](double x) { return -0.25 / (x * std::sqrt(x)); }};
    refuses(minimize(steep, std::array{0.0}, tl::adam{}), tl::status::bad_start, "the gradient's component 0 is inf");
    by_hand::curve const bent{[](double x) { return x * std::sqrt(x); }, [](double x) { return 1.5 * std::sqrt(x); },
                              [](double x) { return 0.75 / std::sqrt(x); }};
    refuses(minimize(bent, std::array{0.0}, tl::newton{}), tl::status::bad_start, "the Hessian is not finite");
}

BOOST_AUTO_TEST_CASE(tolerances_of_value_and_step_end_a_run) {
    // W63: the value falls by 13 · 0.64^k · 0.36 and x by 0.6 · 0.8^k from step k to the next: below 1e-3 first for k =
    // 19 and k = 29.
    auto const run = [](tl::stopping const& when) {
        return minimize(bowl{}, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = 0.1}, when);
    };
    auto const value = run({.value_tolerance = 1e-3});
    auto const step = run({.step_tolerance = 1e-3});
    BOOST_TEST(value.ok());
    BOOST_TEST(value.iterations == 20);
    BOOST_TEST(contains(value.message, "value_tolerance 0.001"), value.message.c_str());
    BOOST_TEST(step.ok());
    BOOST_TEST(step.iterations == 30);
    BOOST_TEST(contains(step.message, "step_tolerance 0.001"), step.message.c_str());
}
