// SPDX-License-Identifier: BSL-1.0
// What looks like misuse and is allowed: the rows of docs/misuse.md that say so. Values by hand.
#include <tapeless/tapeless.hpp>

#include <concepts>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;
using tl::rational;
using tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto f = x * x + 3 * x;

// A point may name more than the function contains, in any order.
static_assert(f(x = 2, y = 7) == 10 && derivative(x + y, x)(x = 1, y = 2) == 1);
static_assert((x - y)(x = 5, y = 3) == 2 && (x - y)(y = 3, x = 5) == 2);
// Mixed types of values: the common type, rational if all are exact.
static_assert(std::same_as<decltype((x * y)(x = 1, y = 2)), rational> && std::same_as<decltype((x * y)(x = 1, y = 2.0F)), float>);
static_assert(std::same_as<decltype((x * y)(x = 1.0F, y = 2.0)), double> && std::same_as<decltype((x * y)(x = rational(1, 2), y = 2.0)), double>);
static_assert((x * y)(x = 1.5F, y = 2) == 3);
// A derivative by a variable that the function does not contain is 0, in a gradient, too.
static_assert(proves_equal(derivative(f, y), 0) && gradient(f, wrt(y, x))(x = 2.0, y = 1.0)[0] == 0);
// Integer division is exact, not rounded.
static_assert((x / y)(x = 1, y = 2) == rational(1, 2) && (x / 2)(x = 1) == rational(1, 2) && proves_equal(1 / x * 2, 2 / x));
// Outside the domain the value is NaN, also of literals; == says that such a function is not even equal to itself.
constexpr bool is_nan(double value) { return value != value; }
static_assert(is_nan(log(0 * x - 2)(x = 1.0)) && is_nan(sqrt(0 * x - 2)(x = 1.0)) && is_nan(pow(0 * x - 2, 0.5)(x = 1.0)));
static_assert(is_nan(log(x)(x = -1)) && is_nan(sqrt(x)(x = -1.0)));
static_assert(is_nan(tl::log(-2.0)) && is_nan(tl::sqrt(-2)) && is_nan(tl::pow(-2.0, 0.5)) && tl::pow(-2.0, 3.0) == -8);
constexpr auto nowhere = log(-1 - x * x);
static_assert(!(nowhere == nowhere));
// Copies are values: an expression keeps the numbers that it was built with.
constexpr double scaled(double factor) {
    auto const g = factor * x;
    factor = 0;
    return g(x = 1.0);
}
static_assert(scaled(3) == 3);
constexpr double last_of_two() {
    auto g = x + 1;
    g = x + 5;
    return g(x = 1.0);
}
static_assert(last_of_two() == 6);
// Two variables of one name are one variable.
constexpr auto other_x = tl::variable<"x">{};
static_assert((x * other_x)(x = 3) == 9 && proves_equal(derivative(x * other_x, x), 2 * x));

}  // namespace
