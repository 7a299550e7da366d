// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: u / 0_c divides by the constant 0; a denominator must not be 0
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto f = x / 0_c;
#else
constexpr auto f = x / 1_c;
#endif
