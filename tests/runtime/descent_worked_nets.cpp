// SPDX-License-Identifier: BSL-1.0
// The worked examples W89, W91 and W92: one step of the 2-3-2-1 net, its training on four rows. Expected: 40-digit
// arithmetic, as printed there.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_worked_nets
#include <tapeless/tapeless.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace tl = tapeless;

namespace {

void is(double value, double expected, double tolerance = 2e-12) {
    BOOST_TEST(std::abs(value - expected) <= tolerance * std::abs(expected), value << " is not " << expected);
}

/// y₆ of the net of W89: 14 weights, input (a, b).
constexpr auto output_of = [](auto const& w, auto const& a, auto const& b) {
    auto const y1 = sigmoid(w[0] * a + w[1] * b);
    auto const y2 = sigmoid(w[2] * a + w[3] * b);
    auto const y3 = sigmoid(w[4] * a + w[5] * b);
    auto const y4 = sigmoid(w[6] * y1 + w[7] * y2 + w[8] * y3);
    auto const y5 = sigmoid(w[9] * y1 + w[10] * y2 + w[11] * y3);
    return sigmoid(w[12] * y4 + w[13] * y5);
};
constexpr auto output =
    tl::function_of_vector<14, 2>([](auto const& w, auto const& input) { return output_of(w, input[0], input[1]); });
constexpr auto row_error = [](auto const& w, auto const& row) { return sq(row[2] - output_of(w, row[0], row[1])) / 2; };
constexpr std::array weights{0.10, -0.20, 0.30, 0.40, -0.50, 0.60, 0.70, -0.80, 0.90, -0.15, 0.25, -0.35, 0.45, -0.55};

}  // namespace

BOOST_AUTO_TEST_CASE(one_step_of_the_net_changes_every_weight_as_computed) {  // W89
    constexpr auto error = tl::function_of_vector<14, 3>(row_error);
    double const slopes[] = {-0.00108877900734358, -0.00163316851101538, 0.00127464464752528,  0.00191196697128791,
                             -0.00162349847146326, -0.00243524770719489, -0.00385707992204373, -0.00518460556069473,
                             -0.00459296844589640, 0.00482739769740961,  0.00648888626928251,  0.00574841220511891,
                             -0.0435322860494371,  -0.0354272502539372};
    double const after[] = {0.100544389503672,  -0.199183415744492, 0.299362677676237, 0.399044016514356,
                            -0.499188250764268, 0.601217623853597,  0.701928539961022, -0.797407697219653,
                            0.902296484222948,  -0.152413698848705, 0.246755556865359, -0.352874206102559,
                            0.471766143024719,  -0.532286374873031};
    auto const slope = gradient(error)(weights, std::array{0.6, 0.9, 0.8});
    auto moved = weights;
    auto state = tl::sgd{.learning_rate = 0.5}.start(moved);
    state.step(moved, slope);
    double square = 0;
    for (std::size_t i = 0; i < 14; ++i) {
        is(slope[i], slopes[i]);
        is(moved[i], after[i]);
        square += slope[i] * slope[i];
    }
    is(std::sqrt(square), 0.0576988336071963);
    is(error(moved, std::array{0.6, 0.9, 0.8}), 0.0432461830956982);
}

BOOST_AUTO_TEST_CASE(training_over_four_rows) {  // W91: sums of E, so four times the mean and a quarter of its rate
    std::vector<std::array<double, 3>> const rows{{-1, -1, 0.1}, {-1, 1, 0.9}, {1, -1, 0.3}, {1, 1, 0.7}};
    auto const loss = tl::mean_of<14, 3>(row_error).on(rows);
    struct row {
        int epochs;
        double by_rows, by_batch;
    };
    for (auto const& [epochs, by_rows, by_batch] :
         {row{1, 0.198879281048211, 0.198877642708030}, row{2, 0.198733299221407, 0.198730488251430},
          row{10, 0.197546275747534, 0.197544632629053}, row{100, 0.164934622368455, 0.165725813348445},
          row{1000, 0.0168816102286751, 0.0169344596249891}, row{2000, 0.0130741584946283, 0.0131466037321132}}) {
        auto const one_by_one = minimize(loss, weights, tl::sgd{.learning_rate = 0.5},
                                         tl::mini_batches{.size = 1, .order = tl::row_order::consecutive},
                                         tl::stopping{.max_epochs = epochs});
        is(4 * one_by_one.value, by_rows, 1e-10);
        auto const at_once = minimize(loss, weights, tl::gradient_descent{.learning_rate = 2},
                                      tl::stopping{.gradient_tolerance = 0, .max_iterations = epochs});
        is(4 * at_once.value, by_batch, 1e-10);
        if (epochs != 2000) continue;
        double const outputs[] = {0.1333071153, 0.7943913055, 0.2835832019, 0.8166886689};
        for (std::size_t i = 0; i < 4; ++i)
            BOOST_TEST(std::abs(output(one_by_one.point, std::array{rows[i][0], rows[i][1]}) - outputs[i]) < 1e-9);
    }
    is(4 * value_and_gradient(loss)(weights).value, 0.199025046270619);
}

BOOST_AUTO_TEST_CASE(the_net_with_biases) {  // W92: the net of tests/contract/02_functions.cpp
    constexpr auto error = tl::function_of_vector<20>([](auto const& w) {
        std::array const first{sigmoid(w[0] * 0.35 + w[1] * 0.9 + w[6]), sigmoid(w[2] * 0.35 + w[3] * 0.9 + w[7]),
                               sigmoid(w[4] * 0.35 + w[5] * 0.9 + w[8])};
        auto const second = [&](std::size_t i) {
            return sigmoid(w[9 + 3 * i] * first[0] + w[10 + 3 * i] * first[1] + w[11 + 3 * i] * first[2] + w[15 + i]);
        };
        return sq(sigmoid(w[17] * second(0) + w[18] * second(1) + w[19]) - 0.5);
    });
    std::array<double, 20> w{};
    for (std::size_t i = 0; i < 20; ++i) w[i] = 0.1 * static_cast<double>(i) - 0.9;
    auto const [value, slopes] = value_and_gradient(error)(w);
    is(value, 0.160175210696743, 1e-11);
    for (auto const& [i, expected] : {std::pair{std::size_t{0}, 0.000215763836327},
                                      {6, 0.0006164681037914},
                                      {9, 0.002659983866916},
                                      {15, 0.01276791177874},
                                      {17, 0.04798576877844},
                                      {19, 0.07189916633676}})
        is(slopes[i], expected, 1e-11);
}
