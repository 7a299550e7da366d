// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/fused_multiply_add.hpp>
#include <tapeless/rules/selection.hpp>

namespace tapeless {

struct fma_rule {
    static constexpr char const* name = "fma";
    static constexpr int arity = 3;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v, Number const& t) {
        if constexpr (std::same_as<Number, rational>) return u * v + t;
        else return math::fma(u, v, t);
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto, auto) {
        if constexpr (Which == 0) return v;
        else if constexpr (Which == 1) return u;
        else return traced(1);
    }
    static constexpr auto normal(auto u, auto v, auto t) { return u * v + t; }
};
/// u v + t, rounded once. Slopes v, u and 1.
template <operand First, operand Second, operand Third>
constexpr applied<fma_rule, First, Second, Third> fma(First u, Second v, Third t) {
    return apply<fma_rule>(u, v, t);
}

struct lerp_rule {
    static constexpr char const* name = "lerp";
    static constexpr int arity = 3;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v, Number const& t) {
        return fma_rule::value(t, v, fma_rule::value(Number(-t), u, u));
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto t, auto) {
        if constexpr (Which == 0) return 1 - t;
        else if constexpr (Which == 1) return t;
        else return v - u;
    }
    static constexpr auto normal(auto u, auto v, auto t) { return u + t * (v - u); }
};
/// (1 - t) u + t v, exact for t = 0 and t = 1, without v - u, which may overflow. Slopes 1 - t, t and v - u.
template <operand First, operand Second, operand Third>
constexpr applied<lerp_rule, First, Second, Third> lerp(First u, Second v, Third t) {
    return apply<lerp_rule>(u, v, t);
}

}  // namespace tapeless
