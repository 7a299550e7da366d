// SPDX-License-Identifier: BSL-1.0
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
constexpr auto formula = sq(x * x + y - 11) + sq(x + y * y - 7);
constexpr auto typed = sq(x * x + y - 11_c) + sq(x + y * y - 7_c);
constexpr auto function = tl::function_of<2>([](auto x, auto y) { return sq(x * x + y - 11) + sq(x + y * y - 7); });

}  // namespace

void bench::himmelblau() {
    problem<2, 3>("Himmelblau, value and gradient", -5, 5)
        .add_hand("hand", [](auto... memory) { return hand::p1(memory...); })
        .add("function_of", 1.05, [](auto const& p) { return value_and_gradient(function)(p); })
        .add("function_of, two arguments", 1.05, [](auto const& p) { return value_and_gradient(function)(p[0], p[1]); })
        .add("expression", 1.05, [](auto const& p) { return value_and_gradient(formula, wrt(x, y))(x = p[0], y = p[1]); })
        .add("expression, 11_c", 1.05, [](auto const& p) { return value_and_gradient(typed, wrt(x, y))(x = p[0], y = p[1]); })
        .compare();
    problem<2, 7>("Himmelblau, value, gradient and Hessian", -5, 5)
        .add_hand("hand", [](auto... memory) { return hand::p9h(memory...); })
        .add("function_of", 1.05, [](auto const& p) { return value_gradient_and_hessian(function)(p); })
        .add("expression", 1.05,
             [](auto const& p) { return value_gradient_and_hessian(formula, wrt(x, y))(x = p[0], y = p[1]); })
        .compare();
}
