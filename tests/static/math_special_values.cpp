// SPDX-License-Identifier: BSL-1.0
// The expected values are those of ISO C, Annex F, and of the definitions for sigmoid and softplus. That they are
// constants at all is half of the test: an operation that overflows or makes a NaN is refused in a constant expression.
#include <tapeless/math/functions.hpp>

#include <bit>
#include <cstdint>

namespace math = tapeless::math;

namespace {

constexpr double infinity = __builtin_huge_val();
constexpr double nan = __builtin_nan("");
constexpr double largest = 0x1.fffffffffffffp1023;
constexpr double smallest = 0x1p-1074;
constexpr double pi = 0x1.921fb54442d18p+1;

/// One value, down to the sign of zero; all NaN are one.
constexpr bool same(double a, double b) {
    return (a != a && b != b) || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}
constexpr bool same(float a, float b) { return same(static_cast<double>(a), static_cast<double>(b)); }

}  // namespace

static_assert(same(math::exp(0.0), 1) && same(math::exp(-0.0), 1));
static_assert(same(math::exp(1000.0), infinity) && same(math::exp(709.79), infinity) && same(math::exp(infinity), infinity));
static_assert(same(math::exp(-1000.0), 0) && same(math::exp(-745.2), 0) && same(math::exp(-infinity), 0));
static_assert(same(math::exp(-745.13), smallest) && math::exp(709.78) < infinity);
static_assert(same(math::exp(nan), nan));

static_assert(same(math::expm1(0.0), 0) && same(math::expm1(-0.0), -0.0) && same(math::expm1(smallest), smallest));
static_assert(same(math::expm1(1000.0), infinity) && same(math::expm1(infinity), infinity));
static_assert(same(math::expm1(-1000.0), -1) && same(math::expm1(-infinity), -1) && same(math::expm1(nan), nan));

static_assert(same(math::exp2(10.0), 1024) && same(math::exp2(-1074.0), smallest) && same(math::exp2(0.0), 1));
static_assert(same(math::exp2(1023.0), 0x1p1023) && same(math::exp2(1024.0), infinity) && same(math::exp2(infinity), infinity));
static_assert(same(math::exp2(-1076.0), 0) && same(math::exp2(-infinity), 0) && same(math::exp2(nan), nan));

static_assert(same(math::log(1.0), 0) && same(math::log(infinity), infinity) && same(math::log(nan), nan));
static_assert(same(math::log(0.0), -infinity) && same(math::log(-0.0), -infinity));
static_assert(same(math::log(-1.0), nan) && same(math::log(-infinity), nan) && same(math::log(-smallest), nan));

static_assert(same(math::log1p(0.0), 0) && same(math::log1p(-0.0), -0.0) && same(math::log1p(-1.0), -infinity));
static_assert(same(math::log1p(-1.5), nan) && same(math::log1p(-infinity), nan));
static_assert(same(math::log1p(infinity), infinity) && same(math::log1p(nan), nan) && math::log1p(largest) < 710);

static_assert(same(math::log2(1.0), 0) && same(math::log2(8.0), 3) && same(math::log2(smallest), -1074));
static_assert(same(math::log2(0.0), -infinity) && same(math::log2(-1.0), nan) && same(math::log2(infinity), infinity));
static_assert(same(math::log10(1.0), 0) && same(math::log10(1000.0), 3) && same(math::log10(1e22), 22));
static_assert(same(math::log10(-0.0), -infinity) && same(math::log10(-1.0), nan) && same(math::log10(infinity), infinity));
static_assert(same(math::log2(nan), nan) && same(math::log10(nan), nan));

static_assert(same(math::sqrt(4.0), 2) && same(math::sqrt(0.0), 0) && same(math::sqrt(-0.0), -0.0));
static_assert(same(math::sqrt(-1.0), nan) && same(math::sqrt(-infinity), nan) && same(math::sqrt(nan), nan));
static_assert(same(math::sqrt(infinity), infinity) && same(math::sqrt(smallest), 0x1p-537) && same(math::sqrt(0x1p1022), 0x1p511));
static_assert(same(math::cbrt(27.0), 3) && same(math::cbrt(-8.0), -2) && same(math::cbrt(0.0), 0) && same(math::cbrt(-0.0), -0.0));
static_assert(same(math::cbrt(infinity), infinity) && same(math::cbrt(-infinity), -infinity) && same(math::cbrt(nan), nan));

