// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: jacobian(f) needs a function with several results; write gradient(f)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return u * v; });

#ifdef REJECT
constexpr auto slopes = jacobian(f);
#else
constexpr auto slopes = gradient(f);
#endif
