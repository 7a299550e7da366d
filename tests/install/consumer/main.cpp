// SPDX-License-Identifier: BSL-1.0
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto slope = derivative(x * x * x, x);
static_assert(slope == 3 * x * x);

int main() {
    return slope(x = 2.0) == 12.0 ? 0 : 1;
}
