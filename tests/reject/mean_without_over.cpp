// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: mean(loss, ...) needs over(...) and wrt(...) once, and with(...) at most once, as in mean(loss, over(input, target), wrt(w))
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto loss = tl::mean(sq(w * x), tl::wrt(w));
#else
constexpr auto loss = tl::mean(sq(w * x), tl::over(x), tl::wrt(w));
#endif
