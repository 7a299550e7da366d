// SPDX-License-Identifier: BSL-1.0
// using namespace std beside the literals, with the headers whose names resemble ours.
#include <algorithm>
#include <cmath>
#include <complex>
#include <functional>
#include <numeric>
#include <tapeless/tapeless.hpp>
#include <utility>

using namespace std;
using namespace tapeless::literals;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(proves_equal(derivative(sin(x) + exp(x * y) + hypot(x, y) - hypot(x, y), x), cos(x) + y * exp(x * y)));
static_assert(proves_equal(min(x, y) + max(x, y), x + y) && proves_equal(abs(x) * abs(x), x * x));
static_assert(proves_equal(fma(x, y, x), x * (y + 1)) && proves_equal(pow(x, 2), x * x) && proves_equal(sqrt(x * x), abs(x)));
static_assert(proves_equal(log(exp(x)), x) && proves_equal(tanh(x), sinh(x) / cosh(x)) && proves_equal(atan2(x, y) - atan2(x, y), 0 * x));
static_assert(proves_equal(asin(x) + acos(x) - asin(x), acos(x)) && proves_equal(cbrt(x) * cbrt(x) * cbrt(x), x) && proves_equal(erf(x) + erfc(x), 1));
constexpr auto f = tapeless::function_of<2>([](auto u, auto v) { return exp(u) * max(u, v) + pow(u, 3) + log1p(v) + abs(u); });
static_assert(f(0.0, 2.0) > 3 && f(0.0, 2.0) < 3.2);  // 2 + log 3
static_assert(gradient(f)(array{1.0, 0.0})[1] == 1);  // of log1p
// Operands of one type, which std::min, std::max and std::clamp would take, too.
static_assert(proves_equal(max(2 * x, 3 * x) + min(2 * x, 3 * x), 5 * x) && proves_equal(clamp(x, x, x), x));
constexpr auto g = tapeless::function_of<3>([](auto u, auto v, auto w) { return clamp(u, v, w) + min(u, v); });
static_assert(g(5, 1, 3) == 4);

}  // namespace
