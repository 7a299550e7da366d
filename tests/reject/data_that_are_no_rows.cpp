// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: on(data, ...) needs columns(...), or rows in one piece, such as std::span<std::array<double, 2> const>
#include <tapeless/tapeless.hpp>

#include <vector>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;

#ifdef REJECT
auto loss(std::vector<double> const& data) { return tl::mean(sq(w * x), tl::over(x), tl::wrt(w)).on(data); }
#else
auto loss(std::vector<double> const& data) { return tl::mean(sq(w * x), tl::over(x), tl::wrt(w)).on(tl::columns(data)); }
#endif
