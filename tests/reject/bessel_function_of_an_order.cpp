// SPDX-License-Identifier: BSL-1.0
// rejects: tapeless: a Bessel function needs a constant number as its order, as in cyl_bessel_j(2, x); it has no derivative by the order
#include <tapeless/rules/special/bessel.hpp>
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto n = "n"_var;
constexpr auto x = "x"_var;

#ifdef REJECT
constexpr auto slope = derivative(cyl_bessel_j(n, x), n);
#else
constexpr auto slope = derivative(cyl_bessel_j(2, x) + cyl_bessel_j(0.5, x) + cyl_bessel_j(3_c, x), x);
#endif
