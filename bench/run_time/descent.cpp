// SPDX-License-Identifier: BSL-1.0
#include <bench/adam.hpp>
#include <bench/hand/p1.hpp>
#include <bench/harness.hpp>
#include <bench/run_time/problems.hpp>

#include <tapeless/tapeless.hpp>

namespace {

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr tl::function formula{sq(x * x + y - 11) + sq(x + y * y - 7), wrt(x, y)};
constexpr auto lambda = tl::function_of<2>([](auto x, auto y) { return sq(x * x + y - 11) + sq(x + y * y - 7); });

template <int Steps>
std::array<double, 2> by_hand(std::array<double, 2> const& start) {
    std::array<double, 2> end{};
    double value = adam_run(start.data(), end.data(), [](double const* p, double* g) { return hand::p1(p, g); }, Steps);
    bench::touch(&value);  // the loop has to compute it
    return end;
}
template <int Steps, class Function>
std::array<double, 2> by_minimize(Function f, std::array<double, 2> const& start) {
    return minimize(f, start, tl::adam{.learning_rate = 1e-3}, tl::stopping{.gradient_tolerance = 0, .max_iterations = Steps}).point;
}

}  // namespace

void bench::descent() {
    problem<2, 2>("Adam on Himmelblau, 1000 steps", -5, 5, 10)
        .add("hand", 0, [](auto const& start) { return by_hand<1000>(start); })
        .add("minimize, function_of", 1.0, [](auto const& start) { return by_minimize<1000>(lambda, start); })
        .add("minimize, expression", 1.0, [](auto const& start) { return by_minimize<1000>(formula, start); })
        .compare();
    // Near the minimum Adam leaves it in short bursts, which magnify roundings: the ends differ by what a burst moves.
    problem<2, 2>("Adam on Himmelblau, 20 000 steps", -5, 5, 2, 1e-2)
        .add("hand", 0, [](auto const& start) { return by_hand<20000>(start); })
        .add("minimize, function_of", 1.0, [](auto const& start) { return by_minimize<20000>(lambda, start); })
        .add("minimize, expression", 1.0, [](auto const& start) { return by_minimize<20000>(formula, start); })
        .compare();
}
