// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/sigmoid.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/function_query.hpp>
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

static_assert(proves_different(derivative(sigmoid(2 * x), x), sigmoid(2 * x) * (1 - sigmoid(2 * x))));

// The same through lambdas.
constexpr auto neuron = tl::function_of<2>([](auto u, auto v) { return sigmoid(u * v); });
constexpr auto slope_of_neuron = tl::function_of<2>([](auto u, auto v) { return v * sigmoid(u * v) * (1 - sigmoid(u * v)); });
static_assert(proves_equal(derivative<0>(neuron), slope_of_neuron));

static_assert(proves_equal(logit(x), log(x / (1 - x))));
static_assert(proves_equal(derivative(logit(2 * x), x), 1 / (x * (1 - 2 * x))));
static_assert(proves_equal(derivative(logit(x), x, x), (2 * x - 1) / sq(x * (1 - x))));
static_assert(proves_equal(logsigmoid(x), -log(1 + exp(-x))));

}  // namespace
