// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: hermite(n, u) needs a constant whole number as its degree n, as in hermite(4, x)
#include <tapeless/rules/special/orthogonal_polynomials.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto f = hermite(2.5, x);
#else
constexpr auto f = hermite(4, x);
#endif
