// SPDX-License-Identifier: BSL-1.0
// rejects in a note: tapeless: u / 0 divides by the constant 0; a denominator must not be 0
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto f = x / 0;
#else
constexpr auto f = x / 1;
#endif
