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

}  // namespace
