// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) needs as many numbers as the function has arguments, as in f(1.0, 2.0), or one std::array of that length
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return u * v; });

#ifdef REJECT
auto const value = f(1.0, 2.0, 3.0);
#else
auto const value = f(1.0, 2.0);
#endif
