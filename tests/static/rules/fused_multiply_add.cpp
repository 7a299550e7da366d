// SPDX-License-Identifier: BSL-1.0
// Derivatives of include/tapeless/rules/fused_multiply_add.hpp, inside other functions, against the textbook.
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/proof/proves_equal.hpp>
#include <tapeless/rules/functions.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;

static_assert(proves_equal(derivative(fma(2 * x, y, x * z), x), 2 * y + z));

}  // namespace
