// SPDX-License-Identifier: BSL-1.0
// Derivatives of special functions are shown in public names, by the formulas of DLMF 5.2, 10.6, 18.9 and 19.4; those of a
// plain number's order or degree, too.
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/rules/functions.hpp>
#include <tapeless/rules/special/beta.hpp>
#include <tapeless/rules/special/bessel.hpp>
#include <tapeless/rules/special/elliptic.hpp>
#include <tapeless/rules/special/exponential_integral.hpp>
#include <tapeless/rules/special/orthogonal_polynomials.hpp>
#include <tapeless/show/infix.hpp>

namespace tl = tapeless;
using namespace tl::literals;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(to_string(derivative(tgamma(x), x)) == "digamma(x) * tgamma(x)");
static_assert(to_string(derivative(digamma(x), x, x)) == "polygamma(2, x)");
static_assert(to_string(derivative(beta(x, y), x)) == "beta(x, y) * (digamma(x) - digamma(x + y))");
static_assert(to_string(derivative(bessel_j1(x), x)) == "(bessel_j0(x) - cyl_bessel_j(2, x)) / 2");
static_assert(to_string(derivative(cyl_bessel_k(3, x), x)) == "-(cyl_bessel_k(2, x) + cyl_bessel_k(4, x)) / 2");
static_assert(to_string(derivative(comp_ellint_2(x), x)) == "-x * ((comp_ellint_1(x) - comp_ellint_2(x)) / x^2)");
static_assert(to_string(derivative(expint(x), x)) == "exp(x) / x");
static_assert(to_string(derivative(legendre(3, x), x)) == "3 * (x * legendre(3, x) - legendre(2, x)) / (x^2 - 1)");
static_assert(to_string(derivative(hermite(4_c, x), x)) == "8 * hermite(3, x)");

}  // namespace
