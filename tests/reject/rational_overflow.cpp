// SPDX-License-Identifier: BSL-1.0
// rejects in a note: tapeless: an exact rational needs more than 64 bits; use doubles, as in f(x = 2.0)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto value = pow<5>(x)(x = 100000);
#else
constexpr auto value = pow<5>(x)(x = 100000.0);
#endif