static_assert(same(math::sin(0.0), 0) && same(math::sin(-0.0), -0.0) && same(math::sin(smallest), smallest));
static_assert(same(math::sin(infinity), nan) && same(math::sin(-infinity), nan) && same(math::sin(nan), nan));
static_assert(same(math::cos(0.0), 1) && same(math::cos(-0.0), 1));
static_assert(same(math::cos(infinity), nan) && same(math::cos(-infinity), nan) && same(math::cos(nan), nan));
static_assert(same(math::tan(0.0), 0) && same(math::tan(-0.0), -0.0));
static_assert(same(math::tan(infinity), nan) && same(math::tan(-infinity), nan) && same(math::tan(nan), nan));
// sin(10^22) as published by Ng, Argument reduction for huge arguments (1992): -0.8522008497671888017727…
static_assert(same(math::sin(1e22), -0.8522008497671888));
// At the double next to π the sine is what that double lacks; the digits are those of π beyond the 53rd bit.
static_assert(same(math::sin(pi), 0x1.1a62633145c07p-53) && same(math::cos(pi), -1) && same(math::cos(pi / 2), 0x1.1a62633145c07p-54));

static_assert(same(math::asin(0.0), 0) && same(math::asin(-0.0), -0.0) && same(math::asin(1.0), pi / 2) && same(math::asin(-1.0), -pi / 2));
static_assert(same(math::asin(1.0000000000000002), nan) && same(math::asin(-infinity), nan) && same(math::asin(nan), nan));
static_assert(same(math::acos(1.0), 0) && same(math::acos(-1.0), pi) && same(math::acos(0.0), pi / 2) && same(math::acos(-0.0), pi / 2));
static_assert(same(math::acos(1.5), nan) && same(math::acos(-1.5), nan) && same(math::acos(infinity), nan) && same(math::acos(nan), nan));
static_assert(same(math::atan(0.0), 0) && same(math::atan(-0.0), -0.0) && same(math::atan(1.0), pi / 4));
static_assert(same(math::atan(infinity), pi / 2) && same(math::atan(-infinity), -pi / 2) && same(math::atan(nan), nan));

static_assert(same(math::atan2(0.0, 1.0), 0) && same(math::atan2(-0.0, 1.0), -0.0));
static_assert(same(math::atan2(0.0, 0.0), 0) && same(math::atan2(-0.0, 0.0), -0.0));
static_assert(same(math::atan2(0.0, -0.0), pi) && same(math::atan2(-0.0, -0.0), -pi));
static_assert(same(math::atan2(0.0, -1.0), pi) && same(math::atan2(-0.0, -1.0), -pi));
static_assert(same(math::atan2(1.0, 0.0), pi / 2) && same(math::atan2(1.0, -0.0), pi / 2) && same(math::atan2(-1.0, 0.0), -pi / 2));
static_assert(same(math::atan2(1.0, 1.0), pi / 4) && same(math::atan2(-1.0, 1.0), -pi / 4));
static_assert(same(math::atan2(1.0, -1.0), 3 * (pi / 4)) && same(math::atan2(-1.0, -1.0), -3 * (pi / 4)));
static_assert(same(math::atan2(1.0, infinity), 0) && same(math::atan2(-1.0, infinity), -0.0));
static_assert(same(math::atan2(1.0, -infinity), pi) && same(math::atan2(-1.0, -infinity), -pi));
static_assert(same(math::atan2(infinity, 1.0), pi / 2) && same(math::atan2(-infinity, -1.0), -pi / 2));
static_assert(same(math::atan2(infinity, infinity), pi / 4) && same(math::atan2(-infinity, infinity), -pi / 4));
static_assert(same(math::atan2(infinity, -infinity), 3 * (pi / 4)) && same(math::atan2(-infinity, -infinity), -3 * (pi / 4)));
static_assert(same(math::atan2(nan, 1.0), nan) && same(math::atan2(1.0, nan), nan));
static_assert(same(math::atan2(smallest, largest), 0) && same(math::atan2(largest, smallest), pi / 2));
static_assert(same(math::atan2(smallest, -largest), pi) && same(math::atan2(-smallest, smallest), -pi / 4));

