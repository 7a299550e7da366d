// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/sigmoid.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(proves_equal(derivative(sigmoid(x * y), x), y * sigmoid(x * y) * (1 - sigmoid(x * y))));
static_assert(proves_equal(derivative(sigmoid(2 * x), x, x), 4 * sigmoid(2 * x) * (1 - sigmoid(2 * x)) * (1 - 2 * sigmoid(2 * x))));
static_assert(proves_equal(sigmoid(x), 1 / (1 + exp(-x))));
static_assert(proves_equal(sigmoid(-x), 1 - sigmoid(x)));
static_assert(proves_equal(derivative(softplus(x * y), x), y * sigmoid(x * y)));
static_assert(proves_equal(softplus(x), log(1 + exp(x))));
static_assert(proves_equal(derivative(softplus(2 * x), x, x), 4 * sigmoid(2 * x) * (1 - sigmoid(2 * x))));
static_assert(proves_equal(derivative(logsigmoid(x * y), x), y * (1 - sigmoid(x * y))));
static_assert(proves_equal(logsigmoid(x), -softplus(-x)));
static_assert(proves_equal(tanh(x), 2 * sigmoid(2 * x) - 1));

}  // namespace
