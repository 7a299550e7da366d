// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/reciprocal_trigonometric.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(sec(x * y), x), y * sin(x * y) / sq(cos(x * y))));
static_assert(proves_equal(derivative(csc(x * y), x), -y * cos(x * y) / sq(sin(x * y))));
static_assert(proves_equal(derivative(cot(x * y), x), -y / sq(sin(x * y))));
static_assert(proves_equal(sec(x), 1 / cos(x)));
static_assert(proves_equal(csc(x) * sin(x), 1 + 0_c * x));
static_assert(proves_equal(cot(x) * tan(x), 1 + 0_c * x));
static_assert(proves_equal(derivative(asec(2 * x), x), 2 / (abs(2 * x) * (sqrt(abs(2 * x) - 1) * sqrt(abs(2 * x) + 1)))));
static_assert(proves_equal(derivative(acsc(2 * x), x) + derivative(asec(2 * x), x), 0_c * x));
static_assert(proves_equal(derivative(acot(2 * x), x), -2 / (1 + 4 * x * x)));

static_assert(proves_equal(asec(x), acos(1 / x)));
static_assert(proves_equal(acsc(x), asin(1 / x)));
static_assert(proves_equal(acot(x), acos(0_c + 0_c * x) - atan(x)));
static_assert(proves_equal(cot(x), cos(x) / sin(x)));
static_assert(proves_equal(derivative(acsc(2 * x), x), -2 / (abs(2 * x) * (sqrt(abs(2 * x) - 1) * sqrt(abs(2 * x) + 1)))));

}  // namespace
