// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: columns(...) keeps no data of its own; give it named ranges, not temporaries
#include <tapeless/tapeless.hpp>

#include <vector>

namespace tl = tapeless;

#ifdef REJECT
auto data() { return tl::columns(std::vector<double>(3)); }
#else
auto data(std::vector<double> const& numbers) { return tl::columns(numbers); }
#endif
