// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/logarithm.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(log(x * y), x), 1 / x));
static_assert(proves_equal(derivative(log(x * x + y * y), y), 2 * y / (x * x + y * y)));
static_assert(proves_equal(derivative(log(2 * x), x, x), -1 / sq(x)));
static_assert(proves_equal(derivative(log1p(x * y), x), y / (1 + x * y)));
static_assert(proves_equal(log1p(x), log(1 + x)));
static_assert(proves_equal(derivative(log2(x * y), x) * log(2_c + 0_c * x), 1 / x));
static_assert(proves_equal(derivative(log10(2 * x), x) * log(10_c + 0_c * x), 1 / x));
static_assert(proves_equal(log2(x), log(x) / log(2_c + 0_c * x)));

static_assert(proves_different(derivative(log1p(2 * x), x), 1 / (1 + 2 * x)));

static_assert(proves_equal(log10(x), log(x) / log(10_c + 0_c * x)));

}  // namespace
