// SPDX-License-Identifier: BSL-1.0
// identical, proves_equal, proves_different and compare through both doors. Which pairs are one function: the formulas of worked-examples.
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

constexpr auto sum_and_product_norm = tl::function_of<2>([](auto u, auto v) { return sq(u + v) + sq(u * v); });

// Different: by exact values at a rational point, or by values whose enclosing intervals do not meet.
static_assert(proves_different(x, y) && proves_different(x, 2) && proves_different(2, x));
static_assert(proves_different(sq(x + y), sq(x) + sq(y)));
static_assert(proves_different(derivative(x / y, x), derivative(x / y, y)));
static_assert(proves_different(sin(x), cos(x)) && proves_different(exp(x + y), exp(x) + exp(y)));
static_assert(proves_different(sum_and_product, sum_and_quotient));
static_assert(!proves_different(x * (y + 1), x * y + x) && !proves_different(f, g));
static_assert(!proves_different(sin(2 * x), 2 * sin(x) * cos(x)));

static_assert(compare(f, g) == tl::comparison::equal);
static_assert(compare(x + y, x - y) == tl::comparison::different);
static_assert(compare(sq(x) / x, 2) == tl::comparison::different && compare(sq(x) / x, x) == tl::comparison::equal);
static_assert(compare(gradient(f), gradient(sum_and_product_norm)) == tl::comparison::different);

}  // namespace
