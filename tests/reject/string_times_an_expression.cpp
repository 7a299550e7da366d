// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: u * v needs formulas or numbers, as in x * 2
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto f = "2" * x;
#else
constexpr auto f = 2 * x;
#endif
