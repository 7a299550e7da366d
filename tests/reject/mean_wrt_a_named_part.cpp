// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: mean(loss, ...) derives by variables only, as in wrt(w, b)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto part = tl::named<"part">(w * x);
constexpr auto loss = tl::mean(sq(part), tl::over(x), tl::wrt(part));
#else
constexpr auto loss = tl::mean(sq(w * x), tl::over(x), tl::wrt(w));
#endif
