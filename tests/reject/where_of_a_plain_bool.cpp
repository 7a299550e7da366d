// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: where(...) needs a condition made by <, <=, >, >= or is_zero, as in where(is_zero(x), a, b); x == 0 asks whether two functions are the same
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto f = where(x == 0, 1, sin(x) / x);
#else
constexpr auto f = where(is_zero(x), 1, sin(x) / x);
#endif
