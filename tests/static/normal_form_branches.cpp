// SPDX-License-Identifier: BSL-1.0
// What == decides of signs, absolute values and branches. Which pairs are one function is school algebra; that no yes is false is tested
// against multiprecision values in tests/runtime/normal_form_soundness.cpp.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_different;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

// Signs, absolute values, branches.
static_assert(proves_equal(sq(abs(x)), x * x));
static_assert(proves_equal(abs(x - y), abs(y - x)));
static_assert(proves_equal(abs(x) * abs(y), abs(x * y)));
static_assert(proves_equal(x * sign(x), abs(x)));
static_assert(proves_equal(x / abs(x), sign(x)));
static_assert(proves_equal(abs(x), where(x > 0, x, -x)));
static_assert(proves_equal(where(x > 0, 1, where(x < 0, -1, 0)), sign(x)));
static_assert(proves_equal(relu(x), (x + abs(x)) / 2));
static_assert(proves_equal(max(x, y), (x + y + abs(x - y)) / 2));
static_assert(proves_equal(max(2 * x, 3 * y), max(3 * y, 2 * x)));
static_assert(proves_equal(min(x, y) * max(x, y), x * y));
static_assert(proves_equal(where(x > 0, x, -x) * y, where(x > 0, x * y, -(x * y))));
static_assert(proves_equal(where(x > 0 && y > 0, 1, 2), where(x <= 0 || y <= 0, 2, 1)));
static_assert(proves_equal(where(x * x - y < 1, 1, 2), where(1 + y <= x * x, 2, 1)));
static_assert(proves_equal(where(x > 0, x, 0), where(x >= 0, x, 0)));  // both are 0 at 0
static_assert(proves_equal(where(is_zero(x), 1, sin(x) / x) * x, where(is_zero(x), 0, sin(x))));
static_assert(proves_equal(where(is_zero(x), 1, sin(x) / x), sin(x) / x));  // wherever both are defined
static_assert(proves_different(abs(x), x));
static_assert(proves_different(where(x > 0, x, 0), x));
static_assert(proves_different(where(x > 0, 1, 2), where(x >= 0, 1, 2)));
static_assert(proves_different(sq(sign(x)), 1));  // 0 at 0
static_assert(proves_different(where(is_zero(x), 1, x / x), where(is_zero(x), 2, x / x)));

// A comparison is false for NaN, so these are 2 and 1 for x < 0; and at x = 1 the first of the next two is 2, the other 1.
static_assert(!(where(log(x) > 0, 1, 2) == where(log(x) <= 0, 2, 1)));
static_assert(!(where((x * x - 1) / (x - 1) > 0, 1, 2) == where(x + 1 > 0, 1, 2)));

// Denominators that are 0 where the branch is not taken prove nothing: for x > 0 these are 0 and 2x.
static_assert(proves_different(where(x < -1, 1 / (abs(x) - x), 0), where(x < -1, 1 / (abs(x) - x), abs(x) + x)));
// u^(v-1) = u^v / u says nothing at u = 0, where a branch may ask.
constexpr auto power_and_branch = (1 + pow(x, y - 1)) / (2 - y * pow(x, y - 1));
static_assert(!(where(is_zero(x), -1 / y, power_and_branch) == power_and_branch));
// x^2y may be negative: at x = -1, y = 1/2.
static_assert(!(abs(pow(x, 2 * y)) + pow(x, y) == pow(x, 2 * y) + pow(x, y)));
static_assert(!(sqrt(pow(x, 4 * y)) + pow(x, y) == pow(x, 2 * y) + pow(x, y)));

}  // namespace
