// SPDX-License-Identifier: BSL-1.0
// rejects in a note: tapeless: an exact rational is divided by zero; a denominator must not be 0
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto value = (1 / x)(x = 0);
#else
constexpr auto value = (1 / x)(x = 2);
#endif
