// SPDX-License-Identifier: BSL-1.0
// identical and proves_equal through both doors. Which pairs are one function: the formulas of worked-examples.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

// One graph node: a + b is b + a, but no algebra.
static_assert(identical(x + y, y + x));
static_assert(identical(x * (y + 1), (1 + y) * x));
static_assert(identical(sin(x) * sin(x), sq(sin(x))));
static_assert(!identical(x * (y + 1), x * y + x));
static_assert(!identical(x, y));
static_assert(!identical(x, 2) && identical(2, 2_c) && identical(derivative(2 * x, x), 2));

// As ==, for a static_assert; also between formulas and plain numbers in either order.
static_assert(proves_equal(derivative(x * x * y, x), 2 * x * y));
static_assert(proves_equal(derivative(3 * x, x), 3) && proves_equal(3, derivative(3 * x, x)));
static_assert(proves_equal(derivative(x / (x + y), x), y / sq(x + y)));
static_assert(tl::proves_equal<derivative(x * x * x, x, x), 6 * x>());
static_assert(tl::proves_equal<derivative(0.5 * x * x, x), x>());

// Functions, and those with several results.
constexpr auto f = tl::function_of<2>([](auto u, auto v) { return sq(1 - u) + 100 * sq(v - u * u); });
constexpr auto g = tl::function_of<2>([](auto u, auto v) { return u * u - 2 * u + 1 + 100 * (v * v - 2 * u * u * v + pow<4>(u)); });
static_assert(proves_equal(f, g) && !identical(f, g) && identical(f, f));
static_assert(tl::proves_equal<f, g>());
static_assert(proves_equal(gradient(f), gradient(g)));
static_assert(proves_equal(hessian(f), hessian(g)));

// Every result counts, not only the first.
constexpr auto sum_and_product = tl::function_of<2>([](auto u, auto v) { return std::array{u + v, u * v}; });
constexpr auto sum_and_quotient = tl::function_of<2>([](auto u, auto v) { return std::array{u + v, u / v}; });
static_assert(sum_and_product == sum_and_product && !(sum_and_product == sum_and_quotient) && !identical(sum_and_product, sum_and_quotient));

}  // namespace
