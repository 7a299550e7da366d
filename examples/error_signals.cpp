// SPDX-License-Identifier: BSL-1.0
// Training the 2-3-2-1 net. The error signal of neuron n is δₙ = -∂E/∂eₙ, a derivative by a named part of the formula;
// with it ∂E/∂wₘₙ = -δₙ yₘ. Expected: worked-examples W89 (40 digits). With an argument the training is plotted there as
// an SVG file.
#include <tapeless/adapt/history.hpp>
#include <tapeless/adapt/svg.hpp>
#include <tapeless/tapeless.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

namespace tl = tapeless;
using tl::named;

namespace {

/// E = (0.8 - y₆)² / 2 for the input (0.6, 0.9). Weights: x₁ and x₂ to neurons 1, 2, 3; 1, 2, 3 to 4 and to 5; 4, 5
/// to 6.
constexpr auto output_of = [](auto const& w) {
    auto const y1 = sigmoid(named<"e1">(0.6 * w[0] + 0.9 * w[1]));
    auto const y2 = sigmoid(named<"e2">(0.6 * w[2] + 0.9 * w[3]));
    auto const y3 = sigmoid(named<"e3">(0.6 * w[4] + 0.9 * w[5]));
    auto const y4 = sigmoid(named<"e4">(w[6] * y1 + w[7] * y2 + w[8] * y3));
    auto const y5 = sigmoid(named<"e5">(w[9] * y1 + w[10] * y2 + w[11] * y3));
    return sigmoid(named<"e6">(w[12] * y4 + w[13] * y5));
};
constexpr auto output = tl::function_of_vector<14>(output_of);
constexpr auto error = tl::function_of_vector<14>([](auto const& w) { return sq(0.8 - output_of(w)) / 2; });

constexpr std::array start{0.10, -0.20, 0.30, 0.40, -0.50, 0.60, 0.70, -0.80, 0.90, -0.15, 0.25, -0.35, 0.45, -0.55};

bool good = true;
void show(char const* name, double value, double expected, double tolerance = 1e-14) {
    std::printf("%-12s %20.15f\n", name, value);
    good = good && std::abs(value - expected) <= tolerance;
}

}  // namespace

int main(int count, char** arguments) {
    show("y6", output(start), 0.500348876103493);
    show("E", error(start), 0.0448953980262198);
    show("delta1", -derivative<"e1">(error)(start), 0.00181463167890597);
    show("delta2", -derivative<"e2">(error)(start), -0.00212440774587546);
    show("delta3", -derivative<"e3">(error)(start), 0.00270583078577210);
    show("delta4", -derivative<"e4">(error)(start), 0.00820592539043806);
    show("delta5", -derivative<"e5">(error)(start), -0.0102702734025605);
    show("delta6", -derivative<"e6">(error)(start), 0.0749127445022293);
    // The slope of a weight is its neuron's signal times its input: w46 from neuron 4, whose output is
    // 0.581106543869069.
    show("dE/dw46", gradient(error)(start)[12], -0.0435322860494371);
    show("-delta6 y4", derivative<"e6">(error)(start) * 0.581106543869069, -0.0435322860494371);

    // One step with η = 0.5 by hand, through the interface that minimize is built on.
    std::array w = start;
    auto state = tl::gradient_descent{.learning_rate = 0.5}.start(w);
    state.step(w, gradient(error)(w));
    show("w46 after 1", w[12], 0.471766143024719);
    show("w24 after 1", w[7], -0.797407697219653);
    show("E after 1", error(w), 0.0432461830956982);

    auto const trained = [](int steps) {
        return output(minimize(error, start, tl::gradient_descent{.learning_rate = 0.5},
                               tl::stopping{.gradient_tolerance = 0, .max_iterations = steps})
                          .point);
    };
    show("y6 after 2", trained(2), 0.511357101626024);
    show("after 10", trained(10), 0.551427372667419);
    show("after 100", trained(100), 0.743170206365716, 1e-13);
    show("after 1000", trained(1000), 0.799997916676510, 1e-13);
    if (count > 1) {
        tl::history steps;
        minimize(error, start, tl::gradient_descent{.learning_rate = 0.5},
                 tl::stopping{.gradient_tolerance = 0, .max_iterations = 1000}, tl::record(steps));
        tl::plot picture("Training the 2-3-2-1 net");
        good = picture.line("E", steps.values).labels("step", "E = (0.8 - y₆)² / 2").log_y().save(arguments[1]) && good;
    }
    return good ? 0 : 1;
}
