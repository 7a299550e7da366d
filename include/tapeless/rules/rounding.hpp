// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/remainder.hpp>
#include <tapeless/math/rounding.hpp>
#include <tapeless/rules/piecewise.hpp>

namespace tapeless {

// Steps are flat: slope 0, also where they jump.

struct floor_rule : detail::step_function {
    static constexpr char const* name = "floor";
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::floor(u);
    }
};
/// The largest integer not above u. Slope 0, also at the jumps.
template <operand Operand>
constexpr applied<floor_rule, Operand> floor(Operand u) {
    return apply<floor_rule>(u);
}

struct ceil_rule : detail::step_function {
    static constexpr char const* name = "ceil";
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::ceil(u);
    }
};
/// The smallest integer not below u. Slope 0, also at the jumps.
template <operand Operand>
constexpr applied<ceil_rule, Operand> ceil(Operand u) {
    return apply<ceil_rule>(u);
}

struct round_rule : detail::step_function {
    static constexpr char const* name = "round";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::round(u);
    }
};
/// The integer nearest to u, halves away from 0. Slope 0, also at the jumps.
template <operand Operand>
constexpr applied<round_rule, Operand> round(Operand u) {
    return apply<round_rule>(u);
}

struct trunc_rule : detail::step_function {
    static constexpr char const* name = "trunc";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::trunc(u);
    }
};
/// The integer next to u on the side of 0. Slope 0, also at the jumps.
template <operand Operand>
constexpr applied<trunc_rule, Operand> trunc(Operand u) {
    return apply<trunc_rule>(u);
}

struct heaviside_rule : detail::step_function {
    static constexpr char const* name = "heaviside";
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return (detail::whole<Number>(1) + sign_rule::value(u)) / detail::whole<Number>(2);
    }
    static constexpr auto normal(auto u) { return (1 + sign(u)) / 2; }
};
/// 0 for u < 0, 1 for u > 0, ½ at 0. Slope 0, also at the jump.
template <operand Operand>
constexpr applied<heaviside_rule, Operand> heaviside(Operand u) {
    return apply<heaviside_rule>(u);
}

namespace detail {

/// u - n v for a whole number n, which a rule's value chooses: slopes 1 and -n.
struct modulo {
    static constexpr int arity = 2;
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto v, auto self) {
        auto const kept = apply<compared_rule>(weight, self, self);
        if constexpr (Which == 0) return kept;
        else return -(kept * round((u - self) / v));
    }
};

}  // namespace detail

struct fmod_rule : detail::modulo {
    static constexpr char const* name = "fmod";
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return math::fmod(u, v);
    }
};
/// u - v trunc(u/v), exact. Slopes 1 and -trunc(u/v), at the jumps those of the side where the value is 0.
///
/// Domain   finite u, v ≠ 0; NaN with slopes NaN elsewhere
template <operand Left, operand Right>
constexpr applied<fmod_rule, Left, Right> fmod(Left u, Right v) {
    return apply<fmod_rule>(u, v);
}

struct remainder_rule : detail::modulo {
    static constexpr char const* name = "remainder";
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return math::remainder(u, v);
    }
};
/// u - n v with the integer n nearest to u/v, the even one of two, exact. Slopes 1 and -n.
///
/// Domain   as of fmod
template <operand Left, operand Right>
constexpr applied<remainder_rule, Left, Right> remainder(Left u, Right v) {
    return apply<remainder_rule>(u, v);
}

}  // namespace tapeless
