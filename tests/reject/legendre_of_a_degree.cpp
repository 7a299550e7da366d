// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: legendre(n, u) needs a constant whole number as its degree n, as in legendre(3, x)
#include <tapeless/rules/special/orthogonal_polynomials.hpp>
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;

#ifdef REJECT
constexpr auto f = tl::function_of<2>([](auto n, auto u) { return legendre(n, u); });
#else
constexpr auto f = tl::function_of<2>([](auto n, auto u) { return n * legendre(3, u); });
#endif
