// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/rounding.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(floor(x * y), x), 0_c * x));
static_assert(proves_equal(derivative(x * ceil(y), x), ceil(y)));
static_assert(proves_equal(derivative(x * round(2 * x), x), round(2 * x)));
static_assert(proves_equal(derivative(trunc(x) * y, y), trunc(x)));
static_assert(proves_equal(heaviside(2 * x), (1 + sign(x)) / 2));
static_assert(derivative(fmod(2 * x, y), x)(x = 2.75, y = 2.0) == 2);
static_assert(derivative(fmod(2 * x, y), y)(x = 2.75, y = 2.0) == -2);
static_assert(derivative(remainder(2 * x, 3 * y), y)(x = 2.75, y = 2.0) == -3);
static_assert(fmod(x, y)(x = -5.5, y = 2.0) == -1.5 && remainder(x, y)(x = 5.0, y = 2.0) == 1 && remainder(x, y)(x = 7.0, y = 2.0) == -1);
static_assert(floor(x)(x = tl::rational(-7, 2)) == -4 && heaviside(x)(x = 0) == tl::rational(1, 2));

}  // namespace
