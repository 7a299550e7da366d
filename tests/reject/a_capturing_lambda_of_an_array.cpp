// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: function_of_vector needs a callable without captures; give run-time values as a further array, as in function_of_vector<20, 3>([](auto const& weights, auto const& sample) { ... })
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;


#ifdef REJECT
auto make(double rate) {
    return tl::function_of_vector<2>([rate](auto const& p) { return rate * p[0] * p[1]; });
}
#else
auto make() {
    return tl::function_of_vector<2, 1>([](auto const& p, auto const& rate) { return rate[0] * p[0] * p[1]; });
}
#endif
