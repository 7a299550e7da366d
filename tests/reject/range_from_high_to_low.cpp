// SPDX-License-Identifier: BSL-1.0
// rejects in a note: tapeless: within(x, low, high) needs low <= high, as in within(x, 0, 1)
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
#ifdef REJECT
constexpr bool is_proved = is_positive_on(exp(x), tapeless::within(x, 1, 0));
#else
constexpr bool is_proved = is_positive_on(exp(x), tapeless::within(x, 0, 1));
#endif
