// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/piecewise.hpp, inside other functions, against the textbook.
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
constexpr auto z = "z"_var;

static_assert(proves_equal(derivative(abs(x * y), x), y * sign(x * y)));
static_assert(proves_equal(abs(-x), abs(x)));
static_assert(proves_equal(derivative(x * abs(x), x), abs(x) + x * sign(x)));
static_assert(proves_equal(derivative(sign(x * y), x), 0_c * x));
static_assert(proves_equal(derivative(relu(2 * x), x), where(2 * x > 0, 2, 0)));
static_assert(proves_equal(derivative(relu(2 * x), x), where(2 * x <= 0, 0, 2)));
static_assert(proves_equal(relu(x), where(x > 0, x, 0)));
static_assert(proves_equal(derivative(max(x * y, z), x), where(x * y < z, 0, y)));
static_assert(proves_equal(derivative(max(x, 2 * y), y), where(x < 2 * y, 2, 0)));
static_assert(proves_equal(derivative(max(x, 2 * y), y), where(2 * y <= x, 0, 2)));
static_assert(proves_equal(derivative(min(x * y, z), x), where(z < x * y, 0, y)));
static_assert(proves_equal(derivative(min(x, 2 * y), y), where(x <= 2 * y, 0, 2)));
static_assert(proves_equal(derivative(max(x, y), x) + derivative(max(x, y), y), 1 + 0_c * x));
static_assert(proves_equal(max(x, y) + min(x, y), x + y));

static_assert(proves_different(derivative(abs(-2 * x), x), -2 * sign(x)));

}  // namespace
