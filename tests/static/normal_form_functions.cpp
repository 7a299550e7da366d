// SPDX-License-Identifier: BSL-1.0
// What == decides of functions, powers and slopes. Which pairs are one function is school analysis; that no yes is false is tested
// against multiprecision values in tests/runtime/normal_form_soundness.cpp.
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_different;
using tl::proves_equal;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;
constexpr auto w = "w"_var;

// Exponentials.
static_assert(proves_equal(exp(x + y), exp(x) * exp(y)));
static_assert(proves_equal(exp(x / 2) * exp(x / 3) * exp(x / 6), exp(x)));
static_assert(proves_equal(exp(200 * x), sq(exp(100 * x))));
static_assert(proves_equal(exp(0.1 * x) * exp(-x), exp(0.1 * x - x)));
static_assert(proves_equal(exp(-x), 1 / exp(x)));
static_assert(proves_equal(exp((x * x - y * y) / (x - y)), exp(x) * exp(y)));
static_assert(proves_equal(sinh(2 * x), 2 * sinh(x) * cosh(x)));
static_assert(proves_equal(sq(cosh(x)) - sq(sinh(x)), 1));
static_assert(proves_equal(tanh(x), 2 * sigmoid(2 * x) - 1));
static_assert(proves_equal(sigmoid(x) + sigmoid(-x), 1));
static_assert(proves_equal(sigmoid(sigmoid(x)), 1 / (1 + exp(-sigmoid(x)))));
static_assert(proves_different(exp(x + y), exp(x) + exp(y)));
static_assert(proves_different(exp(2 * x), 2 * exp(x)));
static_assert(proves_different(exp(x * y), exp(x) * exp(y)));
static_assert(proves_different(sigmoid(x), sigmoid(-x)));

// Logarithms.
static_assert(proves_equal(log(2 * x), log(x) + log(2_c)));
static_assert(proves_equal(log(12 * x) - log(3 * x), 2 * log(2_c)));
static_assert(proves_equal(log(x * x), 2 * log(abs(x))));
static_assert(proves_equal(log(pow<3>(x)), 3 * log(x)));
static_assert(proves_equal(log(1 / x), -log(x)));
static_assert(proves_equal(log(sqrt(x)), log(x) / 2));
static_assert(proves_equal(log(exp(x * y)), x * y));
static_assert(proves_equal(exp(log(x)), x));
static_assert(proves_equal(exp(3 * log(x) / 2), x * sqrt(x)));
static_assert(proves_equal(log(exp(x) * (1 + y * y)), x + log(1 + y * y)));
static_assert(proves_equal(log((1 + x * x) / (1 + y * y)), log(1 + x * x) - log(1 + y * y)));
static_assert(proves_equal(log((x * x - 1) / (x - 1)), log(x + 1)));
static_assert(proves_equal(log(x * y), log(x) + log(y)));  // for x, y > 0; else the right side is undefined
static_assert(proves_different(log(x * x), 2 * log(x) + 1));
static_assert(proves_different(log(x), x));

// Trigonometric functions.
static_assert(proves_equal(sq(sin(x)) + sq(cos(x)), 1));
static_assert(proves_equal(pow<4>(sin(x)), sq(1 - sq(cos(x)))));
static_assert(proves_equal(sin(-x), -sin(x)));
static_assert(proves_equal(cos(x - y), cos(y - x)));
static_assert(proves_equal(tan(x), sin(x) / cos(x)));
static_assert(proves_different(sin(2 * x), 2 * sin(x)));
static_assert(proves_different(sin(x), cos(x)));

// Roots and powers.
static_assert(proves_equal(sqrt(x) * sqrt(x), x));
static_assert(proves_equal(sqrt(x * x), abs(x)));
static_assert(proves_equal(sqrt(sq(x - y)), abs(y - x)));
static_assert(proves_equal(sqrt(12 * x), 2 * sqrt(3 * x)));
static_assert(proves_equal(1 / sqrt(x), sqrt(1 / x)));
static_assert(proves_equal(sqrt(x / (1 + y * y)), sqrt(x) / sqrt(1 + y * y)));
static_assert(proves_equal(sqrt(exp(x)), exp(x / 2)));
static_assert(proves_equal(sqrt(x) * sqrt(y), sqrt(x * y)));
static_assert(proves_equal(hypot(x, hypot(y, z)), sqrt(x * x + y * y + z * z)));
static_assert(proves_equal(cbrt(x) * sq(cbrt(x)), x));
static_assert(proves_equal(cbrt(-8 * x * y), -2 * cbrt(x) * cbrt(y)));
static_assert(proves_equal(pow(x, 1.5), x * sqrt(x)));
static_assert(proves_equal(pow(x, 0.25) * pow(x, 0.75), x));
static_assert(proves_equal(pow(x, y + 1), x * pow(x, y)));
static_assert(proves_equal(pow(x, y) * pow(x, z), pow(x, y + z)));
static_assert(proves_equal(pow(exp(x), y), exp(x * y)));
static_assert(proves_different(sqrt(x * x), x));
static_assert(proves_different(sqrt(x + y), sqrt(x) + sqrt(y)));

// Slopes against the formulas of a table of derivatives.
static_assert(proves_equal(derivative(tanh(x), x), 1 - sq(tanh(x))));
static_assert(proves_equal(derivative(tan(x), x), 1 / sq(cos(x))));
static_assert(proves_equal(derivative(log(log(x)), x), 1 / (x * log(x))));
static_assert(proves_equal(derivative(sqrt(x * x + y), x), x / sqrt(x * x + y)));
static_assert(proves_equal(derivative(acosh(x * y), x), y / sqrt(x * x * y * y - 1)));
static_assert(proves_equal(derivative(pow(x, x), x), pow(x, x) * (log(x) + 1)));
static_assert(proves_equal(derivative(x * abs(x), x), 2 * abs(x)));
static_assert(proves_equal(derivative(log(abs(x)), x), 1 / x));
static_assert(proves_equal(derivative(where(x > 0, x * x, 0), x), where(x > 0, 2 * x, 0)));
constexpr auto log_sum_exp = log(exp(x) + exp(y) + exp(z));
static_assert(proves_equal(derivative(log_sum_exp, x, y), -exp(x) * exp(y) / sq(exp(x) + exp(y) + exp(z))));
static_assert(proves_equal(derivative(log_sum_exp, x) + derivative(log_sum_exp, y) + derivative(log_sum_exp, z), 1));
constexpr auto gaussian = exp(-(x * x + y * y) / (2 * w * w)) / w;
static_assert(proves_equal(derivative(gaussian, w), (x * x + y * y - w * w) / pow<3>(w) * gaussian));

}  // namespace
