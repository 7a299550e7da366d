// SPDX-License-Identifier: BSL-1.0
// The names of a user beside the proof tools, whose lambdas g++ re-reads after them: see names_of_the_user.cpp.
#include <tapeless/tapeless.hpp>
#include <array>
namespace tl = tapeless;
using namespace tl::literals;
constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
inline constexpr int a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, j = 0, k = 0, l = 0, m = 0, n = 0, o = 0, p = 0, q = 0, r = 0, s = 0, t = 0, u = 0, v = 0, w = 0, z = 0;
static_assert(is_positive_on(exp(x) + y, tl::within(x, 0, 1), tl::within(y, 0, 1)) && agrees_at_random_points(x * y, y * x));
static_assert(agrees_with_differences(x * y, x = 1, y = 2) && agrees_with_dual_numbers(x * y, x = 1, y = 2));
static_assert(derivative(tl::unknown<"u">(x, y), x) == tl::unknown<"u", 1, 0>(x, y));
double slope(double at) { return tl::numerical_derivative([](auto there) { return there * there; }, 1e-5)(at); }
auto slopes(std::array<double, 2> at) { return value_and_gradient(tl::numerical_gradient([](auto const& there) { return there[0] * there[1]; }, 1e-5))(at); }
