// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: gradient(f) needs a function with one result; write jacobian(f)
#include <tapeless/tapeless.hpp>

#include <array>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return std::array{u * v, u + v}; });

#ifdef REJECT
constexpr auto slopes = gradient(f);
#else
constexpr auto slopes = jacobian(f);
#endif
