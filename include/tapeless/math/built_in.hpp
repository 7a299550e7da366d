// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

namespace tapeless::math {

/// float, double, long double.
template <class Number>
concept floating = std::same_as<Number, float> || std::same_as<Number, double> || std::same_as<Number, long double>;

/// Numbers whose comparison answers yes or no; complex numbers, arrays and SIMD packs are not.
template <class Number>
concept ordered = requires(Number const& x) {
    { x < x } -> std::same_as<bool>;
};

}  // namespace tapeless::math

/// The functions of libm under one name per function, reached without <cmath>. A call `using built_in::exp; exp(x)`
/// finds these for the floating types and, by argument-dependent lookup, a type's own function for all others.
namespace tapeless::math::built_in {

inline float exp(float x) { return __builtin_expf(x); }
inline double exp(double x) { return __builtin_exp(x); }
inline long double exp(long double x) { return __builtin_expl(x); }
inline float expm1(float x) { return __builtin_expm1f(x); }
inline double expm1(double x) { return __builtin_expm1(x); }
inline long double expm1(long double x) { return __builtin_expm1l(x); }
inline float exp2(float x) { return __builtin_exp2f(x); }
inline double exp2(double x) { return __builtin_exp2(x); }
inline long double exp2(long double x) { return __builtin_exp2l(x); }
inline float log(float x) { return __builtin_logf(x); }
inline double log(double x) { return __builtin_log(x); }
inline long double log(long double x) { return __builtin_logl(x); }
inline float log1p(float x) { return __builtin_log1pf(x); }
inline double log1p(double x) { return __builtin_log1p(x); }
inline long double log1p(long double x) { return __builtin_log1pl(x); }
inline float log2(float x) { return __builtin_log2f(x); }
inline double log2(double x) { return __builtin_log2(x); }
inline long double log2(long double x) { return __builtin_log2l(x); }
inline float log10(float x) { return __builtin_log10f(x); }
inline double log10(double x) { return __builtin_log10(x); }
inline long double log10(long double x) { return __builtin_log10l(x); }
inline float sqrt(float x) { return __builtin_sqrtf(x); }
inline double sqrt(double x) { return __builtin_sqrt(x); }
inline long double sqrt(long double x) { return __builtin_sqrtl(x); }
inline float cbrt(float x) { return __builtin_cbrtf(x); }
inline double cbrt(double x) { return __builtin_cbrt(x); }
inline long double cbrt(long double x) { return __builtin_cbrtl(x); }
inline float sin(float x) { return __builtin_sinf(x); }
inline double sin(double x) { return __builtin_sin(x); }
inline long double sin(long double x) { return __builtin_sinl(x); }
inline float cos(float x) { return __builtin_cosf(x); }
inline double cos(double x) { return __builtin_cos(x); }
inline long double cos(long double x) { return __builtin_cosl(x); }
inline float tan(float x) { return __builtin_tanf(x); }
inline double tan(double x) { return __builtin_tan(x); }
inline long double tan(long double x) { return __builtin_tanl(x); }
inline float asin(float x) { return __builtin_asinf(x); }
inline double asin(double x) { return __builtin_asin(x); }
inline long double asin(long double x) { return __builtin_asinl(x); }
inline float acos(float x) { return __builtin_acosf(x); }
inline double acos(double x) { return __builtin_acos(x); }
inline long double acos(long double x) { return __builtin_acosl(x); }
inline float atan(float x) { return __builtin_atanf(x); }
inline double atan(double x) { return __builtin_atan(x); }
inline long double atan(long double x) { return __builtin_atanl(x); }
inline float sinh(float x) { return __builtin_sinhf(x); }
inline double sinh(double x) { return __builtin_sinh(x); }
inline long double sinh(long double x) { return __builtin_sinhl(x); }
inline float cosh(float x) { return __builtin_coshf(x); }
inline double cosh(double x) { return __builtin_cosh(x); }
inline long double cosh(long double x) { return __builtin_coshl(x); }
inline float tanh(float x) { return __builtin_tanhf(x); }
inline double tanh(double x) { return __builtin_tanh(x); }
inline long double tanh(long double x) { return __builtin_tanhl(x); }
inline float asinh(float x) { return __builtin_asinhf(x); }
inline double asinh(double x) { return __builtin_asinh(x); }
inline long double asinh(long double x) { return __builtin_asinhl(x); }
inline float acosh(float x) { return __builtin_acoshf(x); }
inline double acosh(double x) { return __builtin_acosh(x); }
inline long double acosh(long double x) { return __builtin_acoshl(x); }
inline float atanh(float x) { return __builtin_atanhf(x); }
inline double atanh(double x) { return __builtin_atanh(x); }
inline long double atanh(long double x) { return __builtin_atanhl(x); }
inline float erf(float x) { return __builtin_erff(x); }
inline double erf(double x) { return __builtin_erf(x); }
inline long double erf(long double x) { return __builtin_erfl(x); }
inline float erfc(float x) { return __builtin_erfcf(x); }
inline double erfc(double x) { return __builtin_erfc(x); }
inline long double erfc(long double x) { return __builtin_erfcl(x); }
inline float abs(float x) { return __builtin_fabsf(x); }
inline double abs(double x) { return __builtin_fabs(x); }
inline long double abs(long double x) { return __builtin_fabsl(x); }
inline float floor(float x) { return __builtin_floorf(x); }
inline double floor(double x) { return __builtin_floor(x); }
inline long double floor(long double x) { return __builtin_floorl(x); }
inline float ceil(float x) { return __builtin_ceilf(x); }
inline double ceil(double x) { return __builtin_ceil(x); }
inline long double ceil(long double x) { return __builtin_ceill(x); }
inline float round(float x) { return __builtin_roundf(x); }
inline double round(double x) { return __builtin_round(x); }
inline long double round(long double x) { return __builtin_roundl(x); }
inline float trunc(float x) { return __builtin_truncf(x); }
inline double trunc(double x) { return __builtin_trunc(x); }
inline long double trunc(long double x) { return __builtin_truncl(x); }

inline float atan2(float x, float y) { return __builtin_atan2f(x, y); }
inline double atan2(double x, double y) { return __builtin_atan2(x, y); }
inline long double atan2(long double x, long double y) { return __builtin_atan2l(x, y); }
inline float pow(float x, float y) { return __builtin_powf(x, y); }
inline double pow(double x, double y) { return __builtin_pow(x, y); }
inline long double pow(long double x, long double y) { return __builtin_powl(x, y); }
inline float hypot(float x, float y) { return __builtin_hypotf(x, y); }
inline double hypot(double x, double y) { return __builtin_hypot(x, y); }
inline long double hypot(long double x, long double y) { return __builtin_hypotl(x, y); }
inline float fmod(float x, float y) { return __builtin_fmodf(x, y); }
inline double fmod(double x, double y) { return __builtin_fmod(x, y); }
inline long double fmod(long double x, long double y) { return __builtin_fmodl(x, y); }
inline float remainder(float x, float y) { return __builtin_remainderf(x, y); }
inline double remainder(double x, double y) { return __builtin_remainder(x, y); }
inline long double remainder(long double x, long double y) { return __builtin_remainderl(x, y); }
inline float copysign(float x, float y) { return __builtin_copysignf(x, y); }
inline double copysign(double x, double y) { return __builtin_copysign(x, y); }
inline long double copysign(long double x, long double y) { return __builtin_copysignl(x, y); }

inline float fma(float x, float y, float z) { return __builtin_fmaf(x, y, z); }
inline double fma(double x, double y, double z) { return __builtin_fma(x, y, z); }
inline long double fma(long double x, long double y, long double z) { return __builtin_fmal(x, y, z); }

// No floating type gets here; the names are declared so that a call finds a type's own functions and nothing else.
void min() = delete;
void max() = delete;

/// Whether a type has log1p and abs of its own type: SIMD packs and arrays have, complex numbers have not.
template <class Number>
concept has_log1p_and_abs = requires(Number const& x) {
    Number(log1p(x) + abs(x));
};

/// 1 + x, for types that take the number 1 as it is and for those that want their own.
template <class Number>
[[gnu::always_inline]] constexpr Number one_plus(Number const& x) {
    if constexpr (requires { Number(1 + x); }) return 1 + x;
    else return Number(1) + x;
}

/// 1 / x, likewise.
template <class Number>
[[gnu::always_inline]] constexpr Number one_over(Number const& x) {
    if constexpr (requires { Number(1 / x); }) return 1 / x;
    else return Number(1) / x;
}

}  // namespace tapeless::math::built_in
