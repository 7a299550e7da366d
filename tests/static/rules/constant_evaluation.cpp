// SPDX-License-Identifier: BSL-1.0
// Values and slopes inside the compiler, also where they are infinite or 0 (a NaN ends a constant expression in clang).
// Expected: exact values and limits, or digits from mpmath.
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/rules/functions.hpp>

#include <limits>

namespace tl = tapeless;
using namespace tl::literals;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr bool near(double a, double b) { return tl::abs(a - b) <= 1e-15 * tl::abs(b); }

static_assert(derivative(sigmoid(2 * x), x)(x = 0.0) == 0.5);
static_assert(derivative(sigmoid(x), x)(x = -1000.0) == 0);
static_assert(derivative(sigmoid(x), x)(x = 1000.0) == 0);
static_assert(near(derivative(sigmoid(x), x)(x = 40.0), 4.2483542552915889e-18));
static_assert(near(softplus(x)(x = -40.0), 4.2483542552915889e-18));
static_assert(logsigmoid(x)(x = -1000.0) == -1000);
static_assert(near(derivative(tanh(x), x)(x = 20.0), 1.6993417021166355e-17));
static_assert(derivative(atan(x), x)(x = 1e200) == 0);
static_assert(near(derivative(asinh(x), x)(x = 1e200), 1e-200));
static_assert(near(derivative(acosh(x), x)(x = 1e200), 1e-200));
static_assert(derivative(erf(x), x)(x = 1e200) == 0);
static_assert(near(derivative(erf(x), x)(x = 0.0), 1.1283791670955126));
static_assert(derivative(hypot(x, y), x)(x = 0.0, y = 0.0) == 0);
static_assert(near(derivative(hypot(x, y), x)(x = 3e200, y = 4e200), 0.6));
static_assert(derivative(atan2(y, x), y)(x = 2.0, y = 0.0) == 0.5);
static_assert(derivative(pow(x, y), x)(x = 0.0, y = 2.0) == 0);
static_assert(derivative(pow(x, y), y)(x = 0.0, y = 2.0) == 0);
static_assert(derivative(pow(x, 0.5), x)(x = 4.0) == 0.25);
static_assert(derivative(abs(x), x)(x = 0.0) == 0 && derivative(relu(x), x)(x = 0.0) == 0);
static_assert(derivative(relu(x), x)(x = infinity) == 1);
static_assert(derivative(max(x, y), x)(x = 1.0, y = 1.0) == 1 && derivative(max(x, y), y)(x = 1.0, y = 1.0) == 0);
static_assert(derivative(min(exp(x), 1), x)(x = 1000.0) == 0);

// Exact where every operation is: rational operands give a rational.
static_assert(derivative(cube(x) / 3, x)(x = 5) == 25);
static_assert(derivative(max(x * x, y), x)(x = 3, y = 2) == 6);
static_assert(derivative(fma(x, y, x), x)(x = 3, y = tl::rational(1, 2)) == tl::rational(3, 2));
static_assert(abs(x)(x = tl::rational(-2, 3)) == tl::rational(2, 3));

}  // namespace
