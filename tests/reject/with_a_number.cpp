// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: with(...) needs variables, as in with(penalty); their values are given to on(data, penalty = 0.1)
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;

constexpr auto penalty = "penalty"_var;

#ifdef REJECT
constexpr auto fixed = tl::with(0.1);
#else
constexpr auto fixed = tl::with(penalty);
#endif
