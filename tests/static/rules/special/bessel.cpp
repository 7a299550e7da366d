// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/special/bessel.hpp, inside other functions, against DLMF chapter 10: the slopes
// (10.6.2, 10.29.2), the recurrences (10.6.1, 10.29.1) and the differential equations (10.2.1, 10.25.1).
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/compare.hpp>
#include <tapeless/proof/identical.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>
#include <tapeless/rules/special/bessel.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto nothing = 0_c * x;

static_assert(proves_equal(derivative(bessel_j0(x * y), x), -y * bessel_j1(x * y)));
static_assert(proves_equal(derivative(bessel_j1(2 * x), x), 2 * bessel_j0(2 * x) - bessel_j1(2 * x) / x));
static_assert(proves_equal(derivative(bessel_y0(x * y), x), -y * bessel_y1(x * y)));
static_assert(proves_equal(derivative(bessel_y1(2 * x), x), 2 * bessel_y0(2 * x) - bessel_y1(2 * x) / x));
static_assert(proves_equal(derivative(bessel_i0(x * y), x), y * bessel_i1(x * y)));
static_assert(proves_equal(derivative(bessel_i1(2 * x), x), 2 * bessel_i0(2 * x) - bessel_i1(2 * x) / x));
static_assert(proves_equal(derivative(bessel_k0(x * y), x), -y * bessel_k1(x * y)));
static_assert(proves_equal(derivative(bessel_k1(2 * x), x), -2 * bessel_k0(2 * x) - bessel_k1(2 * x) / x));

// Whole orders are known by their recurrences, in both doors; other orders are functions of their own.
static_assert(identical(cyl_bessel_j(0_c, x), bessel_j0(x)));
static_assert(proves_equal(cyl_bessel_k(1, x), bessel_k1(x)));
static_assert(proves_equal(cyl_bessel_j(2, x), 2 / x * bessel_j1(x) - bessel_j0(x)));
static_assert(proves_equal(cyl_bessel_j(-3, x), -cyl_bessel_j(3, x)));
static_assert(proves_equal(cyl_bessel_i(-3, x), cyl_bessel_i(3, x)));
static_assert(proves_equal(cyl_neumann(4, x) + cyl_neumann(2, x), 6 / x * cyl_neumann(3, x)));
static_assert(proves_equal(cyl_bessel_i(2, x) - cyl_bessel_i(4, x), 6 / x * cyl_bessel_i(3, x)));
static_assert(proves_equal(cyl_bessel_k(4, x) - cyl_bessel_k(2, x), 6 / x * cyl_bessel_k(3, x)));
static_assert(proves_equal(derivative(cyl_bessel_j(0.5, x * y), x), y / 2 * (cyl_bessel_j(-0.5, x * y) - cyl_bessel_j(1.5, x * y))));
static_assert(proves_equal(derivative(cyl_bessel_i(2, x * y), x), y / 2 * (bessel_i1(x * y) + cyl_bessel_i(3, x * y))));

// The differential equations
constexpr auto j = cyl_bessel_j(3, x);
constexpr auto n = cyl_neumann(2, x);
constexpr auto i = cyl_bessel_i(2_c, x);
constexpr auto k = cyl_bessel_k(3_c, x);
static_assert(proves_equal(x * x * derivative(j, x, x) + x * derivative(j, x) + (x * x - 9) * j, nothing));
static_assert(proves_equal(x * x * derivative(n, x, x) + x * derivative(n, x) + (x * x - 4) * n, nothing));
static_assert(proves_equal(x * x * derivative(i, x, x) + x * derivative(i, x) - (x * x + 4) * i, nothing));
static_assert(proves_equal(x * x * derivative(k, x, x) + x * derivative(k, x) - (x * x + 9) * k, nothing));
static_assert(x * x * derivative(k, x, x) + x * derivative(k, x) - (x * x + 4) * k != nothing);

// The lambda door
constexpr auto by_lambda = tl::function_of<1>([](auto u) { return cyl_bessel_j(2, u * u); });
static_assert(derivative<0>(by_lambda) == tl::function_of<1>([](auto u) { return u * (bessel_j1(u * u) - cyl_bessel_j(3, u * u)); }));

}  // namespace
