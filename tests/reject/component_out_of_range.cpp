// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: component<i>(f) needs a result of f, counted from 0
#include <tapeless/tapeless.hpp>

#include <array>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return std::array{u * v, u + v}; });

#ifdef REJECT
constexpr auto sum = component<2>(f);
#else
constexpr auto sum = component<1>(f);
#endif
