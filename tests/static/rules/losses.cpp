// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/losses.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(bce(2 * x, y), x), 2 * (2 * x - y) / (2 * x * (1 - 2 * x))));
static_assert(proves_equal(derivative(bce(x, 2 * y), y), -2 * logit(x)));
static_assert(proves_equal(logistic_loss(x, y), log(1 + exp(-(x * y)))));
static_assert(proves_equal(derivative(logistic_loss(2 * x, y), x), -2 * y * sigmoid(-(y * (2 * x)))));
static_assert(proves_equal(derivative(huber(2 * x, y), x), 2 * clamp(2 * x, -y, y)));
static_assert(derivative(huber(2 * x, y), x, x)(x = 1, y = 2) == 4 && derivative(huber(2 * x, y), x, x)(x = 2, y = 2) == 0);
static_assert(proves_equal(huber(x, 2_c), 2 * smooth_l1(x, 2_c)));
static_assert(derivative(smooth_l1(x, y), y)(x = 1, y = 2) == tl::rational(-1, 8));
static_assert(derivative(huber(x, y), y)(x = -3, y = 2) == 1);

static_assert(proves_equal(huber(x, y), where(abs(x) <= y, sq(x) / 2, y * (abs(x) - y / 2))));
static_assert(proves_equal(smooth_l1(x, y), where(abs(x) <= y, sq(x) / (2 * y), abs(x) - y / 2)));
static_assert(proves_equal(derivative(smooth_l1(2 * x, y), x), 2 * clamp(2 * x / y, -1, 1)));
static_assert(huber(x, y)(x = 3, y = 2) == 4 && huber(x, y)(x = -1, y = 2) == tl::rational(1, 2));
static_assert(smooth_l1(x, y)(x = -3, y = 2) == 2 && smooth_l1(x, y)(x = 1, y = 2) == tl::rational(1, 4));
static_assert(derivative(smooth_l1(x, 2 * y), y)(x = 3, y = 1) == -1);
static_assert(proves_equal(bce(x, y), -(xlogy(y, x) + xlogy(1 - y, 1 - x))));
static_assert(proves_equal(derivative(bce(x, y), x, x), y / sq(x) + (1 - y) / sq(1 - x)));
static_assert(proves_equal(derivative(bce(x, y), x, y), -1 / (x * (1 - x))));
static_assert(proves_equal(derivative(bce(x, y), y, x), -1 / (x * (1 - x))));

}  // namespace
