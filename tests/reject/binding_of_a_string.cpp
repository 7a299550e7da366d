// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) needs numbers as values, as in f(x = 2.0, y = 1.0)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
auto const value = sin(x)(x = "2");
#else
auto const value = sin(x)(x = 2);
#endif
