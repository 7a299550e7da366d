// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/activation.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(silu(x), x * sigmoid(x)));
static_assert(proves_equal(derivative(silu(x * y), x), y * (sigmoid(x * y) + x * y * sigmoid(x * y) * (1 - sigmoid(x * y)))));
static_assert(proves_equal(derivative(gelu(x * y), x), y * (normal_cdf(x * y) + x * y * normal_pdf(x * y))));
static_assert(proves_equal(derivative(gelu(x), x, x), (2 - x * x) * normal_pdf(x)));
static_assert(proves_equal(mish(x), x * tanh(softplus(x))));
static_assert(proves_equal(derivative(mish(2 * x), x), derivative(2 * x * tanh(softplus(2 * x)), x)));
static_assert(proves_equal(derivative(silu(2 * x), x, x), derivative(2 * x * sigmoid(2 * x), x, x)));
static_assert(proves_equal(derivative(leaky_relu(x * y, 1_c / 8_c), x), where(x * y > 0, y, y / 8)));
static_assert(proves_equal(derivative(elu(x * y), x), y * where(x * y > 0, 1, exp(x * y))));
static_assert(proves_equal(derivative(softsign(2 * x), x), 2 / sq(1 + abs(2 * x))));
static_assert(proves_equal(softsign(x) * (1 + abs(x)), x));

}  // namespace
