// SPDX-License-Identifier: BSL-1.0
#include <bench/hand/p5.hpp>
#include <bench/harness.hpp>
#include <bench/run_time/problems.hpp>
#include <bench/run_time/samples.hpp>

#include <tapeless/tapeless.hpp>

namespace {

namespace tl = tapeless;

// W1[3][2] b1[3] W2[2][3] b2[2] W3[2] b3; the sample is x[2] and the target. The sums start with the bias, as in the hand
// version: a library that keeps the order of a sum also keeps how long its last term has to wait.
constexpr auto squared_error = tl::function_of_vector<20, 3>([](auto const& w, auto const& sample) {
    using number = typename std::remove_cvref_t<decltype(w)>::value_type;
    std::array<number, 3> first{};
    for (std::size_t i = 0; i < 3; ++i) first[i] = sigmoid(w[6 + i] + w[2 * i] * sample[0] + w[2 * i + 1] * sample[1]);
    std::array<number, 2> second{};
    for (std::size_t i = 0; i < 2; ++i)
        second[i] = sigmoid(w[15 + i] + w[9 + 3 * i] * first[0] + w[10 + 3 * i] * first[1] + w[11 + 3 * i] * first[2]);
    return sq(sigmoid(w[19] + w[17] * second[0] + w[18] * second[1]) - sample[2]);
});

}  // namespace

void bench::network() {
    problem<20, 21>("net 2-3-2-1, value and gradient", -1, 1)
        .add_hand("hand", [](auto... memory) { return hand::p5(memory...); })
        .add_hand("hand, p5_loops", [](auto... memory) { return hand::p5_loops(memory...); })
        .add("function_of_vector", 1.1,
             [](auto const& w) { return value_and_gradient(squared_error)(w, network_sample); })
        .compare();
}
