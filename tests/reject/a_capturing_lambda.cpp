// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: function_of needs a callable without captures; give run-time values as further arguments, as in function_of<2>([](auto x, auto rate) { return rate * x; })
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;


#ifdef REJECT
auto make(double rate) {
    return tl::function_of<1>([rate](auto u) { return rate * u; });
}
#else
auto make() {
    return tl::function_of<2>([](auto u, auto rate) { return rate * u; });
}
#endif
