// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: a constant needs at most 18 decimal digits, as in 39_c, 3.9_c or 39_c / 10_c
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto f = x + 0x10_c;
#else
constexpr auto f = x + 16_c;
#endif
