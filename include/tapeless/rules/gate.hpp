// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/normal_distribution.hpp>
#include <tapeless/rules/hyperbolic.hpp>
#include <tapeless/rules/normal_distribution.hpp>
#include <tapeless/rules/sigmoid.hpp>

// A gate G rises from 0 to 1; u G(u) is a smoothed rectifier. Weights are multiplied in inside, since the gate alone is
// subnormal, or 0, where its multiples are not. A gate has
//     times(w, u) = w G(u), times_slope(w, u) = w G'(u)    for numbers
//     slope(w, u) = w G'(u), curvature(w, u) = w G''(u)    as formulas
//     minimum                                              where u G(u) has slope 0, and the slope around it
namespace tapeless::detail {

/// Around a root, slope(root + d) = d (c₀ + c₁ d + …) for |d| < radius: both sides of the sum G + u G' are large there.
struct minimum_of_gated_identity {
    double root;
    double low_word;  // of the root
    double radius;
    double coefficients[18];

    constexpr bool is_near(double u) const { return u > root - radius && u < root + radius; }
    constexpr double slope_at(double u) const {
        double const d = (u - root) - low_word;
        return d * math::fixed::polynomial(d, coefficients);
    }
};

/// weight · G(u).
template <class Gate>
struct gated_rule {
    static constexpr char const* name = Gate::name;
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& weight, Number const& u) {
        return Gate::times(weight, u);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto factor, auto u, auto) {
        if constexpr (Which == 0) return apply<gated_rule>(weight, u);
        else return Gate::slope(weight * factor, u);
    }
    static constexpr auto normal(auto factor, auto u) { return factor * Gate::normal(u); }
    static constexpr auto shown(auto factor, auto u) { return normal(factor, u); }
};

/// weight · (u G(u))'.
template <class Gate>
struct slope_of_gated_identity_rule {
    static constexpr char const* name = Gate::slope_name;
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) {
            if (Gate::minimum.is_near(u)) return static_cast<Number>(weight * Gate::minimum.slope_at(u));
        }
        return Gate::times(weight, u) + Gate::times_slope(Number(weight * u), u);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto factor, auto u, auto) {
        if constexpr (Which == 0) return apply<slope_of_gated_identity_rule>(weight, u);
        else return Gate::slope(2 * (weight * factor), u) + Gate::curvature(weight * (factor * u), u);
    }
    static constexpr auto normal(auto factor, auto u) { return factor * Gate::normal(u) + Gate::slope(factor * u, u); }
    static constexpr auto shown(auto factor, auto u) { return normal(factor, u); }
};

/// u G(u).
template <class Gate>
struct gated_identity {
    template <class Number>
    static constexpr Number value(Number const& u) {
        return Gate::times(u, u);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto) {
        return apply<slope_of_gated_identity_rule<Gate>>(weight, u);
    }
    static constexpr auto normal(auto u) { return u * Gate::normal(u); }
};

/// σ(u), with σ' = σ(u) σ(-u).
struct logistic_gate {
    static constexpr char const* name = "times_sigmoid";
    static constexpr char const* slope_name = "times_slope_of_silu";
    static constexpr minimum_of_gated_identity minimum{
        -0x1.474973c84120bp+0, -0x1.f8d74bc9ac154p-54, 0.75,
        {0x1.be1410460527fp-3, 0x1.2c563458cc0acp-3, 0x1.353eb573ca34bp-6, -0x1.f2d0e32bc23b5p-7, -0x1.b0f82c498342ap-8,
         0x1.098e92b496d4ap-13, 0x1.a2a7cae996007p-11, 0x1.8574d186512fep-13, -0x1.5723896cb3384p-15, -0x1.f2d8ae262beaap-16,
         -0x1.8af58c37dee4bp-19, 0x1.3ae4a09fbcbafp-19, 0x1.cdc4e8a3db922p-21, -0x1.08df89b36b98bp-25, -0x1.8f3d4f6fa3e9bp-24,
         -0x1.3a7e33b0742b4p-26, 0x1.558518b90497ep-28, 0x1.457bd1ba39909p-29}};
    template <class Number>
    static constexpr Number times(Number const& weight, Number const& u) {
        if constexpr (math::floating<Number>) {
            constexpr Number far = std::same_as<Number, float> ? -80 : -700;  // where σ(u) = e^u
            if (u < 4 * far) return math::is_nan(weight) ? weight : Number(0);
            if (u < far) {
                Number const half = math::exp(Number(u / 2));
                return weight * half * half;
            }
        }
        return weight * math::sigmoid(u);
    }
    template <class Number>
    static constexpr Number times_slope(Number const& weight, Number const& u) {
        return times(times(weight, u), Number(-u));
    }
    static constexpr traced slope(auto weight, auto u) {
        return apply<gated_rule<logistic_gate>>(apply<gated_rule<logistic_gate>>(weight, u), -u);
    }
    static constexpr traced curvature(auto weight, auto u) { return slope(-(weight * tanh(u / 2)), u); }
    static constexpr auto normal(auto u) { return sigmoid(u); }
};

