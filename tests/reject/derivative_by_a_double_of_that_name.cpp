// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: derivative(f, ...) needs variables to derive by, as in derivative(f, x)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
constexpr auto f = x * x;
#ifdef REJECT
auto slope(double x) { return derivative(f, x); }
#else
auto slope(double number) { return derivative(f, x)(x = number); }
#endif
