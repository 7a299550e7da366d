// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/arithmetic.hpp>
#include <tapeless/math/inverse_hyperbolic.hpp>
#include <tapeless/rules/exponential.hpp>
#include <tapeless/rules/logarithm.hpp>
#include <tapeless/rules/powers.hpp>
#include <tapeless/rules/sigmoid_parts.hpp>

namespace tapeless {

namespace detail {

/// σ' = σ(u) σ(-u): σ (1 - σ) has no digits left from u = 37 on.
struct sigmoid_slope_rule {
    static constexpr char const* name = "sigmoid_slope";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::sigmoid(u) * math::sigmoid(Number(-u));
    }
    static constexpr auto slope(auto u, auto self) { return self * (1 - 2 * sigmoid(u)); }
    static constexpr auto normal(auto u) { return exp(u) / sq(1 + exp(u)); }
    static constexpr auto shown(auto u) { return sigmoid(u) * (1 - sigmoid(u)); }
    static constexpr auto lowered(auto u) {
        auto const v = without_sign(u);  // σ' is even
        return apply<slope_of_tail_rule>(sigmoid_by_tail(v), tail_of(v));
    }
};

}  // namespace detail

struct sigmoid_rule {
    static constexpr char const* name = "sigmoid";
    static constexpr bool is_contracting = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::sigmoid(u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::sigmoid_slope_rule>(u); }
    static constexpr auto normal(auto u) { return exp(u) / (1 + exp(u)); }
    static constexpr auto lowered(auto u) { return detail::sigmoid_by_tail(u); }
};
/// σ(u) = 1 / (1 + e^-u). Slope σ(u) σ(-u).
template <operand Operand>
constexpr applied<sigmoid_rule, Operand> sigmoid(Operand u) {
    return apply<sigmoid_rule>(u);
}

struct softplus_rule {
    static constexpr char const* name = "softplus";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::softplus(u);
    }
    static constexpr auto slope(auto u, auto) { return sigmoid(u); }
    static constexpr auto normal(auto u) { return log(1 + exp(u)); }
    static constexpr auto lowered(auto u) { return detail::softplus_by_tail(u); }
};
/// log(1 + e^u). Slope σ(u).
template <operand Operand>
constexpr applied<softplus_rule, Operand> softplus(Operand u) {
    return apply<softplus_rule>(u);
}

struct logsigmoid_rule {
    static constexpr char const* name = "logsigmoid";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return -math::softplus(Number(-u));
    }
    static constexpr auto slope(auto u, auto) { return sigmoid(-u); }
    static constexpr auto normal(auto u) { return -log(1 + exp(-u)); }
    static constexpr auto lowered(auto u) { return -detail::softplus_by_tail(-u); }
};
/// log σ(u) = -log(1 + e^-u). Slope σ(-u).
template <operand Operand>
constexpr applied<logsigmoid_rule, Operand> logsigmoid(Operand u) {
    return apply<logsigmoid_rule>(u);
}

namespace detail {

/// u (1 - u), NaN outside of [0, 1]. Slope 1 - 2u as one difference.
struct times_complement_rule {
    static constexpr char const* name = "times_complement";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return non_negative_rule::value(Number(u * (whole<Number>(1) - u)));
    }
    static constexpr auto slope(auto u, auto) { return 1 - 2 * u; }
    static constexpr auto normal(auto u) { return u * (1 - u); }
    static constexpr auto shown(auto u) { return normal(u); }
};

}  // namespace detail

struct logit_rule {
    static constexpr char const* name = "logit";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (math::floating<Number>) {
            if (u > Number(0.25) && u < Number(0.75)) return 2 * math::atanh(Number(2 * u - 1));  // near its root
        }
        return math::difference(math::log(u), math::log1p(Number(-u)));
    }
    static constexpr auto slope(auto u, auto) { return 1 / apply<detail::unsigned_zero_rule>(apply<detail::times_complement_rule>(u)); }
    static constexpr auto normal(auto u) { return log(u / (1 - u)); }
};
/// log(u/(1 - u)), the inverse of sigmoid. Slope 1/(u (1 - u)).
///
/// Domain   0 <= u <= 1, infinite with slope ∞ at the ends; NaN with slope NaN elsewhere
template <operand Operand>
constexpr applied<logit_rule, Operand> logit(Operand u) {
    return apply<logit_rule>(u);
}

}  // namespace tapeless
