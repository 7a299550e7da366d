// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/pack.hpp>
#include <tapeless/evaluate/vector_exponential.hpp>
#include <tapeless/evaluate/vector_logarithm.hpp>
#include <tapeless/evaluate/vector_sigmoid.hpp>
#include <tapeless/evaluate/vector_trigonometric.hpp>

// The functions of packs under the names of <cmath>, found by argument-dependent lookup. Those without a formula of their
// own call libm for every lane.
namespace tapeless {

namespace detail {

#if defined(__FAST_MATH__) || defined(__ASSOCIATIVE_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
inline constexpr bool keeps_rounding = false;
#else
inline constexpr bool keeps_rounding = true;
#endif

template <std::size_t Bytes, class Function, class... Others>
[[gnu::always_inline]] inline pack<Bytes> lane_by_lane(Function function, pack<Bytes> const& x, Others const&... others) {
    pack<Bytes> result;
    for (std::size_t lane = 0; lane < pack<Bytes>::size; ++lane) result.lanes[lane] = function(x.lanes[lane], others.lanes[lane]...);
    return result;
}

template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> square_root(pack<Bytes> const& x) {
#if defined(__clang__) && __has_builtin(__builtin_elementwise_sqrt)
    return pack<Bytes>(__builtin_elementwise_sqrt(x.lanes));
#elif !defined(__clang__) && defined(__AVX2__)
    using native = typename pack<Bytes>::native;
    if constexpr (Bytes == 32) return pack<Bytes>(native(__builtin_ia32_sqrtpd256(x.lanes)));
#if defined(__AVX512F__)
    else if constexpr (Bytes == 64) return pack<Bytes>(native(__builtin_ia32_sqrtpd512_mask(x.lanes, x.lanes, vector_math::detail::every_lane, vector_math::detail::current_rounding)));
#endif
    else return lane_by_lane([](double lane) { return __builtin_sqrt(lane); }, x);
#else
    return lane_by_lane([](double lane) { return __builtin_sqrt(lane); }, x);
#endif
}

}  // namespace detail

// clang-format off
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> exp(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::exp(x.lanes));
    else return detail::lane_by_lane([](double lane) { return __builtin_exp(lane); }, x);
}
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> expm1(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::expm1(x.lanes));
    else return detail::lane_by_lane([](double lane) { return __builtin_expm1(lane); }, x);
}
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> log(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::log(x.lanes));
    else return detail::lane_by_lane([](double lane) { return __builtin_log(lane); }, x);
}
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> log1p(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::log1p(x.lanes));
    else return detail::lane_by_lane([](double lane) { return __builtin_log1p(lane); }, x);
}
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> sin(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::sin(x.lanes));
    else return detail::lane_by_lane([](double lane) { return __builtin_sin(lane); }, x);
}
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> cos(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::cos(x.lanes));
    else return detail::lane_by_lane([](double lane) { return __builtin_cos(lane); }, x);
}
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> tan(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::tan(x.lanes));
    else return detail::lane_by_lane([](double lane) { return __builtin_tan(lane); }, x);
}
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> tanh(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::tanh(x.lanes));
    else return detail::lane_by_lane([](double lane) { return __builtin_tanh(lane); }, x);
}

template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> exp2(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_exp2(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> log2(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_log2(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> log10(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_log10(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> cbrt(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_cbrt(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> asin(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_asin(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> acos(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_acos(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> atan(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_atan(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> sinh(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_sinh(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> cosh(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_cosh(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> asinh(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_asinh(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> acosh(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_acosh(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> atanh(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_atanh(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> erf(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_erf(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> erfc(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_erfc(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> floor(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_floor(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> ceil(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_ceil(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> round(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_round(lane); }, x); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> trunc(pack<Bytes> const& x) { return detail::lane_by_lane([](double lane) { return __builtin_trunc(lane); }, x); }

template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> atan2(pack<Bytes> const& x, pack<Bytes> const& y) { return detail::lane_by_lane([](double a, double b) { return __builtin_atan2(a, b); }, x, y); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> pow(pack<Bytes> const& x, pack<Bytes> const& y) { return detail::lane_by_lane([](double a, double b) { return __builtin_pow(a, b); }, x, y); }
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> hypot(pack<Bytes> const& x, pack<Bytes> const& y) { return detail::lane_by_lane([](double a, double b) { return __builtin_hypot(a, b); }, x, y); }
// clang-format on

template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> sqrt(pack<Bytes> const& x) {
    return detail::square_root(x);
}

template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> abs(pack<Bytes> const& x) {
    return pack<Bytes>(vector_math::absolute(x.lanes));
}

/// exp(-|x|).
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> exp_of_minus_abs(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::exp_of_minus_abs(x.lanes));
    else return exp(-abs(x));
}

/// log(1 + x) for 0 <= x <= 1.
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> log1p_of_unit(pack<Bytes> const& x) {
    if constexpr (detail::keeps_rounding) return pack<Bytes>(vector_math::log1p_of_unit(x.lanes));
    else return log1p(x);
}

/// The first at ties; NaN if either is NaN.
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> min(pack<Bytes> const& x, pack<Bytes> const& y) {
    return (y < x || y != y).select(y, x);
}
template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> max(pack<Bytes> const& x, pack<Bytes> const& y) {
    return (y > x || y != y).select(y, x);
}

template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> copysign(pack<Bytes> const& x, pack<Bytes> const& sign) {
    return pack<Bytes>(vector_math::with_sign_of(x.lanes, sign.lanes));
}

template <std::size_t Bytes>
[[gnu::always_inline]] inline pack<Bytes> fma(pack<Bytes> const& x, pack<Bytes> const& y, pack<Bytes> const& z) {
    return detail::lane_by_lane([](double a, double b, double c) { return __builtin_fma(a, b, c); }, x, y, z);
}

}  // namespace tapeless
