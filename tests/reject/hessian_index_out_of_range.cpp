// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: hessian<i, j>(f) needs arguments of f, counted from 0
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return u * v; });

#ifdef REJECT
constexpr auto matrix = hessian<2>(f);
#else
constexpr auto matrix = hessian<1>(f);
#endif
