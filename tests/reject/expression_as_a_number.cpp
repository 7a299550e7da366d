// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: an expression is no number; write sin(x) instead of std::sin(x), and f(x = 2.0) for a value
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

#ifdef REJECT
double const value = x * y;
#else
double const value = (x * y)(x = 2.0, y = 1.0);
#endif
