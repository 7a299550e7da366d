// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: derivative(f, ...) needs a variable to derive by, as in derivative(f, x)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto slope = derivative(sq(x));
#else
constexpr auto slope = derivative(sq(x), x);
#endif
