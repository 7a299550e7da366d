// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: u * v needs formulas or numbers, as in x * 2
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
double number = 2;
#ifdef REJECT
auto f = x * &number;
#else
auto f = x * number;
#endif
