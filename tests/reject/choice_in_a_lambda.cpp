// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: if and ?: cannot choose inside a traced lambda; write where(x > 0, a, b)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;


#ifdef REJECT
constexpr auto f = tl::function_of<1>([](auto u) { return u > 0 ? u : u / 100; });
#else
constexpr auto f = tl::function_of<1>([](auto u) { return where(u > 0, u, u / 100); });
#endif
