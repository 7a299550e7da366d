// SPDX-License-Identifier: BSL-1.0
// Derivatives of the other headers of include/tapeless/rules/special, inside other functions, against DLMF: 19.4 (elliptic
// integrals), 6.2 (exponential integral), 18.8 and 18.9 (polynomials).
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/compare.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>
#include <tapeless/rules/special/elliptic.hpp>
#include <tapeless/rules/special/exponential_integral.hpp>
#include <tapeless/rules/special/orthogonal_polynomials.hpp>
#include <tapeless/rules/special/zeta.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto nothing = 0_c * x;

// Slopes, and the differential equations of K and E
static_assert(proves_equal(derivative(comp_ellint_1(x * y), x), comp_ellint_2(x * y) / (x * (1 - sq(x * y))) - comp_ellint_1(x * y) / x));
static_assert(proves_equal(derivative(comp_ellint_2(2 * x), x), (comp_ellint_2(2 * x) - comp_ellint_1(2 * x)) / x));
constexpr auto first = comp_ellint_1(x);
constexpr auto second = comp_ellint_2(x);
static_assert(proves_equal(x * (1 - x * x) * derivative(first, x, x) + (1 - 3 * x * x) * derivative(first, x) - x * first, nothing));
static_assert(proves_equal((1 - x * x) * derivative(x * derivative(second, x), x) + x * second, nothing));
static_assert(proves_equal(derivative(comp_ellint_1(x), x, x, x), derivative(comp_ellint_2(x) / (x * (1 - x * x)) - comp_ellint_1(x) / x, x, x)));

static_assert(proves_equal(derivative(expint(x * y), x), exp(x * y) / x));
static_assert(proves_equal(derivative(expint(x), x, x, x), exp(x) / x * (1 - 2 / x + 2 / (x * x))));

// Zeta's derivatives are functions of their own.
static_assert(proves_equal(derivative(riemann_zeta(2 * x), x, x), 4 * tl::function_of<1>([](auto u) { return derivative<0, 0>(tl::function_of<1>([](auto v) { return riemann_zeta(v); }))(u); })(2 * x)));

// Polynomials are polynomials.
static_assert(proves_equal(legendre(3, x), (5 * x * x * x - 3 * x) / 2));
static_assert(proves_equal(hermite(4, x), 16 * pow<4>(x) - 48 * x * x + 12));
static_assert(proves_equal(derivative(legendre(3_c, x * y), x), y * (15 * sq(x * y) - 3) / 2));
static_assert(proves_equal(derivative(hermite(4, 2 * x), x), 16 * hermite(3, 2 * x)));
static_assert(proves_equal(derivative(hermite(0, x), x), nothing));
static_assert(proves_equal((1 - x * x) * derivative(legendre(7, x), x, x) - 2 * x * derivative(legendre(7, x), x) + 56 * legendre(7, x), nothing));
static_assert(proves_equal(derivative(hermite(6, x), x, x) - 2 * x * derivative(hermite(6, x), x) + 12 * hermite(6, x), nothing));
static_assert(proves_different(legendre(3, x), legendre(4, x)));

// They are exact, and have values while compiling.
static_assert(legendre(3, x)(x = 2) == 17);
static_assert(derivative(legendre(3, x), x)(x = 2.0) == 28.5);
static_assert(tl::function_of<1>([](auto u) { return hermite(3, u); })(1) == -4);
static_assert(tl::legendre(2, 3) == 13);
static_assert(tl::hermite(2, 0.5) == -1);

}  // namespace
