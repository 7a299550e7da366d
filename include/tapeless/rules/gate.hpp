// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/gate.hpp>
#include <tapeless/rules/hyperbolic.hpp>
#include <tapeless/rules/normal_distribution.hpp>
#include <tapeless/rules/sigmoid.hpp>

// A gate G rises from 0 to 1; u G(u) is a smoothed rectifier. Weights are multiplied in inside, since the gate alone is
// subnormal, or 0, where its multiples are not. A gate has
//     times(w, u) = w G(u), times_slope(w, u) = w G'(u)    for numbers (or times_slope_of_identity(w, u) = w (u G(u))')
//     slope(w, u) = w G'(u), curvature(w, u) = w G''(u)    as formulas
//     minimum()                                            where u G(u) has slope 0, and the slope around it
namespace tapeless::detail {

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
            if (Gate::minimum().is_near(u)) return static_cast<Number>(weight * Gate::minimum().slope_at(u));
        }
        if constexpr (requires { Gate::times_slope_of_identity(weight, u); }) return Gate::times_slope_of_identity(weight, u);
        else return Gate::times(weight, u) + Gate::times_slope(Number(weight * u), u);
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
    static constexpr auto const& minimum() { return math::fixed::minimum_of_silu; }
    template <class Number>
    static constexpr Number times(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) return math::fixed::evaluate(math::fixed::times_sigmoid, weight, u);
        else return weight * math::sigmoid(u);
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
    static constexpr auto const& minimum() { return math::fixed::minimum_of_gelu; }
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
    static constexpr auto const& minimum() { return math::fixed::minimum_of_gelu_tanh; }
    template <class Number>
    static constexpr Number times(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) return math::fixed::evaluate(math::fixed::times_gelu_tanh_gate, weight, u);
        else return weight * math::sigmoid(Number(scale_in<Number>() * u * (whole<Number>(1) + third_in<Number>(8943) * (u * u))));
    }
    template <class Number>
    static constexpr Number times_slope_of_identity(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) {
            return math::fixed::evaluate(math::fixed::times_slope_of_gelu_tanh, weight, u);
        } else {
            Number const inner = scale_in<Number>() * (whole<Number>(1) + third_in<Number>(26829) * (u * u));
            return times(weight, u) + times(times(Number(weight * u * inner), u), Number(-u));
        }
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
    static constexpr auto const& minimum() { return math::fixed::minimum_of_mish; }
    template <class Number>
    static constexpr Number times(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) return math::fixed::evaluate(math::fixed::times_mish_gate, weight, u);
        else return weight * math::tanh(math::softplus(u));
    }
    template <class Number>
    static constexpr Number times_slope_of_identity(Number const& weight, Number const& u) {
        if constexpr (short_floating<Number>) return math::fixed::evaluate(math::fixed::times_slope_of_mish, weight, u);
        else return times(weight, u) + weight * u * sech_squared_rule::value(math::softplus(u)) * math::sigmoid(u);
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
