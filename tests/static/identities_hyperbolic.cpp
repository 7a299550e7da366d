// SPDX-License-Identifier: BSL-1.0
// The identities of hyperbolic functions and their inverses (Bronstein & Semendjajew, ch. 2.9), of sigmoid and softplus.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

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

}  // namespace
