// SPDX-License-Identifier: BSL-1.0
#include <tapeless/tapeless.hpp>
namespace tl = tapeless;
using namespace tl::literals;
constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
static_assert(degree_in(x*x - x*x + x, x) == 1); static_assert(degree_in(x*x*y + 1, x) == 2);static_assert(degree_in(sin(x), x) == -1); static_assert(degree_in(sin(y) * x, x) == 1);
static_assert(is_linear_in(x * y + sin(y), x) && !is_linear_in(x * x, x) && is_constant_in(y, x));
static_assert(gradient(x * y, variables_of(x * y))(x = 2, y = 3)[y] == 2);
