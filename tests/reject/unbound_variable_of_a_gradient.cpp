// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) needs a value for every variable, as in f(x = 2.0, y = 1.0)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
using tapeless::wrt;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

#ifdef REJECT
auto const slopes = gradient(x * y, wrt(x, y))(x = 2.0);
#else
auto const slopes = gradient(x * y, wrt(x, y))(x = 2.0, y = 1.0);
#endif
