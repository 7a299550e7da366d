// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: a comparison needs functions with equally many arguments and equally many results
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return u * v; });
constexpr auto g = tl::function_of<3>([](auto u, auto v, auto) { return u * v; });

#ifdef REJECT
constexpr bool are_equal = f == g;
#else
constexpr bool are_equal = f == f;
#endif
