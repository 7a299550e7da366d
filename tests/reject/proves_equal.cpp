// SPDX-License-Identifier: BSL-1.0
// rejects in a note: "4 * x * (x^2 + y - 11) + 2 * (x 
// Both formulas stand in the message: g++ prints them whole, clang in pieces of 32 characters.
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto f = sq(x * x + y - 11) + sq(x + y * y - 7);

#ifdef REJECT
static_assert(proves_equal(derivative(f, x), 4 * x * (x * x + y - 11) + 2 * (x + y * y) - 13.5));
#else
static_assert(proves_equal(derivative(f, x), 4 * x * (x * x + y - 11) + 2 * (x + y * y) - 14));
#endif
