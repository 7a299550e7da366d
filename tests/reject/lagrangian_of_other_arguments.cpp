// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: lagrangian(f, g) needs constraints of the arguments of f, as in lagrangian(function{1 / a + 4 / b, wrt(a, b)},
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto x, auto y) { return x * x + y * y; });

#ifdef REJECT
constexpr auto g = tl::function_of<3>([](auto x, auto y, auto z) { return x + y + z - 1; });
#else
constexpr auto g = tl::function_of<2>([](auto x, auto y) { return x + y - 1; });
#endif
constexpr auto slopes = gradient(lagrangian(f, g));
