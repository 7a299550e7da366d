// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/powers.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/compare.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_different, tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(proves_equal(derivative(sq(3 * x), x), 18 * x));
static_assert(proves_equal(derivative(cube(x * y), x), 3 * y * sq(x * y)));
static_assert(proves_equal(derivative(pow<5>(2 * x), x), 10 * pow<4>(2 * x)));
static_assert(proves_equal(derivative(pow<-2>(x * y), x), -2 * y / cube(x * y)));
static_assert(proves_equal(derivative(pow<0>(x * y), x), 0_c * x));
static_assert(proves_equal(derivative(sqrt(x * y), x), y / (2 * sqrt(x * y))));
static_assert(proves_equal(derivative(sqrt(x * x + 1), x, x), 1 / ((x * x + 1) * sqrt(x * x + 1))));
static_assert(proves_equal(derivative(cbrt(2 * x), x), 2 / (3 * sq(cbrt(2 * x)))));
static_assert(proves_equal(derivative(pow(x, 3_c), x), 3 * x * x));

static_assert(proves_different(derivative(pow<5>(2 * x), x), 5 * pow<4>(2 * x)));

// The same through lambdas.
constexpr auto root = tl::function_of<2>([](auto u, auto v) { return sqrt(u * v); });
constexpr auto slope_of_root = tl::function_of<2>([](auto u, auto v) { return v / (2 * sqrt(u * v)); });
static_assert(proves_equal(derivative<0>(root), slope_of_root));

static_assert(proves_equal(rsqrt(x), 1 / sqrt(x)));
static_assert(proves_equal(derivative(rsqrt(2 * x), x), -1 / (2 * x * sqrt(2 * x))));
static_assert(proves_equal(derivative(cbrt(x), x, x), -2 * cbrt(x) / (9 * x * x)));

}  // namespace
