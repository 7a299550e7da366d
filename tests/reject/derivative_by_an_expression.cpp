// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: derivative(f, ...) needs variables to derive by, as in derivative(f, x)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

#ifdef REJECT
constexpr auto slope = derivative(sq(x + y), x + y);
#else
constexpr auto slope = derivative(sq(x + y), x);
#endif
