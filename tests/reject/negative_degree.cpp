// SPDX-License-Identifier: BSL-1.0
// rejects in a note: tapeless: legendre(n, u) needs a degree n >= 0, as in legendre(3, x)
#include <tapeless/rules/special/orthogonal_polynomials.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto f = legendre(-3, x);
#else
constexpr auto f = legendre(3, x);
#endif
