// SPDX-License-Identifier: BSL-1.0
// Every first-order method, chains and observers inside the compiler. Expected: the first step of each method by its formula, at x = 1 with the slope 2.
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
#include <tapeless/descent/observe.hpp>
#include <tapeless/descent/rmsprop.hpp>
#include <tapeless/descent/stop_early.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>

namespace tl = tapeless;

namespace {

struct square {
    friend constexpr auto value_and_gradient(square const&) {
        return [](auto const& p) { return tl::value_with_gradient{p[0] * p[0], decltype(p){2 * p[0]}}; };
    }
};

constexpr bool near(double value, double expected) {
    return value - expected < 1e-14 && expected - value < 1e-14;
}
template <class Number = double>
constexpr Number first_step(auto const& method) {
    std::array<Number, 1> point{1};
    auto state = method.start(point);
    state.step(point, std::array<Number, 1>{2});
    return point[0];
}

static_assert(near(first_step(tl::gradient_descent{.learning_rate = 0.1}), 0.8));
static_assert(near(first_step(tl::sgd{.learning_rate = 0.1, .momentum = 0.5, .nesterov = true}), 0.7));
static_assert(near(first_step(tl::adagrad{.learning_rate = 0.1, .epsilon = 1}), 1 - 0.1 * 2 / 3));
static_assert(near(first_step(tl::adadelta{.learning_rate = 1, .rho = 0.5, .epsilon = 2}), 1 - tl::math::sqrt(2.0) / 2 * 2));
static_assert(near(first_step(tl::rmsprop{.learning_rate = 0.1, .alpha = 0.75, .epsilon = 1}), 1 - 0.1 * 2 / 2));
static_assert(near(first_step(tl::adam{.learning_rate = 0.1, .epsilon = 2}), 1 - 0.1 * 2 / 4));
static_assert(near(first_step(tl::amsgrad{.learning_rate = 0.1, .epsilon = 2}), 1 - 0.1 * 2 / 4));
static_assert(near(first_step(tl::adamw{.learning_rate = 0.1, .epsilon = 2, .weight_decay = 0.5}), 1 - 0.05 - 0.1 * 2 / 4));
static_assert(near(first_step(tl::adamax{.learning_rate = 0.1, .epsilon = 2}), 1 - 0.1 * 2 / 4));
static_assert(near(first_step(tl::lion{.learning_rate = 0.1, .weight_decay = 0.5}), 1 - 0.1 * 1.5));
// NAdam: μ₁ = μ₂ = 0.5 · 0.5 without decay, m = 0.5 · 2: (0.75 / 0.75 · 2 + 0.25 / (1 - 0.0625) · 1) / (2 + 2).
static_assert(near(first_step(tl::nadam{.learning_rate = 0.1, .beta1 = 0.5, .epsilon = 2, .momentum_decay = 0}), 1 - 0.1 * (2 + 0.25 / 0.9375) / 4));
static_assert(first_step<float>(tl::lion{.learning_rate = 0.5}) == 0.5f && first_step<long double>(tl::adamax{.learning_rate = 0.5, .epsilon = 2}) == 0.75L);

// A schedule's factor shortens the step of every method, the decay of weights in it included: half the factor, half the way.
constexpr bool is_halved(auto const& method) {
    return near(1 - first_step(tl::chain(method, tl::constant_rate{.factor = 0.5})), (1 - first_step(method)) / 2) && first_step(method) != 1;
}
static_assert(is_halved(tl::sgd{}) && is_halved(tl::sgd{.momentum = 0.5, .nesterov = true}) && is_halved(tl::adagrad{}) && is_halved(tl::adadelta{}));
static_assert(is_halved(tl::rmsprop{.momentum = 0.5, .centered = true}) && is_halved(tl::adam{}) && is_halved(tl::amsgrad{}) && is_halved(tl::adamax{}));
static_assert(is_halved(tl::adamw{.weight_decay = 0.5}) && is_halved(tl::nadam{}) && is_halved(tl::lion{.weight_decay = 0.5}));

// Bias corrections, however many steps are behind: with the same slope 1 at every step both corrected means are 1, and each step is
// η / (1 + ε).
constexpr bool keeps_its_pace(auto const& method) {
    std::array point{0.0};
    auto state = method.start(point);
    for (int step = 1; step <= 400; ++step) {
        state.step(point, std::array{1.0});
        if (point[0] + step / 64.0 > 1e-12 || point[0] + step / 64.0 < -1e-12) return false;
    }
    return true;
}
static_assert(keeps_its_pace(tl::adam{.learning_rate = 1 / 32.0, .epsilon = 1}) && keeps_its_pace(tl::amsgrad{.learning_rate = 1 / 32.0, .epsilon = 1}));
static_assert(keeps_its_pace(tl::adamw{.learning_rate = 1 / 32.0, .epsilon = 1, .weight_decay = 0}) && keeps_its_pace(tl::adamax{.learning_rate = 1 / 32.0, .epsilon = 1}));

// Without slope nothing moves, not even by 0 / 0.
constexpr double at_rest(auto const& method) {
    std::array point{1.0};
    auto state = method.start(point);
    state.step(point, std::array{0.0});
    return point[0];
}
static_assert(at_rest(tl::adagrad{}) == 1 && at_rest(tl::adadelta{}) == 1 && at_rest(tl::rmsprop{}) == 1 && at_rest(tl::adam{}) == 1 && at_rest(tl::amsgrad{}) == 1
              && at_rest(tl::nadam{}) == 1 && at_rest(tl::adamax{}) == 1 && at_rest(tl::lion{}) == 1 && at_rest(tl::rmsprop{.centered = true}) == 1);

// A chain is a method: 2 is clipped to 1, decayed by 0.5 · 1, halved.
static_assert(near(first_step(tl::chain(tl::clip_by_value{1.0}, tl::weight_decay{0.5}, tl::sgd{.learning_rate = 0.1}, tl::constant_rate{.factor = 0.5})), 1 - 0.05 * 1.5));
static_assert(near(first_step(tl::chain(tl::weight_decay{0.5}, tl::clip_by_norm{1.0}, tl::sgd{.learning_rate = 0.1})), 0.9));
static_assert(first_step(tl::chain(tl::sgd{.learning_rate = 0.1}, tl::warm_up{.steps = 10})) == 1);

constexpr auto run(auto const& method, int steps, auto&& observer) {
    return minimize(square{}, std::array{1.0}, method, tl::stopping{.gradient_tolerance = 0, .max_iterations = steps}, observer);
}
// 0.8^k: the mean of the first three points, (0.8 + 0.64 + 0.512) / 3, and its value.
constexpr auto averaged = run(tl::chain(tl::average_iterates{}, tl::sgd{.learning_rate = 0.1}), 3, [](auto const&) {});
static_assert(near(averaged.point[0], 1.952 / 3) && near(averaged.value, (1.952 / 3) * (1.952 / 3)) && averaged.evaluations == 5);

// Observers. 1, 0.64, 0.4096, then 0.2621 (waits), 0.1678 (below 0.4096 - 0.2), 0.1074 (waits), 0.0687 (waits): the end.
constexpr auto stopped = run(tl::sgd{.learning_rate = 0.1}, 50, tl::observe(tl::early_stopping{.patience = 2, .min_delta = 0.2}, tl::stop_after{1.0}));
static_assert(stopped.status == tl::status::stopped_by_observer && stopped.iterations == 6 && stopped.message == "the observer returned false; early_stopping: no value below 0.167772 for 2 epochs");

// Misuse.
static_assert(run(tl::chain(tl::clip_by_norm{0}, tl::sgd{}), 1, [](auto const&) {}).message == "clip_by_norm: max_norm is 0, but must be positive and finite");
static_assert(run(tl::chain(tl::sgd{}, tl::cosine_decay{}), 1, [](auto const&) {}).message == "cosine_decay: steps is 0, but must be between 1 and 1000000000");

}  // namespace
