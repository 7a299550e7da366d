// SPDX-License-Identifier: BSL-1.0
// Slopes are shown in public names, as a textbook writes them, also where a rule computes them in another way.
#include "../reads.hpp"

#include <tapeless/calculus/named_query.hpp>
#include <tapeless/rules/functions.hpp>
#include <tapeless/show/infix.hpp>

namespace tl = tapeless;
using namespace tl::literals;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;

static_assert(reads(derivative(hypot(x, y), x), "x / hypot(x, y)"));
static_assert(reads(derivative(erfc(x), x), "-2 / sqrt(acos(-1)) * exp(-x^2)"));
static_assert(reads(derivative(atan(x), x, x), "-2 * x * (1 / (1 + x^2)) * (1 / (1 + x^2))"));
static_assert(reads(derivative(acos(x), x), "-1 / sqrt(1 - x^2)"));
static_assert(reads(derivative(tanh(x), x, x), "-2 * tanh(x) * (1 - tanh(x)^2)"));
static_assert(reads(derivative(coth(x), x), "-1 / sinh(x)^2"));
static_assert(reads(derivative(silu(x), x), "sigmoid(x) + x * sigmoid(x) * sigmoid(-x)"));
static_assert(reads(derivative(gelu(x), x), "normal_cdf(x) + x * exp(-x^2 / 2) / sqrt(2 * acos(-1))"));
static_assert(reads(derivative(pow(x, y), x, x), "y * (y - 1) * pow(x, y - 2)"));
static_assert(reads(derivative(pow(x, y), y, y), "pow(x, y) * log(x) * log(x)"));
static_assert(reads(derivative(logsumexp(x, y, z), x), "exp(x) / (exp(x) + exp(y) + exp(z))"));
static_assert(reads(derivative(logaddexp(x, y), x), "exp(x) / (exp(x) + exp(y))"));
static_assert(reads(tl::softmax<0>(x, y, z), "exp(x) / (exp(x) + (exp(y) + exp(z)))"));
static_assert(reads(logsumexp(x, y, z), "log(exp(x) + exp(y) + exp(z))"));
static_assert(reads(derivative(bce(x, y), x), "(x - y) / (x * (1 - x))"));
static_assert(reads(derivative(normal_pdf(x), x), "-x * exp(-x^2 / 2) / sqrt(2 * acos(-1))"));
static_assert(reads(derivative(log_normal_cdf(x), x), "normal_pdf(x) / normal_cdf(x)"));
static_assert(reads(derivative(sigmoid(x), x), "sigmoid(x) * (1 - sigmoid(x))"));
static_assert(reads(derivative(logit(x), x), "1 / (x * (1 - x))"));
static_assert(reads(derivative(xlogy(x, y), y), "x / y"));
static_assert(reads(derivative(xlog1py(x, y), x), "log1p(y)"));
static_assert(reads(derivative(cbrt(x), x), "1 / (3 * cbrt(x)^2)"));
static_assert(reads(derivative(log(x), x), "1 / x"));
static_assert(reads(derivative(sqrt(x), x), "1 / (2 * sqrt(x))"));
static_assert(reads(derivative(sinc(x), x), "(cos(x) - sin(x) / x) / x"));
static_assert(reads(derivative(min(x, y), y), "where(x <= y, 0, 1)"));
static_assert(reads(derivative(leaky_relu(x, y), x), "where(x > 0, 1, y)"));
static_assert(reads(derivative(mish(x), x), "tanh(softplus(x)) + x * (1 - tanh(softplus(x))^2) * sigmoid(x)"));
static_assert(reads(derivative(asech(x), x), "-1 / x / sqrt(1 - x^2)"));
static_assert(reads(derivative(acoth(x), x), "-1 / (abs(x) - 1) / (abs(x) + 1)"));
static_assert(reads(derivative(fmod(x, y), y), "-round((x - fmod(x, y)) / y)"));
static_assert(reads(derivative(huber(x, y), x), "min(max(x, -y), y)"));
static_assert(reads(derivative(rsqrt(x), x), "-rsqrt(x) / (2 * x)"));
static_assert(reads(derivative(softsign(x), x), "1 / (1 + abs(x)) / (1 + abs(x))"));
static_assert(reads(derivative(logcosh(x), x), "tanh(x)"));
static_assert(reads(derivative(sinc(x), x, x), "(-sin(x) - 2 * (cos(x) - sin(x) / x) / x) / x"));
static_assert(reads(bce(x, y), "-(y * log(x) + (1 - y) * log(1 - x))"));
static_assert(reads(xlogy(x, y), "x * log(y)"));

}  // namespace
