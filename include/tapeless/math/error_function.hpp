// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/exponential.hpp>

namespace tapeless::math::fixed {

/// erf x = 2/√π (x - x³/3 + x⁵/(2! 5) - x⁷/(3! 7) + …) for |x| <= 0.75.
constexpr double_double error_series(double x) {
    constexpr double coefficients[] = {-0x1.812746b0379e7p-2,  0x1.ce2f21a042be2p-4,   -0x1.b82ce31288b51p-6,
                                       0x1.565bcd0e6a53fp-8,   -0x1.c02db40040b86p-11, 0x1.f9a326f9b89b7p-14,
                                       -0x1.f4d25c3e0c2ebp-17, 0x1.b9e6c9dc651a3p-20,  -0x1.5f742ec43e71ap-23,
                                       0x1.fcc5720624c1cp-27,  -0x1.51d7181c5d36dp-30, 0x1.9e6ad5e55a730p-34,
                                       -0x1.d8453cb0c46eap-38, 0x1.f683ae4a97007p-42,  -0x1.f56f071a885cfp-46};
    constexpr double_double slope{0x1.20dd750429b6dp+0, 0x1.1ae3a914fed80p-56};  // 2/√π
    double const square = x * x;
    double_double const sum = double_double{x} * slope;
    return ordered_sum(sum.high, sum.low + x * square * polynomial(square, coefficients));
}

/// e^(x²) erfc x for x >= 0.
///
/// Source   the polynomial interpolates (1 + 2x) e^(x²) erfc x at Chebyshev points of t = (x - 3) / (x + 3), computed
///          with 300 bits; the idea is Shepherd and Laframboise, Chebyshev approximation of (1 + 2x) exp(x²) erfc x
///          (1981)
constexpr double_double scaled_complement(double x) {
    constexpr double coefficients[] = {
        -0x1.15c084bb9e8f3p-3,  -0x1.85a15c58aa606p-5,  0x1.098366a5b4701p-3,  -0x1.e88b803a48aa0p-4,
        0x1.17ca2877effabp-4,   -0x1.8574c40c0e1f8p-6,  0x1.4b884e464a11bp-9,  0x1.ef1bdd83c530dp-10,
        -0x1.98db51673633ep-11, -0x1.b91295815c4d8p-14, 0x1.065a3f813e29bp-13, 0x1.4c30285db7294p-18,
        -0x1.513c76b5fc688p-16, -0x1.899a713ec7e9ap-21, 0x1.d22433a611e6cp-19, 0x1.82f78c98d8baap-22,
        -0x1.4b8d0b0794184p-21, -0x1.3b519c66b707fp-23, 0x1.b96fc70953a87p-24, 0x1.934e3940cd31cp-25,
        -0x1.ddcfc080be09bp-27, -0x1.93317028bf6ddp-27, 0x1.4a654198bfd96p-30, 0x1.1b7c6c144577bp-29,
        -0x1.2f98d06214628p-35, -0x1.9dd79d26cbb94p-33};
    double const t = (x - 3) / (x + 3);
    double_double const head = ordered_sum(0x1.40c522d7e4987p+0, t * polynomial(t, coefficients));
    return double_double{head.high, head.low + 0x1.9f4d74928c141p-55} / exact_sum(1, 2 * x);
}

/// erfc x · 2^-exponent for 0 <= x <= 28.
struct scaled_double_double {
    double_double value;
    int exponent;
};
constexpr scaled_double_double complement_of(double x) {
    scaled_exponential const decay = exponential_of(-exact_product(x, x));
    return {(double_double{1} + decay.minus_one) * scaled_complement(x), decay.exponent};
}

constexpr double erf(double x) {
    double const size = absolute(x);
    if (is_nan(x)) return x;
    if (size < 0x1p-1000) return x * 0x1.20dd750429b6dp+0;  // where exact products would be subnormal
    if (size < 0.75) return error_series(x).high;
    if (size > 6) return with_sign_of(x, 1);
    scaled_double_double const rest = complement_of(size);
    return with_sign_of(x, (double_double{1} - times_power_of_two(rest.value, rest.exponent)).high);
}

constexpr double erfc(double x) {
    if (is_nan(x)) return x;
    if (x > 28) return 0;
    if (x < -6) return 2;
    double const size = absolute(x);
    if (size < 0x1p-60) return 1;
    if (x < 0.5 && x > -0.75) return (double_double{1} - error_series(x)).high;
    scaled_double_double const rest = complement_of(size);
    if (x < 0) return (double_double{2} - times_power_of_two(rest.value, rest.exponent)).high;
    return rounded(rest.value, rest.exponent);
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// erf x = 2/√π ∫₀ˣ e^(-t²) dt.
template <class Number>
[[gnu::always_inline]] constexpr Number erf(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::erf, x);
    }
    using built_in::erf;
    return erf(x);
}

/// erfc x = 1 - erf x, with the digits of the right tail.
template <class Number>
[[gnu::always_inline]] constexpr Number erfc(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::erfc, x);
    }
    using built_in::erfc;
    return erfc(x);
}

}  // namespace tapeless::math