static_assert(same(math::sinh(0.0), 0) && same(math::sinh(-0.0), -0.0) && same(math::sinh(nan), nan));
static_assert(same(math::sinh(1000.0), infinity) && same(math::sinh(-infinity), -infinity) && math::sinh(710.4) < infinity);
static_assert(same(math::cosh(0.0), 1) && same(math::cosh(-1000.0), infinity) && same(math::cosh(-infinity), infinity));
static_assert(same(math::cosh(nan), nan) && math::cosh(-710.4) < infinity);
static_assert(same(math::tanh(0.0), 0) && same(math::tanh(-0.0), -0.0) && same(math::tanh(nan), nan));
static_assert(same(math::tanh(1000.0), 1) && same(math::tanh(infinity), 1) && same(math::tanh(-infinity), -1));
static_assert(same(math::asinh(0.0), 0) && same(math::asinh(-0.0), -0.0) && same(math::asinh(nan), nan));
static_assert(same(math::asinh(infinity), infinity) && same(math::asinh(-infinity), -infinity) && math::asinh(largest) < 711);
static_assert(same(math::acosh(1.0), 0) && same(math::acosh(0.5), nan) && same(math::acosh(-infinity), nan));
static_assert(same(math::acosh(infinity), infinity) && same(math::acosh(nan), nan) && math::acosh(largest) < 711);
static_assert(same(math::atanh(0.0), 0) && same(math::atanh(-0.0), -0.0) && same(math::atanh(nan), nan));
static_assert(same(math::atanh(1.0), infinity) && same(math::atanh(-1.0), -infinity));
static_assert(same(math::atanh(1.5), nan) && same(math::atanh(-infinity), nan));

static_assert(same(math::pow(0.0, 0.0), 1) && same(math::pow(nan, 0.0), 1) && same(math::pow(infinity, -0.0), 1));
static_assert(same(math::pow(1.0, nan), 1) && same(math::pow(1.0, infinity), 1) && same(math::pow(nan, 1.0), nan) && same(math::pow(2.0, nan), nan));
static_assert(same(math::pow(0.0, -1.0), infinity) && same(math::pow(-0.0, -1.0), -infinity));
static_assert(same(math::pow(-0.0, -3.0), -infinity) && same(math::pow(-0.0, -2.0), infinity) && same(math::pow(-0.0, -0.5), infinity));
static_assert(same(math::pow(0.0, 3.0), 0) && same(math::pow(-0.0, 3.0), -0.0) && same(math::pow(-0.0, 2.0), 0));
static_assert(same(math::pow(0.0, infinity), 0) && same(math::pow(-0.0, -infinity), infinity));
static_assert(same(math::pow(-1.0, infinity), 1) && same(math::pow(-1.0, -infinity), 1) && same(math::pow(-1.0, 1e300), 1));
static_assert(same(math::pow(-8.0, 1.0 / 3), nan) && same(math::pow(-8.0, 3.0), -512) && same(math::pow(-2.0, -1.0), -0.5));
static_assert(same(math::pow(0.5, infinity), 0) && same(math::pow(2.0, infinity), infinity) && same(math::pow(-2.0, infinity), infinity));
static_assert(same(math::pow(0.5, -infinity), infinity) && same(math::pow(2.0, -infinity), 0));
static_assert(same(math::pow(infinity, 2.0), infinity) && same(math::pow(infinity, -2.0), 0));
static_assert(same(math::pow(-infinity, 3.0), -infinity) && same(math::pow(-infinity, 2.0), infinity) && same(math::pow(-infinity, 0.5), infinity));
static_assert(same(math::pow(-infinity, -3.0), -0.0) && same(math::pow(-infinity, -2.0), 0));
static_assert(same(math::pow(10.0, 400.0), infinity) && same(math::pow(10.0, -400.0), 0) && same(math::pow(-10.0, 401.0), -infinity));
static_assert(same(math::pow(1.0000000000000002, 1e300), infinity) && same(math::pow(0.9999999999999999, 1e300), 0));
static_assert(same(math::pow(-10.0, -401.0), -0.0) && same(math::pow(2.0, -1074.0), smallest) && same(math::pow(10.0, 3.0), 1000));

