// SPDX-License-Identifier: BSL-1.0
// Schedules, clipping, weight decay and averages around a method. Expected: PyTorch 1.13.1, or as stated beside.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_chains
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/adamw.hpp>
#include <tapeless/descent/chain.hpp>
#include <tapeless/descent/gradient_descent.hpp>

#include <boost/test/unit_test.hpp>

#include "descent_objectives.hpp"
#include "descent_traces.hpp"

namespace tl = tapeless;
using traces::agrees;

namespace {

auto const table = ml::read_results("tests/data/descent/optimiser_traces.tsv");
constexpr tl::sgd plain{.learning_rate = 0.05};

}  // namespace

BOOST_AUTO_TEST_CASE(schedules_change_the_rate_as_in_pytorch) {
    agrees(table, "sgd lr=0.05 StepLR(20, 0.5)", tl::chain(plain, tl::step_decay{.every = 20, .gamma = 0.5}));
    agrees(table, "sgd lr=0.05 ExponentialLR(0.98)", tl::chain(plain, tl::exponential_decay{.gamma = 0.98}));
    agrees(
        table, "adamw lr=0.05 wd=0.1 CosineAnnealingLR(75, 0.005)",
        tl::chain(tl::adamw{.learning_rate = 0.05, .weight_decay = 0.1}, tl::cosine_decay{.steps = 75, .last = 0.1}));
    agrees(table, "sgd lr=0.05 LinearLR(0.1, 20)", tl::chain(tl::warm_up{.steps = 20, .first = 0.1}, plain));
    agrees(table, "adam lr=0.05 OneCycleLR(75)",
           tl::chain(tl::adam{.learning_rate = 0.05}, tl::one_cycle{.steps = 75}));
    agrees(table, "adam lr=0.3 ReduceLROnPlateau(0.5, 0)",
           tl::chain(tl::adam{.learning_rate = 0.3}, tl::reduce_on_plateau{.factor = 0.5, .patience = 0}), 10);
}

BOOST_AUTO_TEST_CASE(filters_change_the_gradient_as_in_pytorch_and_optax) {
    agrees(table, "sgd lr=0.05 clip_grad_value 0.2", tl::chain(tl::clip_by_value{0.2}, plain));
    agrees(table, "sgd lr=0.05 clip by norm 0.5", tl::chain(tl::clip_by_norm{0.5}, plain));
    agrees(table, "sgd lr=0.05 weight_decay=0.1", tl::chain(tl::weight_decay{0.1}, plain));
}

BOOST_AUTO_TEST_CASE(a_chain_of_one_method_is_that_method) {
    auto const end = [](auto const& method) { return traces::descend(method, 3, [](auto const&) {}).point; };
    BOOST_TEST((end(tl::chain(plain)) == end(plain)));
    BOOST_TEST((end(tl::chain(tl::chain(tl::adam{}), tl::constant_rate{})) == end(tl::adam{})));
    // Two constant factors multiply: 0.05 is 0.2 · 0.5 · 0.5, exactly.
    BOOST_TEST((end(tl::chain(tl::constant_rate{.factor = 0.5}, tl::sgd{.learning_rate = 0.2},
                              tl::constant_rate{.factor = 0.5})) == end(plain)));
    BOOST_TEST((end(tl::chain(plain, tl::per_epoch(tl::step_decay{.every = 1, .gamma = 0.5}))) ==
                end(tl::chain(plain, tl::step_decay{.every = 15, .gamma = 0.5}))));
}

BOOST_AUTO_TEST_CASE(a_run_ends_at_the_average_of_its_points) {
    auto const check = [](char const* name, tl::average_iterates const& average) {
        auto const end = traces::descend(tl::chain(plain, average), 5, [](auto const&) {});
        for (auto const& [i, w] : table.at(name).at("average after epoch 5"))
            BOOST_TEST(std::abs(end.point[static_cast<std::size_t>(i)] - w) < 1e-12);
        auto const loss = ml::mean_softmax<4, 3>.on(traces::rows);
        BOOST_TEST(end.value == value_and_gradient(loss)(end.point).value);
    };
    check("sgd lr=0.05 AveragedModel", {});
    check("sgd lr=0.05 AveragedModel ema 0.9", {.decay = 0.9});
    // x := 0.8 x from 3 on x²: 2.4, 1.92, 1.536 (W63); from step 1 on the mean of 1.92 and 1.536 is 1.728.
    auto const short_run = [](tl::average_iterates average, tl::stopping const& when) {
        return minimize(by_hand::bowl{}, std::array{3.0, 0.0}, tl::chain(average, tl::sgd{.learning_rate = 0.1}), when);
    };
    BOOST_TEST(std::abs(short_run({}, {.max_iterations = 3}).point[0] - (2.4 + 1.92 + 1.536) / 3) < 1e-15);
    BOOST_TEST(std::abs(short_run({.from = 1}, {.max_iterations = 3}).point[0] - 1.728) < 1e-15);
    BOOST_TEST(std::abs(short_run({.from = 9}, {.max_iterations = 3}).point[0] - 1.536) < 1e-15);
    // A point that has converged itself is the end.
    auto const end = short_run({}, {});
    BOOST_TEST(end.ok());
    BOOST_TEST(std::abs(end.point[0]) < 1e-8);
}

