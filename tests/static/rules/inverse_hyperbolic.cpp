// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/inverse_hyperbolic.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(asinh(x * y), x), y / sqrt(1 + sq(x * y))));
static_assert(proves_equal(derivative(acosh(x), x), 1 / (sqrt(x - 1) * sqrt(x + 1))));
static_assert(proves_equal(derivative(atanh(2 * x), x), 2 / (1 - 4 * x * x)));
static_assert(proves_equal(derivative(atanh(x), x, x), 2 * x / sq(1 - x * x)));

static_assert(proves_different(derivative(atanh(2 * x), x), 1 / (1 - 4 * x * x)));

static_assert(proves_equal(asinh(x), log(x + sqrt(x * x + 1))));
static_assert(proves_equal(acosh(x), log(x + sqrt(x * x - 1))));
static_assert(proves_equal(atanh(x), log((1 + x) / (1 - x)) / 2));

}  // namespace
