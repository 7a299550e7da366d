// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: == has no answer inside a traced lambda; write where(is_zero(x - y), a, b)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;


#ifdef REJECT
constexpr auto f = tl::function_of<1>([](auto u) {
    if (u == 0) return u;
    return sin(u) / u;
});
#else
constexpr auto f = tl::function_of<1>([](auto u) { return where(is_zero(u), 1, sin(u) / u); });
#endif
