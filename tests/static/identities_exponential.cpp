// SPDX-License-Identifier: BSL-1.0
// The laws of exponentials, logarithms and powers as textbooks have them (Bronstein & Semendjajew, ch. 2.6); each holds wherever
// both sides are defined.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;

// Exponentials and powers.
static_assert(proves_equal(exp(x - y), exp(x) / exp(y)) && proves_equal(pow(exp(x), y), exp(x * y)));
static_assert(proves_equal(exp2(x + y), exp2(x) * exp2(y)) && proves_equal(exp2(log2(x)), x) && proves_equal(log2(exp2(x)), x));
static_assert(proves_equal(pow(x, y) / pow(x, z), pow(x, y - z)) && proves_equal(log(pow(x, y)), y * log(x)));
static_assert(proves_equal(pow(x * y, z) * log(x) * log(y), pow(x, z) * pow(y, z) * log(x) * log(y)));  // x, y > 0

// Logarithms: of a product, a quotient, a power, to another base.
static_assert(proves_equal(log(x * y), log(x) + log(y)) && proves_equal(log(x / y), log(x) - log(y)));
static_assert(proves_equal(2 * log(x), log(x * x)) && proves_equal(log(sqrt(x * y)), (log(x) + log(y)) / 2));
static_assert(proves_equal(log(1 - x * x), log(1 + x) + log(1 - x)) && proves_equal(log((1 + x) / (1 - x)), log(1 + x) - log(1 - x)));
static_assert(proves_equal(z * log(x * y), z * log(x) + z * log(y)) && proves_equal(sin(log(x * y)), sin(log(x) + log(y))));
static_assert(proves_equal(3 * log(x) - log(y), log(pow<3>(x) / y)) && proves_equal(x + log(y), log(exp(x) * y)));
static_assert(proves_equal(log2(x * y), log2(x) + log2(y)) && proves_equal(log10(x / y), log10(x) - log10(y)));
static_assert(proves_equal(log2(x), log(x) / log(2_c)) && proves_equal(log1p(x), log(1 + x)) && proves_equal(expm1(x), exp(x) - 1));
static_assert(proves_equal(log(x) * sqrt(x * x), log(x) * x) && proves_equal(abs(x) * sqrt(x), x * sqrt(x)));  // x > 0

// Wrong ones, and those whose sides are nowhere defined together.
static_assert(!(log(x + y) == log(x) + log(y)) && !(log(x * y) == log(x) * log(y)) && !(log(x) - log(y) == log(y / x)));
static_assert(!(exp(x * y) == exp(x) * exp(y)) && !(cosh(2 * x) == 2 * cosh(x)) && !(acosh(cosh(x)) == x) && !(sqrt(x * x) == x));
static_assert(!(x + log(x) - log(x) == x + log(-x) - log(-x)) && !(log(x) + log(-x) == log(-x * x)));
// A logarithm in a branch says nothing of the sign elsewhere.
static_assert(!(where(y > 0, log(x), 0) + abs(x) == where(y > 0, log(x), 0) + x) && !(where(log(x) > 0, abs(x), 0) == where(log(x) > 0, x, 1)));
static_assert(!(abs(x) + log(y) == x + log(y)));

}  // namespace
