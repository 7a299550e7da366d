// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: mean(loss, ...) needs a role for every variable of the loss, as in over(input), wrt(w) or with(penalty)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;
constexpr auto penalty = "penalty"_var;

#ifdef REJECT
constexpr auto loss = tl::mean(sq(w * x) + penalty * w, tl::over(x), tl::wrt(w));
#else
constexpr auto loss = tl::mean(sq(w * x) + penalty * w, tl::over(x), tl::wrt(w), tl::with(penalty));
#endif
