// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: derivative<i>(f) needs arguments of f, counted from 0; derivative<0, 0>(f) is the second derivative by the first
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return u * v; });

#ifdef REJECT
constexpr auto slope = derivative<2>(f);
#else
constexpr auto slope = derivative<0, 0>(f);
#endif
