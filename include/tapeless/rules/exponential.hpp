// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/exponential.hpp>
#include <tapeless/math/powers.hpp>
#include <tapeless/rules/logarithm.hpp>

namespace tapeless {

struct exp_rule {
    static constexpr char const* name = "exp";
    static constexpr auto laws = detail::algebra::exponential;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::exp(u);
    }
    static constexpr auto slope(auto, auto self) { return self; }
};
/// e^u. Slope e^u.
template <operand Operand>
constexpr applied<exp_rule, Operand> exp(Operand u) {
    return apply<exp_rule>(u);
}

struct expm1_rule {
    static constexpr char const* name = "expm1";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::expm1(u);
    }
    static constexpr auto slope(auto u, auto) { return exp(u); }  // self + 1 loses the left tail
    static constexpr auto normal(auto u) { return exp(u) - 1; }
};
/// e^u - 1 with all digits for small u. Slope e^u.
template <operand Operand>
constexpr applied<expm1_rule, Operand> expm1(Operand u) {
    return apply<expm1_rule>(u);
}

struct exp2_rule {
    static constexpr char const* name = "exp2";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::exp2(u);
    }
    static constexpr auto slope(auto u, auto self) { return log(detail::constant_beside(u, 2)) * self; }
    static constexpr auto normal(auto u) { return exp(log(detail::constant_beside(u, 2)) * u); }
};
/// 2^u. Slope log 2 · 2^u.
template <operand Operand>
constexpr applied<exp2_rule, Operand> exp2(Operand u) {
    return apply<exp2_rule>(u);
}

struct exp10_rule {
    static constexpr char const* name = "exp10";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::pow(detail::whole<Number>(10), u);
    }
    static constexpr auto slope(auto u, auto self) { return log(detail::constant_beside(u, 10)) * self; }
    static constexpr auto normal(auto u) { return exp(log(detail::constant_beside(u, 10)) * u); }
};
/// 10^u. Slope log 10 · 10^u.
template <operand Operand>
constexpr applied<exp10_rule, Operand> exp10(Operand u) {
    return apply<exp10_rule>(u);
}

}  // namespace tapeless
