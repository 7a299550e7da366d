// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/trigonometric.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(sin(2 * x), x), 2 * cos(2 * x)));
static_assert(proves_equal(derivative(cos(x * y), x), -y * sin(x * y)));
static_assert(proves_equal(derivative(tan(x * y), x), y / sq(cos(x * y))));
static_assert(proves_equal(derivative(tan(2 * x), x), 2 * (1 + sq(tan(2 * x)))));
static_assert(proves_equal(tan(x), sin(x) / cos(x)));
static_assert(proves_equal(derivative(sin(x * y), x, y), cos(x * y) - x * y * sin(x * y)));

static_assert(proves_different(derivative(cos(x), x), sin(x)));
static_assert(proves_different(derivative(tan(2 * x), x), 1 + sq(tan(2 * x))));

}  // namespace
