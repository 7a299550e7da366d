// SPDX-License-Identifier: BSL-1.0
// compiled with: -O2 -ffast-math
// What stays with -ffast-math: proofs and constant expressions (the compiler's own arithmetic), exact numbers, and values of
// ordinary numbers to a few ulps. What is lost: NaN and infinities at run time, rules R2, R4, R5 and R6 of docs/conventions.md;
// so nothing here asks for them. Expected: e = 2.71828…, the slopes by hand.
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto f = x * exp(x * y) + log(x) * tanh(y) + sigmoid(y);

static_assert(proves_equal(derivative(f, x), (1 + x * y) * exp(x * y) + tanh(y) / x));
static_assert(derivative(x * x / y, y)(x = 3, y = 2) == tapeless::rational(-9, 4));

bool is_near(double value, double expected) { return value - expected < 1e-14 && expected - value < 1e-14; }

int main(int count, char**) {
    double const one = count;  // not known to the compiler
    auto const slopes = gradient(f, tapeless::wrt(x, y))(x = one, y = 0 * one);
    auto const found = minimize(tapeless::function{sq(x - 3) + sq(y + 1), tapeless::wrt(x, y)}, std::array{one, one}, tapeless::newton{});
    return is_near(slopes[x], 1) && is_near(slopes[y], 1.25) && is_near(exp(x)(x = one), 2.718281828459045) && found.ok() && is_near(found.point[0], 3) ? 0 : 1;
}