static_assert(same(math::hypot(3.0, -4.0), 5) && same(math::hypot(0.0, -2.0), 2) && same(math::hypot(-0.0, -0.0), 0));
static_assert(same(math::hypot(infinity, nan), infinity) && same(math::hypot(nan, -infinity), infinity) && same(math::hypot(nan, 1.0), nan));
static_assert(same(math::hypot(largest, largest), infinity) && same(math::hypot(3 * smallest, 4 * smallest), 5 * smallest));

static_assert(same(math::erf(0.0), 0) && same(math::erf(-0.0), -0.0) && same(math::erf(infinity), 1) && same(math::erf(-infinity), -1));
static_assert(same(math::erf(nan), nan) && same(math::erfc(nan), nan) && same(math::erf(smallest), smallest));
static_assert(same(math::erfc(0.0), 1) && same(math::erfc(infinity), 0) && same(math::erfc(-infinity), 2) && same(math::erfc(100.0), 0));

static_assert(same(math::sigmoid(0.0), 0.5) && same(math::sigmoid(1000.0), 1) && same(math::sigmoid(-1000.0), 0));
static_assert(same(math::sigmoid(infinity), 1) && same(math::sigmoid(-infinity), 0) && same(math::sigmoid(nan), nan));
static_assert(same(math::sigmoid(-745.13), smallest));
static_assert(same(math::softplus(1000.0), 1000) && same(math::softplus(-1000.0), 0) && same(math::softplus(infinity), infinity));
static_assert(same(math::softplus(-infinity), 0) && same(math::softplus(nan), nan) && same(math::softplus(-745.13), smallest));
static_assert(same(math::softplus(largest), largest));

static_assert(same(math::abs(-0.0), 0) && same(math::abs(-infinity), infinity) && same(math::abs(nan), nan) && same(math::abs(-2.0), 2));
static_assert(same(math::abs(-0.0f), 0.0f) && math::abs(-0.0L) == 0 && math::abs(-3) == 3 && math::abs(-2.5L) == 2.5L);
static_assert(same(math::min(1.0, 2.0), 1) && same(math::max(1.0, 2.0), 2) && math::min(3, 2) == 2 && math::max(3, 2) == 3);
static_assert(same(math::min(0.0, -0.0), 0) && same(math::min(-0.0, 0.0), -0.0));
static_assert(same(math::max(0.0, -0.0), 0) && same(math::max(-0.0, 0.0), -0.0));
static_assert(same(math::min(nan, 1.0), nan) && same(math::min(1.0, nan), nan) && same(math::max(nan, 1.0), nan) && same(math::max(1.0, nan), nan));
static_assert(same(math::min(-infinity, 1.0), -infinity) && same(math::max(infinity, 1.0), infinity));

static_assert(same(math::floor(-0.5), -1) && same(math::floor(2.5), 2) && same(math::floor(-0.0), -0.0) && same(math::floor(-2.0), -2));
static_assert(same(math::ceil(-0.5), -0.0) && same(math::ceil(2.5), 3) && same(math::ceil(0.25), 1) && same(math::ceil(-0.0), -0.0));
static_assert(same(math::round(0.5), 1) && same(math::round(-2.5), -3) && same(math::round(0.49999999999999994), 0) && same(math::round(-0.2), -0.0));
static_assert(same(math::trunc(-1.5), -1) && same(math::trunc(-0.5), -0.0) && same(math::trunc(1e300), 1e300));
static_assert(same(math::floor(-infinity), -infinity) && same(math::ceil(infinity), infinity) && same(math::floor(nan), nan));
static_assert(same(math::round(nan), nan) && same(math::trunc(infinity), infinity) && same(math::round(infinity), infinity));
static_assert(same(math::copysign(2.0, -0.0), -2) && same(math::copysign(-0.0, 1.0), 0) && same(math::copysign(-3.0f, 2.0f), 3.0f));

