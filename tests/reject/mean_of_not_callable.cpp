// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: mean_of<parameters, columns> needs a generic callable of two arrays, as in mean_of<2, 2>([](auto const& weights, auto const& row) { return sq(weights[0] * row[0] + weights[1] - row[1]); })
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

#ifdef REJECT
auto const loss = tl::mean_of<1, 1>([](auto const& p) { return p[0]; });
#else
auto const loss = tl::mean_of<1, 1>([](auto const& p, auto const& row) { return p[0] * row[0]; });
#endif
