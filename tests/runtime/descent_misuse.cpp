// SPDX-License-Identifier: BSL-1.0
// Every first-order method and every part of a chain answers misuse with a status that names the culprit and its value;
// the cases are those of the catalogue.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_misuse
#include <tapeless/descent/adadelta.hpp>
#include <tapeless/descent/adagrad.hpp>
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/adamax.hpp>
#include <tapeless/descent/adamw.hpp>
#include <tapeless/descent/amsgrad.hpp>
#include <tapeless/descent/chain.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/lion.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/nadam.hpp>
#include <tapeless/descent/rmsprop.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_objectives.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace tl = tapeless;
using by_hand::bowl, by_hand::line, by_hand::with_a_wall;
using tl::status;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

void refuses(auto const& method, char const* part) {
    auto const end = minimize(bowl{}, std::array{3.0, 2.0}, method);
    BOOST_TEST(end.status == status::bad_option);
    BOOST_TEST((std::string(end.message.c_str()).find(part) == 0), end.message.c_str());
    BOOST_TEST(end.evaluations == 0);
    BOOST_TEST(end.point[0] == 3);
    BOOST_TEST(std::isnan(end.value));
}

/// An option of a method set to each of some numbers.
template <class Method>
using option_in = double Method::*;
template <class Method>
void refuses_each(option_in<Method> option, char const* part, auto... numbers) {
    for (double const number : {static_cast<double>(numbers)...}) {
        Method method{};
        method.*option = number;
        refuses(method, part);
        if constexpr (requires { method.learning_rate; }) refuses(tl::chain(tl::clip_by_norm{}, method), part);
    }
}
template <class Method>
void refuses_bad_rates(char const* part) {
    refuses_each(&Method::learning_rate, part, 0, -1, infinity, -infinity, not_a_number);
}

void for_each_method(auto const& action) {
    action(tl::gradient_descent{});
    action(tl::sgd{.momentum = 0.9, .nesterov = true});
    action(tl::adagrad{});
    action(tl::adadelta{});
    action(tl::rmsprop{});
    action(tl::adam{});
    action(tl::amsgrad{});
    action(tl::adamw{});
    action(tl::nadam{});
    action(tl::adamax{});
    action(tl::lion{});
    action(tl::chain(tl::clip_by_norm{}, tl::adam{}, tl::warm_up{.steps = 9}, tl::average_iterates{}));
}

}  // namespace

BOOST_AUTO_TEST_CASE(learning_rates_are_positive_and_finite) {
    refuses_bad_rates<tl::gradient_descent>("gradient_descent: learning_rate is ");
    refuses_bad_rates<tl::adagrad>("adagrad: learning_rate is ");
    refuses_bad_rates<tl::adadelta>("adadelta: learning_rate is ");
    refuses_bad_rates<tl::rmsprop>("rmsprop: learning_rate is ");
    refuses_bad_rates<tl::adam>("adam: learning_rate is ");
    refuses_bad_rates<tl::amsgrad>("amsgrad: learning_rate is ");
    refuses_bad_rates<tl::adamw>("adamw: learning_rate is ");
    refuses_bad_rates<tl::nadam>("nadam: learning_rate is ");
    refuses_bad_rates<tl::adamax>("adamax: learning_rate is ");
    refuses_bad_rates<tl::lion>("lion: learning_rate is ");
}

BOOST_AUTO_TEST_CASE(means_forget_something) {
    auto const refuses_betas = [](auto option, char const* part) {
        refuses_each(option, part, 1, 1.5, -0.1, infinity, not_a_number);
    };
    refuses_betas(&tl::gradient_descent::momentum, "gradient_descent: momentum is ");
    refuses_betas(&tl::rmsprop::alpha, "rmsprop: alpha is ");
    refuses_betas(&tl::rmsprop::momentum, "rmsprop: momentum is ");
    refuses_betas(&tl::adadelta::rho, "adadelta: rho is ");
    refuses_betas(&tl::adam::beta1, "adam: beta1 is ");
    refuses_betas(&tl::adam::beta2, "adam: beta2 is ");
    refuses_betas(&tl::amsgrad::beta1, "amsgrad: beta1 is ");
    refuses_betas(&tl::amsgrad::beta2, "amsgrad: beta2 is ");
    refuses_betas(&tl::adamw::beta1, "adamw: beta1 is ");
    refuses_betas(&tl::adamw::beta2, "adamw: beta2 is ");
    refuses_betas(&tl::nadam::beta1, "nadam: beta1 is ");
    refuses_betas(&tl::nadam::beta2, "nadam: beta2 is ");
    refuses_betas(&tl::adamax::beta1, "adamax: beta1 is ");
    refuses_betas(&tl::adamax::beta2, "adamax: beta2 is ");
    refuses_betas(&tl::lion::beta1, "lion: beta1 is ");
    refuses_betas(&tl::lion::beta2, "lion: beta2 is ");
}

BOOST_AUTO_TEST_CASE(other_options_have_a_sign) {
    refuses_each(&tl::adagrad::epsilon, "adagrad: epsilon is ", 0, not_a_number);
    refuses_each(&tl::adagrad::learning_rate_decay, "adagrad: learning_rate_decay is ", -1, infinity);
    refuses_each(&tl::adagrad::initial_accumulator, "adagrad: initial_accumulator is ", -1, not_a_number);
    refuses_each(&tl::adadelta::epsilon, "adadelta: epsilon is ", 0);
    refuses_each(&tl::rmsprop::epsilon, "rmsprop: epsilon is ", 0);
    refuses_each(&tl::amsgrad::epsilon, "amsgrad: epsilon is ", -1);
    refuses_each(&tl::adamw::epsilon, "adamw: epsilon is ", 0);
    refuses_each(&tl::adamw::weight_decay, "adamw: weight_decay is ", -0.1, infinity);
    refuses_each(&tl::nadam::momentum_decay, "nadam: momentum_decay is ", -1);
    refuses_each(&tl::lion::weight_decay, "lion: weight_decay is ", -1, not_a_number);
    refuses(tl::sgd{.nesterov = true}, "gradient_descent: momentum is 0, but must be positive for nesterov");
}

