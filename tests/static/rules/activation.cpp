// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/activation.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/compare.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

#include <limits>

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

// The definitions, and values of both branches. selu by mpmath.
static_assert(proves_equal(leaky_relu(x, y), where(x > 0, x, y * x)));
static_assert(proves_equal(derivative(leaky_relu(x, 2 * y), y), where(x > 0, 0, 2 * x)));
static_assert(leaky_relu(x, y)(x = tl::rational(1, 2), y = 3) == tl::rational(1, 2) && leaky_relu(x, y)(x = -2, y = 3) == -6);
static_assert(proves_equal(elu(x), where(x > 0, x, exp(x) - 1)));
static_assert(elu(x)(x = 0.5) == 0.5);
static_assert(tl::function_of<1>([](auto u) { return selu(u); }) ==
              tl::function_of<1>([](auto u) { return where(u > 0, 1.0507009873554805 * u, 1.7580993408473768 * (exp(u) - 1)); }));
constexpr bool near(double a, double b) { return tl::abs(a - b) <= 9e-16 * tl::abs(b); }
static_assert(near(selu(x)(x = 0.5), 0.525350493677740246710) && near(derivative(selu(2 * x), x)(x = 0.25), 2.10140197471096098684));
static_assert(near(selu(x)(x = -1.0), -1.11133073781256276182) && near(derivative(selu(x), x)(x = -1.0), 0.646768603034814098142));
static_assert(near(derivative(selu(x), x)(x = 0.0), 1.75809934084737685994));  // at the kink that of the left side
constexpr double infinity = std::numeric_limits<double>::infinity();
static_assert(softsign(x)(x = infinity) == 1 && softsign(x)(x = -infinity) == -1);
static_assert(proves_equal(gelu(x), x * normal_cdf(x)));
constexpr auto gelu_by_tanh = tl::function_of<1>([](auto u) { return gelu_tanh(u); });
constexpr auto its_definition = tl::function_of<1>(
    [](auto u) { return u * (1 + tanh(sqrt(2 / acos(-1 + 0 * u)) * (u + tl::rational(8943, 200000) * cube(u)))) / 2; });
static_assert(gelu_by_tanh == its_definition);
static_assert(derivative<0>(gelu_by_tanh) == derivative<0>(its_definition));
static_assert(derivative<0, 0>(gelu_by_tanh) == derivative<0, 0>(its_definition));
static_assert(proves_equal(derivative(silu(x), x, x, x), derivative(x * sigmoid(x), x, x, x)));
static_assert(proves_equal(derivative(gelu(x), x, x, x), derivative(x * normal_cdf(x), x, x, x)));
static_assert(proves_equal(derivative(mish(x), x, x, x), derivative(x * tanh(softplus(x)), x, x, x)));

}  // namespace
