// SPDX-License-Identifier: BSL-1.0
// rejects in a note: in a constant expression
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
double rate = 2;
#ifdef REJECT
constexpr auto f = rate * x;
#else
auto const f = rate * x;
#endif
