// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: a condition on expressions is no bool; write where(x > 0, a, b) instead of if, ?: or a comparison
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr bool is_positive = x > 0;
#else
constexpr auto is_positive = x > 0;
#endif
