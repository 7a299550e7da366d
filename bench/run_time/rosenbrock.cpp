// SPDX-License-Identifier: BSL-1.0
#include "../hand/p2.hpp"
#include "../harness.hpp"
#include "problems.hpp"

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
        .add("hand", 0, [](auto const& x, auto& out) { out[0] = hand::p2<variables>(x.data(), out.data() + 1); })
        .add("hand, p2_vec", 0, [](auto const& x, auto& out) { out[0] = hand::p2_vec<variables>(x.data(), out.data() + 1); })
        .add("function_of_vector", 1.05, [](auto const& x, auto& out) { write(value_and_gradient(chain)(x), out); })
        .compare();
    problem<variables, 1 + variables + variables * variables>("Rosenbrock 10, value, gradient and Hessian", -2, 2)
        .add("hand", 0, [](auto const& x, auto& out) { out[0] = hand::p9r<variables>(x.data(), out.data() + 1); })
        .add("function_of_vector", 1.05,
             [](auto const& x, auto& out) { write_with_hessian<variables>(value_gradient_and_hessian(chain)(x), out); })
        .compare();
}
