// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: stationary_points(f) needs a polynomial in one variable, as in stationary_points(x * x * x - 3 * x)
#include <tapeless/calculus/stationary_points.hpp>
#include <tapeless/rules/functions.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;
#ifdef REJECT
constexpr auto table = stationary_points(sin(x));
#else
constexpr auto table = stationary_points(x * x);
#endif
