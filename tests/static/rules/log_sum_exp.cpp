// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/log_sum_exp.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(logaddexp(x * y, 2 * x), x), (y * exp(x * y) + 2 * exp(2 * x)) / (exp(x * y) + exp(2 * x))));
static_assert(proves_equal(logsumexp(x, y, x * y), log(exp(x) + exp(y) + exp(x * y))));
static_assert(proves_equal(derivative(logsumexp(x, y, 2 * x), x), (exp(x) + 2 * exp(2 * x)) / (exp(x) + exp(y) + exp(2 * x))));
static_assert(proves_equal(tl::softmax<1>(x, y), exp(y) / (exp(x) + exp(y))));
static_assert(proves_equal(derivative(tl::softmax<0>(x, y, 2 * x), y), -exp(x) * exp(y) / sq(exp(x) + exp(y) + exp(2 * x))));
static_assert(proves_equal(tl::softmax<0>(x, y, 0_c) + tl::softmax<1>(x, y, 0_c) + tl::softmax<2>(x, y, 0_c), 1 + 0_c * x));
static_assert(proves_equal(derivative(logcosh(x * y), x), y * tanh(x * y)));

// Of arrays, too.
constexpr auto of_three = tl::function_of<3>([](auto u, auto v, auto t) { return logsumexp(std::array{u, v, t}); });
static_assert(of_three == tl::function_of<3>([](auto u, auto v, auto t) { return log(exp(u) + exp(v) + exp(t)); }));
static_assert(tl::function_of<2>([](auto u, auto v) { return softmax(std::array{u, v})[1]; }) == tl::function_of<2>([](auto u, auto v) { return exp(v) / (exp(u) + exp(v)); }));
static_assert(tl::function_of<3>([](auto u, auto v, auto t) { return sq(norm(std::array{u, v, t})); }) == tl::function_of<3>([](auto u, auto v, auto t) { return u * u + v * v + t * t; }));

static_assert(proves_equal(logaddexp(x, y), log(exp(x) + exp(y))));
static_assert(proves_equal(logcosh(x), log(cosh(x))));
static_assert(proves_equal(derivative(logaddexp(x, y), x, x), exp(x) * exp(y) / sq(exp(x) + exp(y))));
static_assert(proves_equal(derivative(logaddexp(x, y), y, x), -exp(x) * exp(y) / sq(exp(x) + exp(y))));
static_assert(proves_equal(derivative(logcosh(x), x, x), 1 - sq(tanh(x))));
static_assert(proves_equal(derivative(tl::softmax<0>(2 * x, y, 0_c), x), 2 * exp(2 * x) * (exp(y) + 1) / sq(exp(2 * x) + exp(y) + 1)));
static_assert(proves_equal(derivative(tl::softmax<1>(x, y), y, y), derivative(exp(y) / (exp(x) + exp(y)), y, y)));

}  // namespace
