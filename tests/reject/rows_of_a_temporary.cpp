// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: on(data, ...) keeps no data of its own; give it a named range, not a temporary
#include <tapeless/tapeless.hpp>

#include <vector>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;

#ifdef REJECT
auto loss() { return tl::mean(sq(w * x), tl::over(x), tl::wrt(w)).on(std::vector<std::array<double, 1>>(3)); }
#else
auto loss(std::vector<std::array<double, 1>> const& rows) { return tl::mean(sq(w * x), tl::over(x), tl::wrt(w)).on(rows); }
#endif
