// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/error_function.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(proves_equal(derivative(erf(x * y), x), y * 2 / sqrt(acos(-1_c + 0_c * x)) * exp(-sq(x * y))));
static_assert(proves_equal(derivative(erf(2 * x), x, x), -8 * x * derivative(erf(2 * x), x)));
static_assert(proves_equal(erf(x) + erfc(x), 1 + 0_c * x));
static_assert(proves_equal(derivative(erfc(2 * x), x), -derivative(erf(2 * x), x)));

}  // namespace