/// Φ(u), with Φ' = φ.
struct normal_gate {
    static constexpr char const* name = "times_normal_cdf";
    static constexpr char const* slope_name = "times_slope_of_gelu";
    static constexpr minimum_of_gated_identity minimum{
        -0x1.80ead197f00b4p-1, 0x1.13e74c58cada8p-56, 0.5,
        {0x1.b9d98fa5a3215p-2, 0x1.8d9a941de3ac5p-2, -0x1.2a2ef9bb865b8p-6, -0x1.d2fa4c17c7e84p-4, -0x1.e4088244f87efp-7,
         0x1.3e346def420a4p-6, 0x1.297b9d6fd0a66p-8, -0x1.258a6d85697c3p-9, -0x1.8680f7335f4e8p-11, 0x1.86c863be6eb80p-13,
         0x1.6960ff5c01145p-14, -0x1.784ad0aa08350p-17, -0x1.03fcb1be3118ap-17, 0x1.d0c883e682896p-22, 0x1.31a5cb180b926p-21,
         -0x1.ccd4518ddb58ep-30, -0x1.1ec30f8c63e6dp-25, -0x1.5518009f9927bp-30}};
    template <class Number>
    static constexpr Number times(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) return math::fixed::evaluate(math::fixed::times_normal_cdf, weight, u);
        else return weight * normal_cdf_rule::value(u);
    }
    template <class Number>
    static constexpr Number times_slope(Number const& weight, Number const& u) {
        return times_normal_density_rule::value(weight, u);
    }
    static constexpr traced slope(auto weight, auto u) { return apply<times_normal_density_rule>(weight, u); }
    static constexpr traced curvature(auto weight, auto u) { return -slope(weight * u, u); }
    static constexpr auto normal(auto u) { return normal_cdf(u); }
};

/// σ(w) with w = √(8/π) (u + 0.044715 u³), which is near Φ(u).
struct gelu_tanh_gate {
    static constexpr char const* name = "times_gelu_tanh_gate";
    static constexpr char const* slope_name = "times_slope_of_gelu_tanh";
    static constexpr minimum_of_gated_identity minimum{
        -0x1.81429f9e97e4dp-1, 0x1.4f523ed77dbdcp-55, 0.5,
        {0x1.b8bacd2c96b91p-2, 0x1.8cd1a2b2fff33p-2, -0x1.029615edb08d0p-6, -0x1.d2b7734647096p-4, -0x1.104a83edb7f0fp-6,
         0x1.427996dc2278ap-6, 0x1.58c9ed6b76e39p-8, -0x1.3d8d64144b043p-9, -0x1.e63f258eb7e1fp-11, 0x1.14bf87943cdecp-12,
         0x1.0492c2c0c67d3p-13, -0x1.253b29f5b4047p-15, -0x1.0b77ab6b4b674p-16, 0x1.8d0dd2d3742b3p-18, 0x1.41fbee9efe6d0p-19,
         -0x1.07848f15bafe1p-20, -0x1.7cca00e53a475p-22, 0x1.09adda6f5a7b6p-23}};
    static constexpr double times_in_double(double weight, double u) {
        if (!(u < 30 && u > -30)) return u > 0 ? weight : math::is_nan(u) || math::is_nan(weight) ? u + weight : 0;
        using math::fixed::double_double;
        constexpr double_double first{0x1.9884533d43651p+0, -0x1.cbc0d30ebfd15p-54};  // √(8/π)
        constexpr double_double third{0x1.2444f2a4d8b4bp-4, -0x1.6c843a29d1c70p-61};  // 0.044715 √(8/π)
        double_double const w = double_double{u} * (first + third * math::fixed::exact_product(u, u));
        // σ(w + d) = σ(w) (1 + d σ(-w)) for the low word d
        return logistic_gate::times(weight * (1 + w.low * math::sigmoid(-w.high)), w.high);
    }
    template <class Number>
    static constexpr Number times(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) return math::fixed::evaluate(times_in_double, weight, u);
        else return weight * math::sigmoid(Number(scale_in<Number>() * u * (whole<Number>(1) + third_in<Number>(8943) * (u * u))));
    }
    template <class Number>
    static constexpr Number times_slope(Number const& weight, Number const& u) {
        Number const inner = scale_in<Number>() * (whole<Number>(1) + third_in<Number>(26829) * (u * u));
        return times(times(Number(weight * inner), u), Number(-u));
    }
    static constexpr traced slope(auto weight, auto u) {
        using gated = gated_rule<gelu_tanh_gate>;
        return apply<gated>(apply<gated>(weight * (scale(u) * (1 + third(26829) * sq(u))), u), -u);
    }
    // σ'' w'² + σ' w'' with σ'' = σ' (σ(-w) - σ(w))
    static constexpr traced curvature(auto weight, auto u) {
        using gated = gated_rule<gelu_tanh_gate>;
        traced const inner = scale(u) * (1 + third(26829) * sq(u));
        traced const factor = sq(inner) * (apply<gated>(1, -u) - apply<gated>(1, u)) + scale(u) * (third(53658) * u);
        return apply<gated>(apply<gated>(weight * factor, u), -u);
    }
    static constexpr auto normal(auto u) { return sigmoid(scale(u) * (u + third(8943) * cube(u))); }

