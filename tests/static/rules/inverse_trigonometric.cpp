// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/inverse_trigonometric.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(asin(2 * x), x), 2 / sqrt(1 - 4 * x * x)));
static_assert(proves_equal(derivative(acos(x * y), x), -y / sqrt(1 - sq(x * y))));
static_assert(proves_equal(derivative(asin(x), x, x), x / ((1 - x * x) * sqrt(1 - x * x))));
static_assert(proves_equal(derivative(atan(x * y), x), y / (1 + sq(x * y))));
static_assert(proves_equal(derivative(atan(x), x, x), -2 * x / sq(1 + x * x)));
static_assert(proves_equal(derivative(atan2(y, 2 * x), x), -2 * y / (4 * x * x + y * y)));
static_assert(proves_equal(derivative(atan2(y, 2 * x), y), 2 * x / (4 * x * x + y * y)));
static_assert(proves_equal(derivative(atan2(y, x), x, y), (y * y - x * x) / sq(x * x + y * y)));

static_assert(proves_different(derivative(atan2(y, x), x), y / (x * x + y * y)));

}  // namespace
