// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/arithmetic.hpp>
#include <tapeless/math/rounding.hpp>
#include <tapeless/rules/selection.hpp>
#include <tapeless/rules/where.hpp>

namespace tapeless {

namespace detail {

/// A function that is flat between its jumps: slope 0, whatever it is multiplied with; NaN at NaN.
struct step_function {
    template <int Which>
    static constexpr auto adjoint(auto, auto u, auto) {
        return where(u <= u, 0, u);
    }
};

}  // namespace detail

struct sign_rule : detail::step_function {
    static constexpr char const* name = "sign";
    static constexpr bool exact = true;
    static constexpr auto laws = detail::algebra::sign;
    template <class Number>
    static constexpr Number value(Number const& u) {
        using detail::select, detail::whole;
        if constexpr (detail::has_order<Number>)
            return select(u > whole<Number>(0), whole<Number>(1), select(u < whole<Number>(0), whole<Number>(-1), u));
        else return u / math::abs(u);
    }
};
/// The sign of u: 1, 0 or -1. Slope 0, also at the jump.
template <operand Operand>
constexpr applied<sign_rule, Operand> sign(Operand u) {
    return apply<sign_rule>(u);
}

struct abs_rule {
    static constexpr char const* name = "abs";
    static constexpr bool exact = true;
    static constexpr auto laws = detail::algebra::absolute_value;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::abs(u);
    }
    static constexpr auto slope(auto u, auto) { return sign(u); }
    static constexpr int make(auto& g, int u) {  // a template costs nothing until it is used
        return g.make(detail::registered<abs_rule>(), g.type(u) == detail::kind::negate ? g.at(u).a : u);
    }
};
/// |u|. Slope sign u, 0 at the kink.
template <operand Operand>
constexpr applied<abs_rule, Operand> abs(Operand u) {
    return apply<abs_rule>(u);
}

namespace detail {

/// The weight, but NaN where u or v is NaN, since a comparison with NaN takes a branch all the same.
struct compared_rule {
    static constexpr char const* name = "compared";
    static constexpr int arity = 3;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& weight, Number const& u, Number const& v) {
        return select(u == u, select(v == v, weight, v), u);
    }
    template <int Which>
    requires(Which == 0) static constexpr auto adjoint(auto weight, auto, auto u, auto v, auto) {
        return apply<compared_rule>(weight, u, v);
    }
    static constexpr auto normal(auto weight, auto, auto) { return weight; }
    static constexpr auto shown(auto weight, auto u, auto v) { return normal(weight, u, v); }
};

}  // namespace detail

// The slope by an operand that is not returned is a branch that is 0 and stays 0 whatever it is multiplied with:
// relu(log(x)) has slope 0 at x = 0, min(exp(x), 1) where exp(x) overflows.

struct relu_rule {
    static constexpr char const* name = "relu";
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::select_up_to_zero(u, detail::whole<Number>(0), u);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto) {
        return where(u <= 0, 0, apply<detail::compared_rule>(weight, u, u));
    }
    static constexpr auto normal(auto u) { return where(u > 0, u, 0); }
};
/// max(u, 0), the rectifier. Slope 1 for u > 0, otherwise 0, also at the kink.
template <operand Operand>
constexpr applied<relu_rule, Operand> relu(Operand u) {
    return apply<relu_rule>(u);
}

struct min_rule {
    static constexpr char const* name = "min";
    static constexpr int arity = 2;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return math::min(u, v);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto v, auto) {
        auto const kept = apply<detail::compared_rule>(weight, u, v);
        if constexpr (Which == 0) return where(v < u, 0, kept);
        else return where(u <= v, 0, kept);
    }
    static constexpr auto normal(auto u, auto v) { return where(v < u, v, u); }
};
/// The smaller of u and v, the first where they are equal. Slope that of the operand returned.
template <operand Left, operand Right>
constexpr applied<min_rule, Left, Right> min(Left u, Right v) {
    return apply<min_rule>(u, v);
}
/// Operands of one type: chosen before std::min, also where that is visible.
template <symbolic Operand>
constexpr applied<min_rule, Operand, Operand> min(Operand const& u, Operand const& v) {
    return apply<min_rule>(u, v);
}

struct max_rule {
    static constexpr char const* name = "max";
    static constexpr int arity = 2;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return math::max(u, v);
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto v, auto) {
        auto const kept = apply<detail::compared_rule>(weight, u, v);
        if constexpr (Which == 0) return where(u < v, 0, kept);
        else return where(v <= u, 0, kept);
    }
    static constexpr auto normal(auto u, auto v) { return where(u < v, v, u); }
};
/// The larger of u and v, the first where they are equal. Slope that of the operand returned.
template <operand Left, operand Right>
constexpr applied<max_rule, Left, Right> max(Left u, Right v) {
    return apply<max_rule>(u, v);
}
/// Operands of one type: chosen before std::max, also where that is visible.
template <symbolic Operand>
constexpr applied<max_rule, Operand, Operand> max(Operand const& u, Operand const& v) {
    return apply<max_rule>(u, v);
}

struct fdim_rule {
    static constexpr char const* name = "fdim";
    static constexpr int arity = 2;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return detail::select(u <= v, detail::whole<Number>(0), Number(math::difference(u, v)));
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto u, auto v, auto) {
        auto const kept = apply<detail::compared_rule>(weight, u, v);
        if constexpr (Which == 0) return where(u <= v, 0, kept);
        else return where(u <= v, 0, -kept);
    }
    static constexpr auto normal(auto u, auto v) { return where(u > v, u - v, 0); }
};
/// u - v for u > v, otherwise 0. Slopes 1 and -1, or 0, also for u = v.
template <operand Left, operand Right>
constexpr applied<fdim_rule, Left, Right> fdim(Left u, Right v) {
    return apply<fdim_rule>(u, v);
}

/// u, but low where it is smaller and high where it is larger. Slope that of the operand returned, at the ends of u.
template <operand Operand, operand Low, operand High>
constexpr applied<min_rule, applied<max_rule, Operand, Low>, High> clamp(Operand u, Low low, High high) {
    return min(max(u, low), high);
}
template <symbolic Operand>
constexpr auto clamp(Operand const& u, Operand const& low, Operand const& high) {
    return apply<min_rule>(apply<max_rule>(u, low), high);
}

struct copysign_rule {
    static constexpr char const* name = "copysign";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return math::copysign(u, v);
    }
    template <int Which>
    requires(Which == 0) static constexpr auto slope(auto u, auto v, auto) { return sign(u) * copysign(1, v); }
};
/// |u| with the sign of v, where -0 has one. Slope by u 1 where the signs agree, otherwise -1, 0 for u = 0; by v 0.
template <operand Left, operand Right>
constexpr applied<copysign_rule, Left, Right> copysign(Left u, Right v) {
    return apply<copysign_rule>(u, v);
}

}  // namespace tapeless
