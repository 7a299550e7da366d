// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: function_of_vector<n> needs a generic callable of one array, as in function_of_vector<2>([](auto const& p) { return p[0] * p[1]; })
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;


#ifdef REJECT
constexpr auto f = tl::function_of_vector<2>([](auto u, auto v) { return u[0] * v; });
#else
constexpr auto f = tl::function_of_vector<2>([](auto const& p) { return p[0] * p[1]; });
#endif
