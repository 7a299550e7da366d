// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: proves_different(f, g) needs two expressions or two functions, as in proves_different(derivative(f, x), 2 * x)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto f = tl::function_of<2>([](auto u, auto v) { return u * v; });

#ifdef REJECT
constexpr bool answer = proves_different(f, x * y);
#else
constexpr bool answer = proves_different(f(x, y), x * y);
#endif
