// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: gradient[x] needs a variable that the gradient was taken by
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
using tapeless::wrt;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

#ifdef REJECT
constexpr auto slope = gradient(x * y, wrt(x))[y];
#else
constexpr auto slope = gradient(x * y, wrt(x))[x];
#endif
