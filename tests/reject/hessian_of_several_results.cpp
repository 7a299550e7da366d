// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: hessian(f) needs a function with one result; write hessian(component<i>(f))
#include <tapeless/tapeless.hpp>

#include <array>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return std::array{u * v, u + v}; });

#ifdef REJECT
constexpr auto curvature = hessian(f);
#else
constexpr auto curvature = hessian(component<1>(f));
#endif
