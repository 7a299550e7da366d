// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/exponential.hpp>
#include <tapeless/rules/logarithm.hpp>
#include <tapeless/rules/piecewise.hpp>
#include <tapeless/rules/powers.hpp>

// The sigmoid, its slope and softplus are made of e = e^-|u|, so that a program that needs two of them computes one
// exponential. None overflows, and both tails keep their digits.
namespace tapeless {

namespace detail {

/// e^-|u|.
struct decay_rule {
    static constexpr char const* name = "decay";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (has_order<Number>) return math::exp(Number(-math::abs(u)));
        else return math::exp(Number(-u));
    }
    static constexpr int make(graph& g, int u) { return g.make(registered<decay_rule>(), g.type(u) == kind::negate ? g.at(u).a : u); }
};

/// a where u < 0, b elsewhere; both are known, so that no branch is needed. Only for parts that agree at u = 0.
struct by_sign_rule {
    static constexpr char const* name = "by_sign";
    static constexpr int arity = 3;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& a, Number const& b) {
        return select_below_zero(u, a, b);
    }
    static constexpr int make(graph& g, int u, int a, int b) {
        if (g.type(u) == kind::negate) return g.make(registered<by_sign_rule>(), g.at(u).a, b, a);
        return g.make(registered<by_sign_rule>(), u, a, b);
    }
};

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
        auto const e = apply<decay_rule>(u);
        return e / sq(1 + e);
    }
};

}  // namespace detail

struct sigmoid_rule {
    static constexpr char const* name = "sigmoid";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::sigmoid(u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::sigmoid_slope_rule>(u); }
    static constexpr auto normal(auto u) { return exp(u) / (1 + exp(u)); }
    static constexpr auto lowered(auto u) {
        auto const e = apply<detail::decay_rule>(u);
        return apply<detail::by_sign_rule>(u, e, 1) / (1 + e);  // a choice that is not on the way to the quotient
    }
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
    static constexpr auto lowered(auto u) { return relu(u) + log1p(apply<detail::decay_rule>(u)); }
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
    static constexpr auto lowered(auto u) { return -softplus_rule::lowered(-u); }
};
/// log σ(u) = -log(1 + e^-u). Slope σ(-u).
template <operand Operand>
constexpr applied<logsigmoid_rule, Operand> logsigmoid(Operand u) {
    return apply<logsigmoid_rule>(u);
}

}  // namespace tapeless
