// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: function_of needs a callable that returns a number or a std::array of numbers, as in function_of<1>([](auto x) { return x * x; })
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;


#ifdef REJECT
constexpr auto f = tl::function_of<1>([](auto u) { return u > 0; });
#else
constexpr auto f = tl::function_of<1>([](auto u) { return where(u > 0, 1, 0); });
#endif
