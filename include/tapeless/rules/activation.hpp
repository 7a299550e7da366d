// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/gate.hpp>
#include <tapeless/rules/piecewise.hpp>

namespace tapeless {

struct silu_rule : detail::gated_identity<detail::logistic_gate> {
    static constexpr char const* name = "silu";
};
/// u σ(u), the sigmoid linear unit (swish). Slope σ(u) + u σ(u) σ(-u).
template <operand Operand>
constexpr applied<silu_rule, Operand> silu(Operand u) {
    return apply<silu_rule>(u);
}

struct gelu_rule : detail::gated_identity<detail::normal_gate> {
    static constexpr char const* name = "gelu";
};
/// u Φ(u) = u erfc(-u/√2)/2, the Gaussian error linear unit. Slope Φ(u) + u φ(u).
template <operand Operand>
constexpr applied<gelu_rule, Operand> gelu(Operand u) {
    return apply<gelu_rule>(u);
}

struct gelu_tanh_rule : detail::gated_identity<detail::gelu_tanh_gate> {
    static constexpr char const* name = "gelu_tanh";
};
/// u (1 + tanh(√(2/π) (u + 0.044715 u³)))/2, an approximation of gelu.
template <operand Operand>
constexpr applied<gelu_tanh_rule, Operand> gelu_tanh(Operand u) {
    return apply<gelu_tanh_rule>(u);
}

struct mish_rule : detail::gated_identity<detail::mish_gate> {
    static constexpr char const* name = "mish";
};
/// u tanh(log(1 + e^u)). Slope tanh(log(1 + e^u)) + u σ(u) sech²(log(1 + e^u)).
template <operand Operand>
constexpr applied<mish_rule, Operand> mish(Operand u) {
    return apply<mish_rule>(u);
}

struct leaky_relu_rule {
    static constexpr char const* name = "leaky_relu";
    static constexpr int arity = 2;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& leak) {
        return detail::select(u > detail::whole<Number>(0), u, Number(leak * u));
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto leak, auto) {
        auto const kept = apply<detail::compared_rule>(weight, u, u);
        if constexpr (Which == 0) return where(u > 0, kept, kept * leak);
        else return where(u > 0, 0, kept * u);
    }
    static constexpr auto normal(auto u, auto leak) { return where(u > 0, u, leak * u); }
};
/// u for u > 0, otherwise leak · u. Slope 1 or leak, at the kink leak.
template <operand Operand, operand Leak>
constexpr applied<leaky_relu_rule, Operand, Leak> leaky_relu(Operand u, Leak leak) {
    return apply<leaky_relu_rule>(u, leak);
}

struct elu_rule {
    static constexpr char const* name = "elu";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::select(u > detail::whole<Number>(0), u, math::expm1(u));
    }
    static constexpr auto slope(auto u, auto) { return where(u > 0, 1, exp(u)); }
    static constexpr auto normal(auto u) { return where(u > 0, u, exp(u) - 1); }
};
/// u for u > 0, otherwise e^u - 1, the exponential linear unit. Slope 1 or e^u; the second derivative at 0 is 1.
template <operand Operand>
constexpr applied<elu_rule, Operand> elu(Operand u) {
    return apply<elu_rule>(u);
}

struct selu_rule {
    static constexpr char const* name = "selu";
    static constexpr double scale = 0x1.0cfabd6a91132p+0;       // 1.0507009873554804934193349852946
    static constexpr double left_scale = 0x1.c212cc640f031p+0;  // times 1.6732632423543772848170429916717
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::select(u > detail::whole<Number>(0), Number(detail::number::bits_of(scale).as<Number>() * u),
                              Number(detail::number::bits_of(left_scale).as<Number>() * math::expm1(u)));
    }
    static constexpr auto slope(auto u, auto) { return where(u > 0, scale, left_scale * exp(u)); }
    static constexpr auto normal(auto u) { return where(u > 0, scale * u, left_scale * (exp(u) - 1)); }
};
/// λu for u > 0, otherwise λα (e^u - 1) with λ = 1.0507…, α = 1.6732…. Slope λ or λα e^u, at the kink λα.
///
/// Source   Klambauer, Unterthiner, Mayr and Hochreiter, Self-normalizing neural networks (2017)
template <operand Operand>
constexpr applied<selu_rule, Operand> selu(Operand u) {
    return apply<selu_rule>(u);
}

struct softsign_rule {
    static constexpr char const* name = "softsign";
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (math::floating<Number>) {
            if (!math::is_finite(u)) return math::is_nan(u) ? u : u > 0 ? Number(1) : Number(-1);
        }
        return u / (detail::whole<Number>(1) + math::abs(u));
    }
    static constexpr auto slope(auto u, auto) {
        auto const sum = 1 + abs(u);
        return 1 / sum / sum;  // the square would overflow too early
    }
    static constexpr auto normal(auto u) { return u / (1 + abs(u)); }
};
/// u / (1 + |u|). Slope 1/(1 + |u|)², the second derivative at 0 is 0.
template <operand Operand>
constexpr applied<softsign_rule, Operand> softsign(Operand u) {
    return apply<softsign_rule>(u);
}

}  // namespace tapeless
