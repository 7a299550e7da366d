// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: wrt(...) needs at least one variable, as in wrt(x, y)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
using tapeless::wrt;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

#ifdef REJECT
constexpr auto slopes = gradient(x * y, wrt());
#else
constexpr auto slopes = gradient(x * y, wrt(x));
#endif
