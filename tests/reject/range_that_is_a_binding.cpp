// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: is_positive_on(f, ...) needs ranges, as in is_positive_on(f, within(x, 0, 1))
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
#ifdef REJECT
constexpr bool is_proved = is_positive_on(exp(x), x = 1);
#else
constexpr bool is_proved = is_positive_on(exp(x), tapeless::within(x, 1, 1));
#endif
