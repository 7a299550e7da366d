// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: mean(loss, ...) needs an expression, as in mean(sq(w * input - target), over(input, target), wrt(w)); for a lambda write mean_of
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto loss = tl::mean(1.0, tl::over(x), tl::wrt(w));
#else
constexpr auto loss = tl::mean(sq(w * x), tl::over(x), tl::wrt(w));
#endif
