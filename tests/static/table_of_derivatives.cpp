// SPDX-License-Identifier: BSL-1.0
// A textbook's table of derivatives and of antiderivatives (W18 and W34 of the worked examples), each inside another function.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto a = "a"_var;
constexpr auto m = "m"_var;
constexpr auto u = a * x;  // with a lost chain factor a row fails

static_assert(proves_equal(derivative(5 + 0 * u, x), 0));
static_assert(proves_equal(derivative(pow(u, m), x), a * m * pow(u, m - 1)) && proves_equal(derivative(pow<7>(u), x), 7 * a * pow<6>(u)));
static_assert(proves_equal(derivative(sin(u), x), a * cos(u)) && proves_equal(derivative(cos(u), x), -a * sin(u)));
static_assert(proves_equal(derivative(tan(u), x), a / sq(cos(u))) && proves_equal(derivative(tan(u), x), a * (1 + sq(tan(u)))));
static_assert(proves_equal(derivative(1 / tan(u), x), -a / sq(sin(u))));
static_assert(proves_equal(derivative(1 / cos(u), x), a * tan(u) / cos(u)) && proves_equal(derivative(1 / sin(u), x), -a / (tan(u) * sin(u))));
static_assert(proves_equal(derivative(pow(m, x), x), pow(m, x) * log(m)) && proves_equal(derivative(exp(u), x), a * exp(u)));
static_assert(proves_equal(derivative(exp2(u), x), a * exp2(u) * log(2_c)));
static_assert(proves_equal(derivative(log(u), x), 1 / x) && proves_equal(derivative(log(u) / log(m), x), 1 / (x * log(m))));
static_assert(proves_equal(derivative(log2(u), x), 1 / (x * log(2_c))) && proves_equal(derivative(log10(u), x), 1 / (x * log(10_c))));
static_assert(proves_equal(derivative(asin(u), x), a / sqrt(1 - sq(u))) && proves_equal(derivative(acos(u), x), -a / sqrt(1 - sq(u))));
static_assert(proves_equal(derivative(atan(u), x), a / (1 + sq(u))) && proves_equal(derivative(atan(1 / u), x), -a / (1 + sq(u))));
static_assert(proves_equal(derivative(sinh(u), x), a * cosh(u)) && proves_equal(derivative(cosh(u), x), a * sinh(u)));
static_assert(proves_equal(derivative(tanh(u), x), a * (1 - sq(tanh(u)))) && proves_equal(derivative(tanh(u), x), a / sq(cosh(u))));
static_assert(proves_equal(derivative(asinh(u), x), a / sqrt(1 + sq(u))) && proves_equal(derivative(acosh(u), x), a / sqrt(sq(u) - 1)));
static_assert(proves_equal(derivative(atanh(u), x), a / (1 - sq(u))));
static_assert(proves_equal(derivative(sqrt(u), x), a / (2 * sqrt(u))) && proves_equal(derivative(cbrt(u), x), a / (3 * sq(cbrt(u)))));
static_assert(proves_equal(derivative(abs(u), x), a * sign(u)) && proves_equal(derivative(log(abs(u)), x), 1 / x));
static_assert(proves_equal(derivative(erf(u), x), 2 * a / sqrt(acos(0 * x - 1)) * exp(-sq(u))));
static_assert(proves_equal(derivative(hypot(x, m), x), x / hypot(x, m)) && proves_equal(derivative(atan2(x, m), x), m / (sq(x) + sq(m))));
static_assert(proves_equal(derivative(sigmoid(u), x), a * sigmoid(u) * (1 - sigmoid(u))) && proves_equal(derivative(softplus(u), x), a * sigmoid(u)));
static_assert(proves_equal(derivative(log1p(u), x), a / (1 + u)) && proves_equal(derivative(expm1(u), x), a * exp(u)));

// Antiderivatives: the derivative of the right column is the left one; the constant disappears.
static_assert(proves_equal(derivative(pow(x, m + 1) / (m + 1) + a, x), pow(x, m)));
static_assert(proves_equal(derivative(pow(a, x) / log(a), x), pow(a, x)) && proves_equal(derivative(x * log(x) - x, x), log(x)));
static_assert(proves_equal(derivative(-log(abs(cos(x))), x), tan(x)) && proves_equal(derivative(log(abs(sin(x))), x), 1 / tan(x)));
static_assert(proves_equal(derivative(x / 2 - sin(2 * x) / 4, x), sq(sin(x))) && proves_equal(derivative(x / 2 + sin(2 * x) / 4, x), sq(cos(x))));
static_assert(proves_equal(derivative(atan(x / a) / a, x), 1 / (sq(x) + sq(a))) && proves_equal(derivative(log((x - a) / (x + a)) / (2 * a), x), 1 / (sq(x) - sq(a))));
static_assert(proves_equal(derivative(x * atan(x) - log(1 + sq(x)) / 2, x), atan(x)) && proves_equal(derivative(x * asin(x) + sqrt(1 - sq(x)), x), asin(x)));
static_assert(proves_equal(derivative((x * sqrt(1 - sq(x)) + asin(x)) / 2, x), sqrt(1 - sq(x))));
static_assert(proves_equal(derivative(exp(a * x) * (a * cos(x) + sin(x)) / (sq(a) + 1), x), exp(a * x) * cos(x)));
static_assert(proves_equal(derivative(log(x + sqrt(sq(x) + 1)), x), 1 / sqrt(sq(x) + 1)));

}  // namespace
