// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/normal_distribution.hpp>

// Smoothed rectifiers u G(u) and their slopes in double, times a weight; float is computed in double, too.
namespace tapeless::math::fixed {

/// weight · σ(u), also where σ(u) alone is subnormal.
constexpr double times_sigmoid(double weight, double u) {
    if (u < -1500) return is_nan(weight) ? weight : 0;
    if (u > -700 || is_nan(u)) return weight * math::sigmoid(u);
    double const half = math::exp(u / 2);
    return weight * half * half;
}

/// e^u for |u| < 900, to about 58 bits.
constexpr double_double precise_exp(double_double u) {
    scaled_exponential const e = exponential_of(u);
    return times_power_of_two(double_double{1} + e.minus_one, e.exponent);
}

/// w = √(8/π) (u + 0.044715 u³) and its slope: gelu_tanh is u σ(w).
struct gelu_tanh_argument {
    double_double value;
    double_double slope;
};
constexpr gelu_tanh_argument gelu_tanh_argument_at(double u) {
    constexpr double_double first{0x1.9884533d43651p+0, -0x1.cbc0d30ebfd15p-54};
    constexpr double_double third{0x1.2444f2a4d8b4bp-4, -0x1.6c843a29d1c70p-61};
    double_double const cubic = third * exact_product(u, u);
    return {double_double{u} * (first + cubic), first + (cubic + times_power_of_two(cubic, 1))};
}

constexpr double times_gelu_tanh_gate(double weight, double u) {
    if (!(u < 30 && u > -30)) return is_nan(u) || is_nan(weight) ? not_a_number : u > 0 ? weight : 0;
    double_double const w = gelu_tanh_argument_at(u).value;
    // σ(w + d) = σ(w) (1 + d σ(-w)) for the low word d
    return times_sigmoid(weight * (1 + w.low * math::sigmoid(-w.high)), w.high);
}

constexpr double times_slope_of_gelu_tanh(double weight, double u) {
    if (!(u < 20 && u > -20)) {
        double const factor = u > -30 && u < 0 ? 1 + u * gelu_tanh_argument_at(u).slope.high : 1;
        return times_gelu_tanh_gate(weight * factor, u);
    }
    gelu_tanh_argument const w = gelu_tanh_argument_at(u);
    double_double const e = precise_exp(u < 0 ? w.value : -w.value);
    double_double const sum = double_double{1} + e;
    double_double const other = double_double{u} * w.slope;
    return weight * ((u < 0 ? e * (sum + other) : sum + e * other) / (sum * sum)).high;
}

/// Beyond it the gate of mish is e^u to the left and 1 to the right.
inline constexpr double mish_range = 50;

/// weight · tanh(log(1 + e^u)) = weight · n/(n + 2) with n = e (e + 2).
constexpr double times_mish_gate(double weight, double u) {
    if (is_nan(u)) return u;
    if (u < -mish_range) return times_sigmoid(weight, u);
    if (u > mish_range) return weight;
    double_double const e = precise_exp({u});
    double_double const n = e * (e + double_double{2});
    return weight * (n / (n + double_double{2})).high;
}

/// e ω/δ² with ω = 4 (u + 1) + (4u + 6) e + 4e² + e³, δ = 2 + 2e + e².
constexpr double times_slope_of_mish(double weight, double u) {
    if (is_nan(u)) return u;
    if (u < -mish_range) return times_sigmoid(weight * (1 + u), u);
    if (u > mish_range) return weight;
    double_double const e = precise_exp({u});
    double_double const two{2};
    double_double const four{4};
    double_double const delta = two + e * (two + e);
    double_double const omega = exact_sum(4 * u, 4) + e * (exact_sum(4 * u, 6) + e * (four + e));
    return weight * (e * omega / (delta * delta)).high;
}

/// Around a root, slope(root + d) = d (c₀ + c₁ d + …) for |d| < radius: both sides of the sum G + u G' are large there.
struct minimum_of_gated_identity {
    double root;
    double low_word;  // of the root
    double radius;
    double coefficients[18];

