// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: function_of<n> needs a generic callable of n numbers, as in function_of<2>([](auto x, auto y) { return x * y; })
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;


#ifdef REJECT
constexpr auto f = tl::function_of<2>([](auto u) { return u * u; });
#else
constexpr auto f = tl::function_of<1>([](auto u) { return u * u; });
#endif
