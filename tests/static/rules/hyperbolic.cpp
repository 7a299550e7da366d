// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/hyperbolic.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(sinh(2 * x), x), 2 * cosh(2 * x)));
static_assert(proves_equal(derivative(cosh(x * y), x), y * sinh(x * y)));
static_assert(proves_equal(derivative(tanh(x * y), x), y * (1 - sq(tanh(x * y)))));
static_assert(proves_equal(derivative(tanh(2 * x), x), 2 / sq(cosh(2 * x))));
static_assert(proves_equal(derivative(tanh(x), x, x), -2 * tanh(x) * (1 - sq(tanh(x)))));
static_assert(proves_equal(tanh(x), sinh(x) / cosh(x)));
static_assert(proves_equal(cosh(x) * cosh(x) - sinh(x) * sinh(x), 1 + 0_c * x));

static_assert(proves_different(derivative(cosh(x), x), -sinh(x)));

static_assert(proves_equal(sinh(x), (exp(x) - exp(-x)) / 2));
static_assert(proves_equal(cosh(x), (exp(x) + exp(-x)) / 2));
static_assert(proves_equal(tanh(x), (exp(2 * x) - 1) / (exp(2 * x) + 1)));

}  // namespace