BOOST_AUTO_TEST_CASE(parts_of_a_chain_say_what_they_cannot_do) {
    auto const refuses_part = [](auto const& part, char const* text) {
        if constexpr (requires(std::array<double, 1>& p) { part.filter(p, p); })
            refuses(tl::chain(part, tl::adam{}), text);
        else refuses(tl::chain(tl::adam{}, part), text);
    };
    refuses_part(tl::clip_by_norm{0}, "clip_by_norm: max_norm is 0");
    refuses_part(tl::clip_by_norm{not_a_number}, "clip_by_norm: max_norm is nan");
    refuses_part(tl::clip_by_value{-1}, "clip_by_value: limit is -1");
    refuses_part(tl::weight_decay{-1}, "weight_decay: lambda is -1");
    refuses_part(tl::constant_rate{.factor = -1}, "constant_rate: factor is -1");
    refuses_part(tl::step_decay{}, "step_decay: every is 0, but must be between 1 and");
    refuses_part(tl::step_decay{.every = 1, .gamma = 0}, "step_decay: gamma is 0");
    refuses_part(tl::exponential_decay{}, "exponential_decay: gamma is 0");
    refuses_part(tl::exponential_decay{.gamma = 0.5, .steps = 0}, "exponential_decay: steps is 0");
    refuses_part(tl::cosine_decay{}, "cosine_decay: steps is 0");
    refuses_part(tl::cosine_decay{.steps = 5, .last = 2}, "cosine_decay: last is 2, but must be between 0 and 1");
    refuses_part(tl::warm_up{.steps = -5}, "warm_up: steps is -5");
    refuses_part(tl::warm_up{.steps = 5, .first = not_a_number}, "warm_up: first is nan");
    refuses_part(tl::one_cycle{}, "one_cycle: steps is 0");
    refuses_part(tl::one_cycle{.steps = 9, .pct_start = 1.5}, "one_cycle: pct_start is 1.5");
    refuses_part(tl::one_cycle{.steps = 9, .div_factor = 0}, "one_cycle: div_factor is 0");
    refuses_part(tl::per_epoch(tl::step_decay{}), "step_decay: every is 0");
    refuses_part(tl::reduce_on_plateau{.factor = 1}, "reduce_on_plateau: factor is 1");
    refuses_part(tl::reduce_on_plateau{.patience = -1}, "reduce_on_plateau: patience is -1");
    refuses_part(tl::reduce_on_plateau{.threshold = -1}, "reduce_on_plateau: threshold is -1");
    refuses_part(tl::average_iterates{.from = -1}, "average_iterates: from is -1");
    refuses_part(tl::average_iterates{.decay = 1}, "average_iterates: decay is 1");
}

BOOST_AUTO_TEST_CASE(every_method_answers_bad_starts_bad_batches_and_no_data) {
    for_each_method([](auto const& method) {
        BOOST_TEST(minimize(bowl{}, std::array{1.0, not_a_number}, method).status == status::bad_start);
        BOOST_TEST(minimize(bowl{}, std::array{-infinity, 1.0}, method).status == status::bad_start);
        BOOST_TEST(minimize(with_a_wall, std::array{-1.0}, method).status == status::bad_start);
        auto const once = minimize(bowl{}, std::array{3.0, 2.0}, method, tl::stopping{.max_iterations = 0});
        BOOST_TEST(once.status == status::iteration_limit);
        BOOST_TEST(once.value == 13);
        for (auto const& bad : {tl::stopping{.gradient_tolerance = -1}, tl::stopping{.value_tolerance = not_a_number},
                                tl::stopping{.step_tolerance = -1}, tl::stopping{.max_iterations = -1}})
            BOOST_TEST(minimize(bowl{}, std::array{3.0, 2.0}, method, bad).status == status::bad_option);
        line data;
        for (auto const& bad : {tl::mini_batches{.seed = 1}, tl::mini_batches{.size = 6, .seed = 1},
                                tl::mini_batches{.size = -1, .seed = 1}, tl::mini_batches{.size = 2}})
            BOOST_TEST(minimize(data, std::array{0.0}, method, bad).status == status::bad_option);
        auto const stop = [](auto const& step) { return step.index < 2; };
        BOOST_TEST(minimize(bowl{}, std::array{3.0, 2.0}, method, stop).status == status::stopped_by_observer);
        data.x.clear();
        BOOST_TEST(minimize(data, std::array{0.0}, method).status == status::empty_data);
    });
}

BOOST_AUTO_TEST_CASE(no_method_runs_away_silently) {
    // x³ has no minimum. Whatever the pace, a run ends with a status that says so, at a limit, or, pulled back by the
    // decay of adamw, at the saddle 0; always at a finite point.
    by_hand::curve const downhill{[](double x) { return x * x * x; }, [](double x) { return 3 * x * x; },
                                  [](double x) { return 6 * x; }};
    for_each_method([&](auto method) {
        if constexpr (requires { method.learning_rate; }) method.learning_rate *= 1e4;
        auto const end = minimize(downhill, std::array{-1.0}, method, tl::stopping{.max_iterations = 3000});
        BOOST_TEST(
            (end.status == status::diverged || end.status == status::iteration_limit || end.gradient_norm <= 1e-8),
            end.brief().c_str());
        BOOST_TEST(std::isfinite(end.value));
        BOOST_TEST(std::isfinite(end.point[0]));
    });
}
