// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/special/gamma.hpp and beta.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/compare.hpp>
#include <tapeless/proof/identical.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>
#include <tapeless/rules/special/beta.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

static_assert(proves_equal(derivative(tgamma(x * y), x), y * tgamma(x * y) * digamma(x * y)));
static_assert(proves_equal(derivative(tgamma(2 * x), x, x), 4 * tgamma(2 * x) * (sq(digamma(2 * x)) + trigamma(2 * x))));
static_assert(proves_equal(derivative(lgamma(x * y), x), y * digamma(x * y)));
static_assert(proves_equal(derivative(lgamma(x * y), x, x), y * y * trigamma(x * y)));
static_assert(proves_equal(derivative(digamma(3 * x), x), 3 * trigamma(3 * x)));
static_assert(proves_equal(derivative(trigamma(x * y), y), x * polygamma(2, x * y)));
static_assert(proves_equal(derivative(polygamma(3_c, 2 * x), x), 2 * polygamma(4, 2 * x)));
static_assert(identical(polygamma(0_c, x), digamma(x)));
static_assert(identical(polygamma(1_c, x), trigamma(x)));

// B and its slopes
static_assert(proves_equal(beta(x, y), tgamma(x) * tgamma(y) / tgamma(x + y)));
static_assert(proves_equal(beta(x, y), beta(y, x)));
static_assert(proves_equal(derivative(beta(2 * x, y), x), 2 * beta(2 * x, y) * (digamma(2 * x) - digamma(2 * x + y))));
static_assert(proves_equal(derivative(beta(x, y), x, y), derivative(beta(x, y), y, x)));
static_assert(proves_equal(derivative(beta(x, x * y), y), x * beta(x, x * y) * (digamma(x * y) - digamma(x + x * y))));

// The lambda door; what a value would be needed for is undecided, not an error.
constexpr auto by_lambda = tl::function_of<1>([](auto u) { return lgamma(u * u); });
static_assert(derivative<0>(by_lambda) == tl::function_of<1>([](auto u) { return 2 * u * digamma(u * u); }));
static_assert(compare(tgamma(x), lgamma(x)) == tl::comparison::undecided);
static_assert(compare(tgamma(x), tgamma(x)) == tl::comparison::equal);

}  // namespace
