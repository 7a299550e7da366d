// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: is_positive_on(f, ...) needs a range for every variable, as in within(x, 0, 1), within(y, -1, 1)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto f = 2 + x * y;
#ifdef REJECT
constexpr bool is_proved = is_positive_on(f, tapeless::within(x, 0, 1));
#else
constexpr bool is_proved = is_positive_on(f, tapeless::within(x, 0, 1), tapeless::within(y, -1, 1));
#endif
