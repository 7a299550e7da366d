// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: mean(loss, ...) needs one role for a variable: over(...), wrt(...) or with(...)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto loss = tl::mean(sq(w * x), tl::over(x), tl::wrt(w, x));
#else
constexpr auto loss = tl::mean(sq(w * x), tl::over(x), tl::wrt(w));
#endif
