// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: f(...) needs as many numbers as the function has arguments, as in f(1.0, 2.0), or one std::array of that length
#include <tapeless/tapeless.hpp>

#include <array>

namespace tl = tapeless;

constexpr auto f = tl::function_of<2>([](auto u, auto v) { return u * v; });

#ifdef REJECT
auto const slopes = gradient(f)(std::array{1.0});
#else
auto const slopes = gradient(f)(std::array{1.0, 2.0});
#endif
