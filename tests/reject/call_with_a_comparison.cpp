// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) needs bindings, as in f(x = 2.0, y = 1.0)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
constexpr auto f = x * x;
#ifdef REJECT
constexpr auto value = f(x == 2);
#else
constexpr auto value = f(x = 2);
#endif
