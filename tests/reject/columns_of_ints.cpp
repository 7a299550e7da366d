// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: columns(...) needs ranges of double in one piece, such as std::vector<double> or std::span<double const>
#include <tapeless/tapeless.hpp>

#include <vector>

namespace tl = tapeless;

#ifdef REJECT
auto data(std::vector<int> const& numbers) { return tl::columns(numbers); }
#else
auto data(std::vector<double> const& numbers) { return tl::columns(numbers); }
#endif
