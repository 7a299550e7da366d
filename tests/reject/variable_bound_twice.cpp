// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) needs each variable once, as in f(x = 2.0, y = 1.0)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

#ifdef REJECT
auto const value = (x * y)(x = 2.0, y = 1.0, x = 3.0);
#else
auto const value = (x * y)(x = 2.0, y = 1.0);
#endif
