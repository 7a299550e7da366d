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

// The second step, with the slopes 2 and then 1 (or as stated), by the same formulas by hand.
constexpr double second_step(auto const& method, double slope = 1) {
    std::array point{1.0};
    auto state = method.start(point);
    state.step(point, std::array{2.0});
    double const after_first = point[0];
    state.step(point, std::array{slope});
    return after_first - point[0];
}
constexpr auto root_of = [](double u) { return tl::math::sqrt(u); };
static_assert(near(second_step(tl::sgd{.learning_rate = 0.1, .momentum = 0.5}), 0.1 * (0.5 * 2 + 1)));
static_assert(near(second_step(tl::sgd{.learning_rate = 0.1, .momentum = 0.5, .nesterov = true}), 0.1 * (1 + 0.5 * 2)));
static_assert(near(second_step(tl::adagrad{.learning_rate = 0.1, .learning_rate_decay = 0.5, .epsilon = 1}), 0.1 / 1.5 / (root_of(5) + 1)));
// v = 1 and again 0.75 · 1 + 0.25 · 1, d = 0.25 · 2² · 2/3.
static_assert(near(second_step(tl::adadelta{.learning_rate = 1, .rho = 0.75, .epsilon = 2}), root_of(2 / 3.0 + 2) / root_of(3)));
// v = 0.75 + 0.25, m = 0.75 · 0.5 + 0.25; gathered 0.5 of the first quotient.
static_assert(near(second_step(tl::rmsprop{.learning_rate = 0.1, .alpha = 0.75, .epsilon = 1, .momentum = 0.5, .centered = true}),
                   0.1 * (0.5 * 2 / (root_of(0.75) + 1) + 1 / (root_of(1 - 0.625 * 0.625) + 1))));
// m = 0.5 · 1 + 0.5 · 1 of 1 - 0.5², v = 0.75 · 1 + 0.25 · 1 of 1 - 0.75².
static_assert(near(second_step(tl::adam{.learning_rate = 0.1, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 2}), 0.1 * (4 / 3.0) / (root_of(16 / 7.0) + 2)));
static_assert(near(second_step(tl::adamw{.learning_rate = 0.1, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 2, .weight_decay = 0}), 0.1 * (4 / 3.0) / (root_of(16 / 7.0) + 2)));
// Slopes 2, 1/2: v = 0.5 · 2 + 0.5 / 4 is less than the first, 2; m = 0.5 · 1 + 0.5 / 2.
static_assert(near(second_step(tl::amsgrad{.learning_rate = 0.1, .beta1 = 0.5, .beta2 = 0.5, .epsilon = 2}, 0.5), 0.1 / (root_of(2 / 0.75) + 2)));
// μ = 0.25 in every step: (0.75 / (1 - 0.25²) · 1 + 0.25 / (1 - 0.25³) · 1), and Adam's denominator.
static_assert(near(second_step(tl::nadam{.learning_rate = 0.1, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 2, .momentum_decay = 0}),
                   0.1 * (0.75 / 0.9375 + 0.25 / 0.984375) / (root_of(16 / 7.0) + 2)));
// u = max(0.75 · 3, 1 + 1).
static_assert(near(second_step(tl::adamax{.learning_rate = 0.1, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 1}), 0.1 * (4 / 3.0) / 2.25));
// Slopes 2, -3/2: the sign of 0.75 · (0.5 · 2) - 0.25 · 3/2 is still +.
static_assert(near(second_step(tl::lion{.learning_rate = 0.1, .beta1 = 0.75, .beta2 = 0.5}, -1.5), 0.1));

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

