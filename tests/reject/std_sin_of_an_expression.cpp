// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: an expression is no number; write sin(x) instead of std::sin(x), and f(x = 2.0) for a value
#include <tapeless/tapeless.hpp>

#include <cmath>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
auto const f = std::sin(x);
#else
auto const f = sin(x);
#endif
