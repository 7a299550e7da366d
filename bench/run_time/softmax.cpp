// SPDX-License-Identifier: BSL-1.0
#include <bench/hand/p6.hpp>
#include <bench/harness.hpp>
#include <bench/run_time/problems.hpp>
#include <bench/run_time/samples.hpp>

#include <tapeless/tapeless.hpp>

namespace {

namespace tl = tapeless;

// Cross-entropy of softmax(W x), W[3][2]; the sample is x[2] and the target t[3].
constexpr auto cross_entropy = tl::function_of_vector<6, 5>([](auto const& w, auto const& sample) {
    using number = typename std::remove_cvref_t<decltype(w)>::value_type;
    std::array<number, 3> score{};
    number sum = 0;
    number chosen = 0;
    for (std::size_t j = 0; j < 3; ++j) {
        score[j] = w[2 * j] * sample[0] + w[2 * j + 1] * sample[1];
        sum += exp(score[j]);
        chosen += sample[2 + j] * score[j];
    }
    return log(sum) - chosen;
});

}  // namespace

void bench::softmax() {
    problem<6, 7>("softmax 2x3, value and gradient", -1, 1)
        .add_hand("hand", [](auto... memory) { return hand::p6(memory...); })
        .add("function_of_vector", 1.05,
             [](auto const& w) { return value_and_gradient(cross_entropy)(w, softmax_sample); })
        .compare();
}