// Factors by their formulas.
static_assert(tl::step_decay{.every = 3, .gamma = 0.5}.factor_at(2) == 1 && tl::step_decay{.every = 3, .gamma = 0.5}.factor_at(8) == 0.25);
static_assert(tl::exponential_decay{.gamma = 0.25, .steps = 2}.factor_at(0) == 1 && near(tl::exponential_decay{.gamma = 0.25, .steps = 2}.factor_at(3), 0.125));
static_assert(tl::warm_up{.steps = 4, .first = 0.2}.factor_at(0) == 0.2 && near(tl::warm_up{.steps = 4, .first = 0.2}.factor_at(2), 0.6) && tl::warm_up{.steps = 4}.factor_at(9) == 1);
static_assert(near(tl::cosine_decay{.steps = 4, .last = 0.5}.factor_at(1), 0.5 + 0.25 * (1 + root_of(0.5))) && near(tl::cosine_decay{.steps = 4, .last = 0.5}.factor_at(7), 0.5));
// Up in 0.3 · 11 - 1 = 2.3 steps: from 1/25 up to 1 at 2.3 and down to 1/250000 at 10; half-way down, at 6.15, is their mean.
constexpr tl::one_cycle cycle{.steps = 11};
static_assert(near(cycle.factor_at(0), 0.04) && near(cycle.factor_at(10), 4e-6) && cycle.factor_at(2) < cycle.factor_at(3) && cycle.factor_at(4) < cycle.factor_at(3));
static_assert(near(cycle.factor_at(2), 1 + (0.04 - 1) * (1 + tl::math::cos(tl::math::fixed::pi * 2 / 2.3)) / 2));
// Filters at (3, -4): to the length 1, to 2 each, with a tenth of the point (3, -4) itself.
constexpr auto filtered(auto const& filter, std::array<double, 2> gradient) {
    filter.filter(std::array{3.0, -4.0}, gradient);
    return gradient;
}
static_assert(near(filtered(tl::clip_by_norm{1}, {3, -4})[0], 0.6) && near(filtered(tl::clip_by_norm{1}, {3, -4})[1], -0.8) && filtered(tl::clip_by_norm{6}, {3, -4})[0] == 3);
static_assert(filtered(tl::clip_by_value{2}, {3, -4}) == std::array{2.0, -2.0} && filtered(tl::clip_by_value{2}, {1, -1}) == std::array{1.0, -1.0});
static_assert(near(filtered(tl::weight_decay{0.1}, {3, -4})[0], 3.3) && near(filtered(tl::weight_decay{0.1}, {3, -4})[1], -4.4));
// The points 0.8^k: forgetting a quarter, 0.75 (0.75 · 0.8 + 0.25 · 0.64) + 0.25 · 0.512; from the second step on, (0.64 + 0.512) / 2.
static_assert(near(run(tl::chain(tl::average_iterates{.decay = 0.75}, tl::sgd{.learning_rate = 0.1}), 3, [](auto const&) {}).point[0], 0.698));
static_assert(near(run(tl::chain(tl::average_iterates{.from = 1}, tl::sgd{.learning_rate = 0.1}), 3, [](auto const&) {}).point[0], 0.576));
// A plateau: better by less than the threshold is no better; negative values improve downwards; a least factor, a rest.
constexpr double after(tl::reduce_on_plateau const& options, std::array<double, 4> const& values) {
    auto state = options.start(0);
    for (double const value : values) state.end_epoch(value);
    return state.factor_at(0);
}
static_assert(after({.factor = 0.5, .patience = 0}, {4, 3, 2, 1}) == 1 && after({.factor = 0.5, .patience = 0}, {4, 4, 4, 4}) == 0.125);
static_assert(after({.factor = 0.5, .patience = 0}, {-1, -2, -3, -4}) == 1 && after({.factor = 0.5, .patience = 0, .threshold = 0.5}, {-4, -5, -5, -7}) == 0.25);
static_assert(after({.factor = 0.5, .patience = 1}, {4, 4, 4, 4}) == 0.5 && after({.factor = 0.5, .patience = 0, .cooldown = 1}, {4, 4, 4, 4}) == 0.25);
static_assert(after({.factor = 0.5, .patience = 0, .min_factor = 0.3}, {4, 4, 4, 4}) == 0.3);

// Observers. 1, 0.64, 0.4096, then 0.2621 (waits), 0.1678 (below 0.4096 - 0.2), 0.1074 (waits), 0.0687 (waits): the end.
constexpr auto stopped = run(tl::sgd{.learning_rate = 0.1}, 50, tl::observe(tl::early_stopping{.patience = 2, .min_delta = 0.2}, tl::stop_after{1.0}));
static_assert(stopped.status == tl::status::stopped_by_observer && stopped.iterations == 6 && stopped.message == "the observer returned false; early_stopping: no value below 0.167772 for 2 epochs");

// Misuse.
static_assert(run(tl::chain(tl::clip_by_norm{0}, tl::sgd{}), 1, [](auto const&) {}).message == "clip_by_norm: max_norm is 0, but must be positive and finite");
static_assert(run(tl::chain(tl::sgd{}, tl::cosine_decay{}), 1, [](auto const&) {}).message == "cosine_decay: steps is 0, but must be between 1 and 1000000000");

}  // namespace