static_assert(same(math::fma(2.0, 3.0, 4.0), 10) && same(math::fma(infinity, 0.0, 1.0), nan) && same(math::fma(infinity, 1.0, -infinity), nan));
static_assert(same(math::fma(infinity, -1.0, 1.0), -infinity) && same(math::fma(1.0, 1.0, infinity), infinity) && same(math::fma(nan, 1.0, 1.0), nan));
static_assert(same(math::fma(1e200, 1e200, -infinity), -infinity) && same(math::fma(1e200, 1e200, 1.0), infinity));
static_assert(same(math::fma(1e200, 1e200, -largest), infinity) && same(math::fma(0x1p1000, 0x1p24, -0x1p1023), 0x1p1023));
static_assert(same(math::fma(0.0, -1.0, 0.0), 0) && same(math::fma(0.0, -1.0, -0.0), -0.0) && same(math::fma(1.0, 1.0, -1.0), 0));
static_assert(same(math::fma(1e-200, -1e-200, 0.0), -0.0) && same(math::fma(1e-200, 1e-200, -0.0), 0));

static_assert(same(math::power(2.0, 10), 1024) && same(math::power(-2.0, 3), -8) && same(math::power(2.0, -2), 0.25) && same(math::power(nan, 0), 1));
static_assert(same(math::power(1e200, 2), infinity) && same(math::power(-1e200, 3), -infinity) && same(math::power(1e-200, -2), infinity));
static_assert(same(math::power(0.0, -1), infinity) && same(math::power(-0.0, -1), -infinity) && same(math::power(0.0, 0), 1));
static_assert(same(math::power(1e-200, 2), 0) && same(math::power(infinity, -1), 0) && same(math::power(nan, 2), nan));
static_assert(math::power(3, 4) == 81 && math::power(1.5L, 2) == 2.25L && same(math::power(1e30f, 2), static_cast<float>(infinity)));
static_assert(math::power(tapeless::rational(-2, 3), 3) == tapeless::rational(-8, 27));
static_assert(math::power(tapeless::rational(-2, 3), -2) == tapeless::rational(9, 4));
static_assert(math::abs(tapeless::rational(-2, 3)) == tapeless::rational(2, 3));
static_assert(math::min(tapeless::rational(1, 3), tapeless::rational(1, 2)) == tapeless::rational(1, 3));
static_assert(math::max(tapeless::rational(1, 3), tapeless::rational(1, 2)) == tapeless::rational(1, 2));
static_assert(math::floor(tapeless::rational(-1, 2)) == -1 && math::ceil(tapeless::rational(-1, 2)) == 0 && math::floor(tapeless::rational(4, 2)) == 2);

// Float and long double go through double, and come back within their own range.
static_assert(same(math::exp(100.0f), static_cast<float>(infinity)) && same(math::exp(-200.0f), 0.0f) && same(math::log(0.0f), static_cast<float>(-infinity)));
static_assert(same(math::sqrt(-1.0f), static_cast<float>(nan)) && same(math::tan(0.0f), 0.0f) && same(math::exp(1.0f), 0x1.5bf0a8p+1f));
static_assert(math::exp(0.0L) == 1 && math::exp(1e4000L) == infinity && math::log(0.0L) == -infinity && math::sqrt(4.0L) == 2);

static_assert(math::is_nan(nan) && math::is_nan(-nan) && !math::is_nan(infinity) && !math::is_nan(0.0) && math::is_nan(static_cast<float>(nan)));
static_assert(math::is_finite(largest) && math::is_finite(-smallest) && !math::is_finite(infinity) && !math::is_finite(-infinity) && !math::is_finite(nan));
static_assert(math::is_finite(1e4000L) && math::is_nan(static_cast<long double>(nan)) && !math::is_finite(static_cast<long double>(nan)));
static_assert(math::is_finite(tapeless::rational(1, 3)) && !math::is_nan(tapeless::rational(1, 3)));
