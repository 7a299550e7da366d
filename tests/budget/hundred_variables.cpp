// SPDX-License-Identifier: BSL-1.0
// Value and gradient of the Rosenbrock chain of 100 variables, in one function.
#include <tapeless/tapeless.hpp>

#include <array>
#include <cstddef>

constexpr auto chain = tapeless::function_of_vector<100>([](auto const& p) {
    auto total = 0 * p[0];
    for (std::size_t i = 0; i + 1 < p.size(); ++i) total += 100 * sq(p[i + 1] - sq(p[i])) + sq(1 - p[i]);
    return total;
});

auto value_and_slopes(std::array<double, 100> const& p) { return value_and_gradient(chain)(p); }
