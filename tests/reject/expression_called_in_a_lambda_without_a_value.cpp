// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) inside a lambda needs a value for every variable, as in f(x = u, y = 1)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

#ifdef REJECT
constexpr auto f = tl::function_of<1>([](auto u) { return (x * y)(x = u); });
constexpr auto value = f(2.0);
#else
constexpr auto f = tl::function_of<1>([](auto u) { return (x * y)(x = u, y = 1); });
constexpr auto value = f(2.0);
#endif
