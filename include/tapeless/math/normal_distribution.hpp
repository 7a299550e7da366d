// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/error_function.hpp>
#include <tapeless/math/fused_multiply_add.hpp>
#include <tapeless/math/logarithm.hpp>

// The standard normal distribution in double. Functions of float are computed in double, too.
namespace tapeless::math::fixed {

/// Beyond this density and tail are 0, whatever they are multiplied with.
inline constexpr double normal_range = 64;

/// weight · e^(-u²/2) for |u| < 64, also where the exponential alone is subnormal. What u² loses in rounding is multiplied
/// back: at u = 38 it would cost 500 ulp.
constexpr double times_normal_decay(double weight, double u) {
    double const square = u * u;
    double const lost = math::fma(u, u, -square) / 2;
    double const decay = math::exp(square < 1400 ? -square / 2 : -square / 4);
    if (square < 1400) return weight * (decay - decay * lost);
    return weight * decay * decay * (1 - lost);
}

/// weight · e^(-u²/2)/√(2π), the density.
constexpr double times_normal_density(double weight, double u) {
    if (!(absolute(u) < normal_range)) return is_nan(u) ? u : 0;
    return times_normal_decay(weight * 0x1.9884533d43651p-2, u);
}

/// e^(t²/2) (1 - Φ(t)) for t >= 0.7.
constexpr double scaled_normal_tail(double t) {
    double_double const x = double_double{t} * double_double{0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55};  // t/√2
    double_double const tail = scaled_complement(x.high);
    // The slope of e^(x²) erfc x is 2x times it less 2/√π.
    return (tail.high + (tail.low + x.low * (2 * x.high * tail.high - 0x1.20dd750429b6dp+0))) / 2;
}

/// Φ(u) - ½ where |u| < 0.7, which leaves the digits of 1 - Φ(u), too.
inline constexpr double normal_center = 0.7;
constexpr double normal_cdf_above_half(double u) { return math::erf(u * 0x1.6a09e667f3bcdp-1) / 2; }

/// weight · Φ(u).
constexpr double times_normal_cdf(double weight, double u) {
    if (is_nan(u)) return u;
    double const size = absolute(u);
    if (size < normal_center) return weight * (0.5 + normal_cdf_above_half(u));
    bool const is_far = size >= normal_range;
    if (u < 0) return is_far ? 0 : times_normal_decay(weight * scaled_normal_tail(size), u);
    return is_far ? weight : weight * (1 - times_normal_decay(scaled_normal_tail(size), u));
}

constexpr double normal_cdf(double u) { return times_normal_cdf(1, u); }

/// log Φ(u).
constexpr double log_normal_cdf(double u) {
    if (is_nan(u)) return u;
    if (absolute(u) < normal_center) return math::log1p(normal_cdf_above_half(u) - 0.5);
    if (u >= 0) return u >= normal_range ? 0 : math::log1p(-times_normal_decay(scaled_normal_tail(u), u));
    if (u < -0x1p500) return u < -0x1p512 ? -infinity : -(u / 2 * u);
    double const square = u * u;
    return math::log(scaled_normal_tail(-u)) - math::fma(u, u, -square) / 2 - square / 2;
}

/// e^(-u²/2)/√(2π)/Φ(u), the slope of log Φ.
constexpr double inverse_mills_ratio(double u) {
    if (is_nan(u)) return u;
    if (u < -0x1p500) return -u;
    if (u < -normal_center) return 0x1.9884533d43651p-2 / scaled_normal_tail(-u);
    return times_normal_density(1, u) / normal_cdf(u);
}

}  // namespace tapeless::math::fixed
