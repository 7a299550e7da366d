// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: over(...) needs each variable once, as in over(input, target)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto x = "x"_var;
constexpr auto t = "t"_var;

#ifdef REJECT
constexpr auto rows = tl::over(x, t, x);
#else
constexpr auto rows = tl::over(x, t);
#endif
