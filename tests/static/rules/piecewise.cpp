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

static_assert(proves_equal(fdim(x, y), where(x > y, x - y, 0)));
static_assert(proves_equal(derivative(fdim(2 * x, 3 * y), x), where(2 * x <= 3 * y, 0, 2)));
static_assert(proves_equal(derivative(fdim(2 * x, 3 * y), y), where(2 * x <= 3 * y, 0, -3)));
static_assert(fdim(x, y)(x = 5, y = 3) == 2 && fdim(x, y)(x = 3, y = 5) == 0);
static_assert(proves_equal(min(x, y), where(y < x, y, x)));
static_assert(proves_equal(max(x, y), where(x < y, y, x)));
static_assert(relu(x)(x = tl::rational(1, 2)) == tl::rational(1, 2) && relu(x)(x = -1) == 0);
static_assert(sign(x)(x = tl::rational(1, 2)) == 1 && sign(x)(x = tl::rational(-1, 2)) == -1 && sign(x)(x = 0) == 0);
static_assert(clamp(x, -1, 1)(x = 3) == 1 && clamp(x, -1, 1)(x = -3) == -1 && clamp(x, y, z)(x = 2, y = 1, z = 3) == 2);
static_assert(derivative(copysign(2 * x, y), x)(x = -1.0, y = 3.0) == -2 && derivative(copysign(2 * x, y), x)(x = -1.0, y = -3.0) == 2);
static_assert(copysign(x, y)(x = 2.0, y = -0.0) == -2 && derivative(copysign(x, y), y)(x = 2.0, y = 1.0) == 0);

}  // namespace
