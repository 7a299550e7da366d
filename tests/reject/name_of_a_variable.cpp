// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: a variable needs a C identifier of at most 63 bytes as its name, as in "speed"_var
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;


#ifdef REJECT
constexpr auto x = "2x"_var;
#else
constexpr auto x = "x2"_var;
#endif
