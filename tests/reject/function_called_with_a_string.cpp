// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) needs numbers, as in f(1.0, 2.0)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return u * v; });

#ifdef REJECT
auto const value = f(1.0, "2");
#else
auto const value = f(1.0, 2);
#endif
