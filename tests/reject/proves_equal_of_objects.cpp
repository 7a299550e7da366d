// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: proves_equal<f, g>() needs two forms of one function
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
static_assert(tl::proves_equal<derivative(x * x, x), 2.5 * x>());
#else
static_assert(tl::proves_equal<derivative(x * x, x), 2 * x>());
#endif
