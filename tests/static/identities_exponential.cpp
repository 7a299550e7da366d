// SPDX-License-Identifier: BSL-1.0
// The laws of exponentials, logarithms and powers, hyperbolic functions and their inverses, sigmoid and softplus, as textbooks
// have them (Bronstein & Semendjajew, ch. 2.6 and 2.9); each holds wherever both sides are defined.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_different;
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

// Hyperbolic functions.
static_assert(proves_equal(sinh(x + y), sinh(x) * cosh(y) + cosh(x) * sinh(y)) && proves_equal(cosh(x - y), cosh(x) * cosh(y) - sinh(x) * sinh(y)));
static_assert(proves_equal(tanh(x + y), (tanh(x) + tanh(y)) / (1 + tanh(x) * tanh(y))));
static_assert(proves_equal(cosh(2 * x), sq(cosh(x)) + sq(sinh(x))) && proves_equal(sinh(3 * x), 3 * sinh(x) + 4 * pow<3>(sinh(x))));
static_assert(proves_equal(sq(cosh(x)), (cosh(2 * x) + 1) / 2) && proves_equal(1 - sq(tanh(x)), 1 / sq(cosh(x))));
static_assert(proves_equal(cosh(x) + sinh(x), exp(x)) && proves_equal(tanh(x / 2), sinh(x) / (1 + cosh(x))));

// Inverse hyperbolic functions.
static_assert(proves_equal(asinh(x), log(x + sqrt(x * x + 1))) && proves_equal(acosh(x), log(x + sqrt(x * x - 1))));
static_assert(proves_equal(atanh(x), log((1 + x) / (1 - x)) / 2) && proves_equal(atanh(x), (log(1 + x) - log(1 - x)) / 2));
static_assert(proves_equal(sinh(asinh(x)), x) && proves_equal(cosh(acosh(x)), x) && proves_equal(tanh(atanh(x)), x) && proves_equal(atanh(tanh(x)), x));
static_assert(proves_equal(cosh(asinh(x)), sqrt(1 + x * x)) && proves_equal(asinh(sinh(x)), x) && proves_equal(asinh(-x), -asinh(x)) && proves_equal(atanh(-x), -atanh(x)));

// Sigmoid and softplus.
static_assert(proves_equal(sigmoid(x), 1 / (1 + exp(-x))) && proves_equal(sigmoid(x), (1 + tanh(x / 2)) / 2) && proves_equal(sigmoid(-x), 1 - sigmoid(x)));
static_assert(proves_equal(log(sigmoid(x)), -softplus(-x)) && proves_equal(softplus(x) - softplus(-x), x) && proves_equal(log(sigmoid(x) / (1 - sigmoid(x))), x));
static_assert(proves_equal(derivative(softplus(x), x), sigmoid(x)) && proves_equal(derivative(sigmoid(x), x), sigmoid(x) * sigmoid(-x)));
static_assert(proves_equal(derivative(sigmoid(x), x, x), sigmoid(x) * (1 - sigmoid(x)) * (1 - 2 * sigmoid(x))));
static_assert(proves_equal(exp(softplus(x)), 1 + exp(x)) && proves_equal(softplus(log(x)), log(1 + x)));

// Wrong ones, and those whose sides are nowhere defined together.
static_assert(!(log(x + y) == log(x) + log(y)) && !(log(x * y) == log(x) * log(y)) && !(log(x) - log(y) == log(y / x)));
static_assert(!(exp(x * y) == exp(x) * exp(y)) && !(cosh(2 * x) == 2 * cosh(x)) && !(acosh(cosh(x)) == x) && !(sqrt(x * x) == x));
static_assert(!(x + log(x) - log(x) == x + log(-x) - log(-x)) && !(log(x) + log(-x) == log(-x * x)));
// A logarithm in a branch says nothing of the sign elsewhere.
static_assert(!(where(y > 0, log(x), 0) + abs(x) == where(y > 0, log(x), 0) + x) && !(where(log(x) > 0, abs(x), 0) == where(log(x) > 0, x, 1)));
static_assert(!(abs(x) + log(y) == x + log(y)));

}  // namespace
