// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/euclidean_norm.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;

static_assert(proves_equal(derivative(hypot(x * y, 2 * z), x), y * x * y / sqrt(sq(x * y) + 4 * z * z)));
static_assert(proves_equal(derivative(hypot(3 * x, y), x, y), -9 * x * y / ((9 * x * x + y * y) * sqrt(9 * x * x + y * y))));

// At the origin the slopes are 0, so that they are not the legs of a right triangle of hypotenuse 1 there.
static_assert(!(sq(derivative(hypot(x, y), x)) + sq(derivative(hypot(x, y), y)) == 1 + 0_c * x));
static_assert(!(sq(derivative(hypot(x, 0_c), x)) == 1 + 0_c * x));
static_assert(derivative(norm(x, 2 * y, 4 * y, x, 2 * z), z)(x = 1.0, y = 0.5, z = 1.5) == 1.5);  // 2 · 3/4 of 1, 1, 2, 1, 3
static_assert(proves_equal(derivative(hypot(x, 0_c), x), sign(x)));
static_assert(proves_equal(derivative(hypot(x, y), x), x / sqrt(x * x + y * y)));

static_assert(proves_equal(hypot(x, y), sqrt(x * x + y * y)));
static_assert(proves_equal(norm(x, y, z), sqrt(x * x + y * y + z * z)));
static_assert(norm(x)(x = -2) == 2);

}  // namespace
