// SPDX-License-Identifier: BSL-1.0
// What a traced lambda gives. Expected values: worked out by hand.
#include <tapeless/tapeless.hpp>

#include <concepts>

namespace tl = tapeless;
using tl::rational;

// Literals stay exact, also where no argument has been met yet.
constexpr auto of_literals = tl::function_of<1>([](auto x) {
    using number = decltype(x);
    return x * sq(number(3)) / 7 + cube(number(1) / 3) + max(number(1), number(2)) + abs(number(-2));
});
static_assert(std::same_as<decltype(of_literals(rational(1))), rational>);
static_assert(of_literals(rational(1)) == rational(9, 7) + rational(1, 27) + 4);

// The number of arguments may be left to the lambda.
constexpr auto product = tl::function_of([](auto x, auto y) { return x * y; });
static_assert(product(3, 4) == 12 && product == tl::function_of<2>([](auto x, auto y) { return y * x; }));
static_assert(tl::function_of([](auto x) { return x; })(5) == 5);
