// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/trigonometric.hpp>
#include <tapeless/rules/powers.hpp>

namespace tapeless {

struct sin_rule {
    static constexpr char const* name = "sin";
    static constexpr auto laws = detail::algebra::sine;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::sin(u);
    }
    static constexpr auto slope(auto u, auto) { return cos(u); }
};
/// sin u, u in radians. Slope cos u.
template <operand Operand>
constexpr applied<sin_rule, Operand> sin(Operand u) {
    return apply<sin_rule>(u);
}

struct cos_rule {
    static constexpr char const* name = "cos";
    static constexpr auto laws = detail::algebra::cosine;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::cos(u);
    }
    static constexpr auto slope(auto u, auto) { return -sin(u); }
};
/// cos u, u in radians. Slope -sin u.
template <operand Operand>
constexpr applied<cos_rule, Operand> cos(Operand u) {
    return apply<cos_rule>(u);
}

struct tan_rule {
    static constexpr char const* name = "tan";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::tan(u);
    }
    static constexpr auto slope(auto, auto self) { return 1 + sq(self); }
    static constexpr auto normal(auto u) { return sin(u) / cos(u); }
};
/// tan u, u in radians. Slope 1 + tan² u.
///
/// Domain   everywhere but at odd multiples of π/2, none of which is a floating number
template <operand Operand>
constexpr applied<tan_rule, Operand> tan(Operand u) {
    return apply<tan_rule>(u);
}

}  // namespace tapeless
