// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/hyperbolic.hpp>
#include <tapeless/rules/decay.hpp>
#include <tapeless/rules/exponential.hpp>
#include <tapeless/rules/powers.hpp>

namespace tapeless {

struct sinh_rule {
    static constexpr char const* name = "sinh";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::sinh(u);
    }
    static constexpr auto slope(auto u, auto) { return cosh(u); }
    static constexpr auto normal(auto u) { return (exp(u) - exp(-u)) / 2; }
};
/// sinh u = (e^u - e^-u) / 2. Slope cosh u.
template <operand Operand>
constexpr applied<sinh_rule, Operand> sinh(Operand u) {
    return apply<sinh_rule>(u);
}

struct cosh_rule {
    static constexpr char const* name = "cosh";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::cosh(u);
    }
    static constexpr auto slope(auto u, auto) { return sinh(u); }
    static constexpr auto normal(auto u) { return (exp(u) + exp(-u)) / 2; }
};
/// cosh u = (e^u + e^-u) / 2. Slope sinh u.
template <operand Operand>
constexpr applied<cosh_rule, Operand> cosh(Operand u) {
    return apply<cosh_rule>(u);
}

namespace detail {

/// sech² u = 4e / (1 + e)² with e = e^(-2|u|): 1 - tanh² has no digits left from |u| = 19 on, 1 / cosh² overflows.
struct sech_squared_rule {
    static constexpr char const* name = "sech_squared";
    template <class Number>
    static constexpr Number value(Number const& u) {
        Number const e = decay_rule::value(Number(u + u));
        return whole<Number>(4) * e / (whole<Number>(1) + e * (whole<Number>(2) + e));
    }
    static constexpr auto slope(auto u, auto self) { return -2 * tanh(u) * self; }
    static constexpr auto normal(auto u) { return 4 * exp(2 * u) / sq(exp(2 * u) + 1); }
    static constexpr auto shown(auto u) { return 1 - sq(tanh(u)); }
};

}  // namespace detail

struct tanh_rule {
    static constexpr char const* name = "tanh";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::tanh(u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::sech_squared_rule>(u); }
    static constexpr auto normal(auto u) { return (exp(2 * u) - 1) / (exp(2 * u) + 1); }
};
/// tanh u = (e^2u - 1) / (e^2u + 1). Slope sech² u = 1 - tanh² u.
template <operand Operand>
constexpr applied<tanh_rule, Operand> tanh(Operand u) {
    return apply<tanh_rule>(u);
}

}  // namespace tapeless
