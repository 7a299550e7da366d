// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: mean_of needs a callable without captures; give run-time values as columns, as in mean_of<2, 2>([](auto const& weights, auto const& row) { ... })
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

auto loss([[maybe_unused]] double rate) {
#ifdef REJECT
    return tl::mean_of<1, 1>([rate](auto const& p, auto const& row) { return rate * p[0] * row[0]; });
#else
    return tl::mean_of<1, 2>([](auto const& p, auto const& row) { return row[1] * p[0] * row[0]; });
#endif
}
