// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/exponential.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(exp(2 * x), x), 2 * exp(2 * x)));
static_assert(proves_equal(derivative(exp(x * y), x, y), (1 + x * y) * exp(x * y)));
static_assert(proves_equal(derivative(expm1(x * y), x), y * exp(x * y)));
static_assert(proves_equal(expm1(x), exp(x) - 1));
static_assert(proves_equal(derivative(exp2(x * y), x), y * log(2_c + 0 * x) * exp2(x * y)));

static_assert(proves_different(derivative(exp(2 * x), x), exp(2 * x)));

static_assert(proves_equal(exp2(x), exp(log(2_c + 0 * x) * x)));
static_assert(proves_equal(exp10(x), exp(log(10_c + 0 * x) * x)));
static_assert(proves_equal(derivative(exp10(x * y), x), y * log(10_c + 0 * x) * exp10(x * y)));

}  // namespace
