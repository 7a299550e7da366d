// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/sinc.hpp, inside other functions, against the textbook.
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

static_assert(proves_equal(derivative(sinc(2 * x), x), where(is_zero(2 * x), 0, 2 * (cos(2 * x) - sin(2 * x) / (2 * x)) / (2 * x))));
static_assert(derivative(sinc(2 * x), x, x)(x = 0.0) == -4.0 / 3);
static_assert(derivative(sinc(x), x, x, x, x)(x = 0.0) == 0.2);
static_assert(derivative(sinc(x), x)(x = 0.0) == 0 && sinc(x)(x = 0.0) == 1);

}  // namespace
