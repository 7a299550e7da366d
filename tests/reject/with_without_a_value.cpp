// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: on(data, ...) needs a value for every variable of with(...), as in on(columns(inputs, targets), penalty = 0.1)
#include <tapeless/tapeless.hpp>

#include <vector>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;
constexpr auto penalty = "penalty"_var;

#ifdef REJECT
auto loss(std::vector<double> const& data) { return tl::mean(penalty * sq(w * x), tl::over(x), tl::wrt(w), tl::with(penalty)).on(tl::columns(data)); }
#else
auto loss(std::vector<double> const& data) { return tl::mean(penalty * sq(w * x), tl::over(x), tl::wrt(w), tl::with(penalty)).on(tl::columns(data), penalty = 0.1); }
#endif