private:
    static constexpr traced scale(auto u) { return 2 * sqrt(2 / acos(constant_beside(u, -1))); }
    static constexpr traced third(auto numerator) { return rational(numerator, 200000); }
    template <class Number>
    static constexpr Number scale_in() {
        return whole<Number>(2) * two_over_root_pi<Number>() * root_half<Number>();
    }
    template <class Number>
    static constexpr Number third_in(int numerator) {
        return whole<Number>(numerator) / whole<Number>(200000);
    }
};

/// tanh(log(1 + e^u)), with slope sech²(log(1 + e^u)) σ(u).
struct mish_gate {
    static constexpr char const* name = "times_mish_gate";
    static constexpr char const* slope_name = "times_slope_of_mish";
    static constexpr minimum_of_gated_identity minimum{
        -0x1.31432c0d12d84p+0, -0x1.bf319154da210p-55, 0.625,
        {0x1.115acb42500bbp-2, 0x1.a34a251d8ad7cp-3, 0x1.574f121a868e3p-5, -0x1.4c222fe64da37p-6, -0x1.03369d4ac9701p-6,
         -0x1.b87ddfb468e0bp-9, 0x1.1e5e184b08764p-10, 0x1.0379915e0d759p-10, 0x1.0a79549715034p-12, -0x1.5fff642aa2e1bp-15,
         -0x1.d45391329c167p-15, -0x1.223f46ba994cep-16, 0x1.f9ed04e0a8e38p-21, 0x1.86e2a4784e5b8p-19, 0x1.20197eb419ba6p-20,
         0x1.365961501c957p-26, -0x1.37a3ff85a8be7p-23, -0x1.ac77b48d8812cp-25}};
    template <class Number>
    static constexpr Number times(Number const& weight, Number const& u) {
        if constexpr (math::floating<Number>) {
            constexpr Number far = std::same_as<Number, float> ? 20 : 50;
            if (u < -far) return logistic_gate::times(weight, u);
            if (u > far) return weight;
            Number const e = math::exp(u);
            Number const n = e * (e + 2);
            return weight * (n / (n + 2));
        } else {
            return weight * math::tanh(math::softplus(u));
        }
    }
    template <class Number>
    static constexpr Number times_slope(Number const& weight, Number const& u) {
        return logistic_gate::times(Number(weight * sech_squared_rule::value(math::softplus(u))), u);
    }
    static constexpr traced slope(auto weight, auto u) {
        return apply<gated_rule<logistic_gate>>(weight * apply<sech_squared_rule>(softplus(u)), u);
    }
    static constexpr traced curvature(auto weight, auto u) {
        return slope(weight * (sigmoid(-u) - 2 * tanh(softplus(u)) * sigmoid(u)), u);
    }
    static constexpr auto normal(auto u) { return tanh(softplus(u)); }
};

}  // namespace tapeless::detail
