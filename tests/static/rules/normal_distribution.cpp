// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/normal_distribution.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(normal_pdf(x * y), x), -y * (x * y) * normal_pdf(x * y)));
static_assert(proves_equal(derivative(normal_cdf(x * y), x), y * normal_pdf(x * y)));
static_assert(proves_equal(derivative(normal_cdf(2 * x), x, x), -8 * x * normal_pdf(2 * x)));
static_assert(proves_equal(derivative(log_normal_cdf(2 * x), x), 2 * normal_pdf(2 * x) / normal_cdf(2 * x)));
static_assert(log_normal_cdf(x)(x = -1e200) == -std::numeric_limits<double>::infinity());

constexpr auto density = exp(-(x * x) / 2) / sqrt(2 * acos(-1_c + 0_c * x));
static_assert(proves_equal(normal_pdf(x), density));
static_assert(proves_equal(normal_cdf(x), (1 + erf(x / sqrt(2_c + 0_c * x))) / 2));
static_assert(proves_equal(log_normal_cdf(x), log(normal_cdf(x))));
static_assert(proves_equal(derivative(normal_cdf(x), x), density));
static_assert(proves_equal(derivative(normal_pdf(x), x, x), (x * x - 1) * density));
static_assert(proves_equal(derivative(log_normal_cdf(x), x, x), derivative(normal_pdf(x) / normal_cdf(x), x)));

}  // namespace
