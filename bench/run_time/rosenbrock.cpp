// SPDX-License-Identifier: BSL-1.0
#include <bench/hand/p2.hpp>
#include <bench/harness.hpp>
#include <bench/run_time/problems.hpp>

#include <tapeless/tapeless.hpp>

namespace {

namespace tl = tapeless;

constexpr std::size_t variables = 10;
constexpr auto chain = tl::function_of_vector<variables>([](auto const& x) {
    auto sum = 0 * x[0];
    for (std::size_t i = 0; i + 1 < x.size(); ++i) sum += 100 * sq(x[i + 1] - sq(x[i])) + sq(1 - x[i]);
    return sum;
});

}  // namespace

void bench::rosenbrock() {
    problem<variables, 1 + variables>("Rosenbrock 10, value and gradient", -2, 2)
        .add_hand("hand", [](auto... memory) { return hand::p2<variables>(memory...); })
        .add_hand("hand, p2_vec", [](auto... memory) { return hand::p2_vec<variables>(memory...); })
        .add("function_of_vector", 1.05, [](auto const& x) { return value_and_gradient(chain)(x); })
        .compare();
    problem<variables, 1 + variables + variables * variables>("Rosenbrock 10, value, gradient and Hessian", -2, 2)
        .add_hand("hand", [](auto... memory) { return hand::p9r<variables>(memory...); })
        .add("function_of_vector", 1.05,
             [](auto const& x) { return value_gradient_and_hessian(chain)(x); })
        .compare();
}
