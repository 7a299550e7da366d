// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: over(...) needs variables, as in over(input, target)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto rows = tl::over();
#else
constexpr auto rows = tl::over(x);
#endif
