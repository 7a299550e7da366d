// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/reciprocal_hyperbolic.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/compare.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(proves_equal(derivative(sech(x * y), x), -y * sech(x * y) * tanh(x * y)));
static_assert(proves_equal(derivative(csch(x * y), x), -y * csch(x * y) * coth(x * y)));
static_assert(proves_equal(derivative(coth(x * y), x), -y * sq(csch(x * y))));
static_assert(proves_equal(sech(x) * cosh(x), 1 + 0_c * x));
static_assert(proves_equal(sq(coth(x)) - sq(csch(x)), 1 + 0_c * x));
static_assert(proves_equal(derivative(acsch(2 * x), x), -2 / (abs(2 * x) * sqrt(1 + 4 * x * x))));
static_assert(proves_equal(derivative(asech(2 * x), x), -2 / (2 * x * sqrt(1 - 4 * x * x))));
static_assert(proves_equal(derivative(acoth(2 * x), x), 2 / (1 - 4 * x * x)));

static_assert(proves_equal(sech(x), 2 / (exp(x) + exp(-x))));
static_assert(proves_equal(csch(x), 2 / (exp(x) - exp(-x))));
static_assert(proves_equal(coth(x), (exp(2 * x) + 1) / (exp(2 * x) - 1)));
static_assert(proves_equal(derivative(coth(x), x, x), 2 * coth(x) * sq(csch(x))));
static_assert(proves_equal(asech(x), acosh(1 / x)));
static_assert(proves_equal(acsch(x), asinh(1 / x)));
static_assert(proves_equal(acoth(x), atanh(1 / x)));

}  // namespace
