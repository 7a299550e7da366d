// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/x_log_y.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(xlogy(2 * x, y), x), 2 * log(y)));
static_assert(proves_equal(derivative(xlogy(x, 2 * y), y), x / y));
static_assert(proves_equal(derivative(xlog1py(x, 2 * y), y), 2 * x / (1 + 2 * y)));
static_assert(xlogy(x, y)(x = 0.0, y = 0.0) == 0 && derivative(xlogy(x, y), y)(x = 0.0, y = 0.0) == 0);
static_assert(derivative(xlogy(x, x), x)(x = 0.0) == -std::numeric_limits<double>::infinity());

static_assert(proves_equal(xlogy(x, y), where(is_zero(x), 0, x * log(y))));
static_assert(proves_equal(xlog1py(x, y), xlogy(x, 1 + y)));
static_assert(proves_equal(derivative(xlog1py(2 * x, y), x), 2 * log(1 + y)));
static_assert(proves_equal(derivative(xlogy(x, y), y, y), -x / sq(y)));
static_assert(proves_equal(derivative(xlogy(x, y), y, x), 1 / y));
static_assert(proves_equal(derivative(xlog1py(x, 2 * y), y, y), -4 * x / sq(1 + 2 * y)));

}  // namespace
