// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: u / 0 divides by the constant 0; a denominator must not be 0
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;


#ifdef REJECT
constexpr auto f = tl::function_of<1>([](auto u) { return u / 0; });
constexpr auto value = f(1.0);
#else
constexpr auto f = tl::function_of<1>([](auto u) { return u / 2; });
constexpr auto value = f(1.0);
#endif