    constexpr bool is_near(double u) const { return u > root - radius && u < root + radius; }
    constexpr double slope_at(double u) const {
        double const d = (u - root) - low_word;
        return d * polynomial(d, coefficients);
    }
};

inline constexpr minimum_of_gated_identity minimum_of_silu{
    -0x1.474973c84120bp+0, -0x1.f8d74bc9ac154p-54, 0.75,
    {0x1.be1410460527fp-3, 0x1.2c563458cc0acp-3, 0x1.353eb573ca34bp-6, -0x1.f2d0e32bc23b5p-7, -0x1.b0f82c498342ap-8,
     0x1.098e92b496d4ap-13, 0x1.a2a7cae996007p-11, 0x1.8574d186512fep-13, -0x1.5723896cb3384p-15, -0x1.f2d8ae262beaap-16,
     -0x1.8af58c37dee4bp-19, 0x1.3ae4a09fbcbafp-19, 0x1.cdc4e8a3db922p-21, -0x1.08df89b36b98bp-25, -0x1.8f3d4f6fa3e9bp-24,
     -0x1.3a7e33b0742b4p-26, 0x1.558518b90497ep-28, 0x1.457bd1ba39909p-29}};

inline constexpr minimum_of_gated_identity minimum_of_gelu{
    -0x1.80ead197f00b4p-1, 0x1.13e74c58cada8p-56, 0.5,
    {0x1.b9d98fa5a3215p-2, 0x1.8d9a941de3ac5p-2, -0x1.2a2ef9bb865b8p-6, -0x1.d2fa4c17c7e84p-4, -0x1.e4088244f87efp-7,
     0x1.3e346def420a4p-6, 0x1.297b9d6fd0a66p-8, -0x1.258a6d85697c3p-9, -0x1.8680f7335f4e8p-11, 0x1.86c863be6eb80p-13,
     0x1.6960ff5c01145p-14, -0x1.784ad0aa08350p-17, -0x1.03fcb1be3118ap-17, 0x1.d0c883e682896p-22, 0x1.31a5cb180b926p-21,
     -0x1.ccd4518ddb58ep-30, -0x1.1ec30f8c63e6dp-25, -0x1.5518009f9927bp-30}};

inline constexpr minimum_of_gated_identity minimum_of_gelu_tanh{
    -0x1.81429f9e97e4dp-1, 0x1.4f523ed77dbdcp-55, 0.5,
    {0x1.b8bacd2c96b91p-2, 0x1.8cd1a2b2fff33p-2, -0x1.029615edb08d0p-6, -0x1.d2b7734647096p-4, -0x1.104a83edb7f0fp-6,
     0x1.427996dc2278ap-6, 0x1.58c9ed6b76e39p-8, -0x1.3d8d64144b043p-9, -0x1.e63f258eb7e1fp-11, 0x1.14bf87943cdecp-12,
     0x1.0492c2c0c67d3p-13, -0x1.253b29f5b4047p-15, -0x1.0b77ab6b4b674p-16, 0x1.8d0dd2d3742b3p-18, 0x1.41fbee9efe6d0p-19,
     -0x1.07848f15bafe1p-20, -0x1.7cca00e53a475p-22, 0x1.09adda6f5a7b6p-23}};

inline constexpr minimum_of_gated_identity minimum_of_mish{
    -0x1.31432c0d12d84p+0, -0x1.bf319154da210p-55, 0.625,
    {0x1.115acb42500bbp-2, 0x1.a34a251d8ad7cp-3, 0x1.574f121a868e3p-5, -0x1.4c222fe64da37p-6, -0x1.03369d4ac9701p-6,
     -0x1.b87ddfb468e0bp-9, 0x1.1e5e184b08764p-10, 0x1.0379915e0d759p-10, 0x1.0a79549715034p-12, -0x1.5fff642aa2e1bp-15,
     -0x1.d45391329c167p-15, -0x1.223f46ba994cep-16, 0x1.f9ed04e0a8e38p-21, 0x1.86e2a4784e5b8p-19, 0x1.20197eb419ba6p-20,
     0x1.365961501c957p-26, -0x1.37a3ff85a8be7p-23, -0x1.ac77b48d8812cp-25}};

}  // namespace tapeless::math::fixed
