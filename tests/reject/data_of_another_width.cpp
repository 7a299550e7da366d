// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: on(data, ...) needs a column for each number of a row, in the order of over(...)
#include <tapeless/tapeless.hpp>

#include <vector>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;
constexpr auto t = "t"_var;

#ifdef REJECT
auto loss(std::vector<double> const& data) { return tl::mean(sq(w * x - t), tl::over(x, t), tl::wrt(w)).on(tl::columns(data)); }
#else
auto loss(std::vector<double> const& data) { return tl::mean(sq(w * x - t), tl::over(x, t), tl::wrt(w)).on(tl::columns(data, data)); }
#endif