BOOST_AUTO_TEST_CASE(clipping_bounds_the_length_of_a_step_and_keeps_its_direction) {
    std::array point{3.0, 4.0};
    auto state = tl::chain(tl::clip_by_norm{1.0}, tl::sgd{.learning_rate = 1}).start(point);
    state.step(point, std::array{3e200, 4e200});
    BOOST_TEST(std::abs(point[0] - 2.4) < 1e-15);
    BOOST_TEST(std::abs(point[1] - 3.2) < 1e-15);
    state.step(point, std::array{0.3, -0.4});
    BOOST_TEST(std::abs(point[0] - 2.1) < 1e-15);
    state.step(point, std::array{0.0, 0.0});
    BOOST_TEST(std::abs(point[1] - 3.6) < 1e-15);
}

BOOST_AUTO_TEST_CASE(schedules_have_the_values_of_their_formulas) {
    tl::one_cycle const cycle{.steps = 101};
    BOOST_TEST(std::abs(cycle.factor_at(0) - 1.0 / 25) < 1e-15);
    BOOST_TEST(std::abs(cycle.factor_at(100) - 1.0 / 250000) < 1e-15);
    BOOST_TEST(cycle.factor_at(5000) == cycle.factor_at(100));
    tl::cosine_decay const cosine{.steps = 4};
    for (auto const& [t, factor] : {std::pair{0, 1.0}, {1, (1 + std::sqrt(0.5)) / 2}, {2, 0.5}, {4, 0.0}, {9, 0.0}})
        BOOST_TEST(std::abs(cosine.factor_at(t) - factor) < 1e-15);
    tl::warm_up const slow{.steps = 4};
    BOOST_TEST(slow.factor_at(0) == 0);
    BOOST_TEST(slow.factor_at(1) == 0.25);
    BOOST_TEST(slow.factor_at(7) == 1);
    BOOST_TEST((tl::step_decay{.every = 3, .gamma = 0.5}.factor_at(8)) == 0.25);
    BOOST_TEST(std::abs(tl::exponential_decay{.gamma = 0.25, .steps = 2}.factor_at(3) - 0.125) < 1e-16);
    // Cooldown and a least factor, by hand: bad epochs 1, 2 (reduced), resting, resting, 1, 2 (reduced to the least).
    auto state = tl::reduce_on_plateau{.factor = 0.1, .patience = 1, .cooldown = 2, .min_factor = 0.05}.start(0);
    std::vector<double> factors;
    for (int epoch = 0; epoch < 8; ++epoch) {
        state.end_epoch(1.0);
        factors.push_back(state.factor_at(0));
    }
    BOOST_TEST(factors == (std::vector<double>{1, 1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_loop_of_ones_own_makes_the_same_steps_as_minimize) {
    auto const same = [](auto const& method) {
        std::array point{-4.0, 0.0};
        auto state = method.start(point);
        auto const evaluate = value_and_gradient(by_hand::himmelblau{});
        for (int t = 0; t < 50; ++t) {
            state.step(point, evaluate(point).gradient);
            if constexpr (requires { state.end_epoch(0.0); }) state.end_epoch(evaluate(point).value);
        }
        auto const end = minimize(by_hand::himmelblau{}, std::array{-4.0, 0.0}, method,
                                  tl::stopping{.gradient_tolerance = 0, .max_iterations = 50});
        BOOST_TEST(std::abs(point[0] - end.point[0]) < 1e-10);
        BOOST_TEST(std::abs(point[1] - end.point[1]) < 1e-10);
        BOOST_TEST(point[0] != -4);
    };
    same(tl::sgd{.learning_rate = 0.001, .momentum = 0.5});
    same(tl::adam{});
    same(tl::adamw{});
    same(tl::chain(tl::clip_by_norm{}, tl::adam{}, tl::warm_up{.steps = 20}, tl::per_epoch(tl::step_decay{.every = 9}),
                   tl::reduce_on_plateau{.patience = 0}));
}
