// SPDX-License-Identifier: BSL-1.0
// Evidence by random rational points. Which pairs are one function is school algebra.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::agrees_at_random_points;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(agrees_at_random_points((x + y) * (x - y), x * x - y * y));
static_assert(agrees_at_random_points(pow<5>(x + y), pow<2>(x + y) * pow<3>(x + y)));
static_assert(agrees_at_random_points(sin(2 * x), 2 * sin(x) * cos(x)));
static_assert(agrees_at_random_points(derivative(exp(x * y), x, y), (1 + x * y) * exp(x * y)));
static_assert(agrees_at_random_points(log(x * y), log(x) + log(y)));  // at points with x, y > 0
static_assert(agrees_at_random_points(atan(x) + atan(1 / x), sign(x) * 2 * atan(0 * x + 1)));

// One point of a thousand is enough to differ.
static_assert(!agrees_at_random_points(x * x, x * y) && !agrees_at_random_points(sin(x), x - pow<3>(x) / 6));
static_assert(!agrees_at_random_points(sin(x), sin(x) + tl::rational(1, 1'000'000'000)));
static_assert(!agrees_at_random_points(abs(x), x) && !agrees_at_random_points(x, 2));

// Undefined everywhere, or known too badly: no yes.
static_assert(!agrees_at_random_points(log(-1 - x * x), log(-1 - x * x) + 1) && !agrees_at_random_points(log(x) * log(-x), 1 + log(x) * log(-x)));

// Many points, another seed, functions.
static_assert(agrees_at_random_points(x / (x + y) + y / (x + y), 1, 40, 7));
constexpr auto f = tl::function_of<2>([](auto u, auto v) { return sq(u) - sq(v); });
constexpr auto g = tl::function_of<2>([](auto u, auto v) { return (u - v) * (u + v); });
static_assert(agrees_at_random_points(f, g) && agrees_at_random_points(gradient(f), gradient(g)));

// A yes here proves nothing: (x - 1)(x - 2)…(x - k) is 0 at the points of a grid, so == never asks.
constexpr auto unproved = atan(x) + atan(1 / x);
static_assert(agrees_at_random_points(sq(unproved), sq(2 * atan(0 * x + 1))) && !(sq(unproved) == sq(2 * atan(0 * x + 1))));

}  // namespace
