// SPDX-License-Identifier: BSL-1.0
#include <bench/hand/p4.hpp>
#include <bench/harness.hpp>
#include <bench/run_time/problems.hpp>

#include <tapeless/tapeless.hpp>

namespace {

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

template <class Number, class Rate, class One>
constexpr auto step(Number y, Rate rate, One one) {
    return rate * y * (one - y);
}
constexpr auto ten_steps = tl::function_of<1>([](auto y) {
    for (int i = 0; i < 10; ++i) y = 3.9 * y * (1 - y);
    return y;
});

constexpr auto x = "x"_var;
constexpr auto rate = 39_c / 10_c;
constexpr auto two = [](auto y) { return step(step(y, rate, 1_c), rate, 1_c); };
constexpr auto formula = two(two(two(two(two(x)))));

}  // namespace

void bench::logistic_map() {
    problem<1, 2>("logistic map, 10 steps, value and slope", 0.1, 0.9)
        .add_hand("hand", [](auto... memory) { return hand::p4(memory...); })
        .add("function_of", 1.1, [](auto const& p) { return value_and_gradient(ten_steps)(p[0]); })
        .add("expression", 1.1, [](auto const& p) { return value_and_gradient(formula, wrt(x))(x = p[0]); })
        .compare();
}
