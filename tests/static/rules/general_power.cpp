// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/general_power.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(proves_equal(derivative(pow(x, y), x), y * pow(x, y - 1)));
static_assert(proves_equal(derivative(pow(x, y), y), pow(x, y) * log(x)));
static_assert(proves_equal(derivative(pow(2 * x, 1.5_c), x), 3 * pow(2 * x, 0.5_c)));
static_assert(proves_equal(derivative(pow(2_c, x * y), x), y * log(2_c + 0 * x) * pow(2_c, x * y)));
static_assert(proves_equal(derivative(pow(x, y), x, x), y * (y - 1) * pow(x, y - 2)));
static_assert(proves_equal(derivative(pow(x, y), x, y), pow(x, y - 1) * (1 + y * log(x))));
static_assert(proves_equal(derivative(pow(x, y), y, y), pow(x, y) * sq(log(x))));
static_assert(proves_equal(derivative(pow(x, x), x), pow(x, x) * log(x) + x * pow(x, x - 1)));

static_assert(proves_equal(derivative(pow(x, y), x, x, x), y * (y - 1) * (y - 2) * pow(x, y - 3)));
static_assert(proves_equal(derivative(pow(x, y), x, x, y), (2 * y - 1) * pow(x, y - 2) + y * (y - 1) * pow(x, y - 2) * log(x)));
static_assert(proves_equal(derivative(pow(x, y), y, x), pow(x, y - 1) * (1 + y * log(x))));
static_assert(proves_equal(derivative(pow(x, y), y, y, x), 2 * pow(x, y - 1) * log(x) + y * pow(x, y - 1) * sq(log(x))));
static_assert(proves_equal(derivative(pow(x, y), y, y, y), pow(x, y) * cube(log(x))));

}  // namespace
