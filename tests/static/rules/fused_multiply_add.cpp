// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/fused_multiply_add.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(fma(2 * x, y, x * z), x), 2 * y + z));

static_assert(proves_equal(fma(x, y, z), x * y + z));
static_assert(proves_equal(derivative(fma(x, 3 * y, 2 * z), y), 3 * x) && proves_equal(derivative(fma(x, y, 2 * z), z), 2 + 0_c * x));
static_assert(fma(x, y, z)(x = 2, y = 3, z = 4) == 10);
static_assert(proves_equal(lerp(x, y, z), x + z * (y - x)));
static_assert(proves_equal(derivative(lerp(2 * x, 3 * y, 5 * z), x), 2 * (1 - 5 * z)));
static_assert(proves_equal(derivative(lerp(2 * x, 3 * y, 5 * z), y), 15 * z));
static_assert(proves_equal(derivative(lerp(2 * x, 3 * y, 5 * z), z), 5 * (3 * y - 2 * x)));
static_assert(lerp(x, y, z)(x = 2, y = 5, z = tl::rational(1, 3)) == 3);

}  // namespace
