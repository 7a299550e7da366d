// SPDX-License-Identifier: BSL-1.0
// The 2x3 net: z = x W, softmax, cross-entropy. Its loss, its exact gradient and its training. Expected:
// worked-examples W76 to W78 (30-digit arithmetic). With an argument the loss is plotted there as an SVG file.
#include <tapeless/adapt/observers.hpp>
#include <tapeless/adapt/svg.hpp>
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <cstdio>

namespace tl = tapeless;

namespace {

/// The loss of the input (0.6, 0.9), whose class is the third; W row by row.
constexpr auto loss = tl::function_of_vector<6>([](auto const& w) {
    auto const z = [&](int k) { return 0.6 * w[k] + 0.9 * w[3 + k]; };
    return log(exp(z(0)) + exp(z(1)) + exp(z(2))) - z(2);
});
constexpr std::array start{0.47, 0.9977, 0.8466, 0.8555, 0.03563, 0.6942};

}  // namespace

int main(int count, char** arguments) {
    auto const [value, slopes] = value_and_gradient(loss)(start);
    double const expected[] = {0.218949279506966, 0.143678347404195, -0.362627626911161,
                               0.328423919260449, 0.215517521106293, -0.543941440366742};
    bool good = std::abs(value - 0.927299552647979) < 1e-14;
    std::printf("loss %.15f\n", value);
    for (std::size_t i = 0; i < 6; ++i) {
        std::printf("%s  %18.15f", i % 3 == 0 ? "\n" : "", slopes[i]);
        good = good && std::abs(slopes[i] - expected[i]) < 1e-14;
    }
    std::printf("\n\n%6s  %s\n", "step", "loss");
    double const losses[] = {0.927299552647979, 0.863681843654467,  0.80549216127172,
                             0.489260556536098, 0.0632051229702151, 0.00582493129582685};
    int const steps[] = {0, 1, 2, 10, 100, 1000};
    int next = 0;
    tl::history training;
    auto const check = [&](auto const& step) {
        if (step.index != steps[next]) return;
        std::printf("%6d  %.15f\n", step.index, step.value);
        good = good && std::abs(step.value - losses[next]) < 1e-13;
        if (next < 5) ++next;
    };
    minimize(loss, start, tl::gradient_descent{.learning_rate = 0.1},
             tl::stopping{.gradient_tolerance = 0, .max_iterations = 1000}, tl::observe(check, tl::record(training)));
    if (count > 1) {
        tl::plot picture("Training the 2x3 net");
        good = picture.line("loss", training.values).labels("step", "loss").log_y().save(arguments[1]) && good;
    }
    return good ? 0 : 1;
}
