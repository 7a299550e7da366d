// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/opposite.hpp>
#include <tapeless/math/logarithm.hpp>
#include <tapeless/rules/decay.hpp>

// The sigmoid, its slope and softplus are made of one exponential, the tail e, so that a program that needs several of
// them computes it once. It is e^-u for float and double: nothing that depends on the data is chosen, so that no branch
// is mispredicted. Where it would overflow, far to the left, it is scaled. For all other numbers with
// an order it is e^-|u|. What the parts are given is o = -u: a layer's sum is computed with that sign (graph/opposite.hpp).
namespace tapeless::detail {

template <class Number>
struct far_left;
template <>
struct far_left<double> {
    static constexpr double limit = 700;
    static constexpr double shift = 200;
    static constexpr double factor = 0x1.6061812054cfap-289;  // e^-shift
};
template <>
struct far_left<float> {
    static constexpr float limit = 80;
    static constexpr float shift = 40;
    static constexpr float factor = 0x1.397924p-58F;
};
template <class Number>
concept has_far_left = requires {
    far_left<Number>::limit;
};

struct tail_rule {
    static constexpr char const* name = "tail";
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& o) {
        if constexpr (has_far_left<Number>) {
            using left = far_left<Number>;
            Number exponent = o;
            if (o > left::limit) [[unlikely]] {
                Number const beyond = left::limit + left::shift;  // where σ is 0, but the tail must stay finite
                exponent = (o < beyond ? o : beyond) - left::shift;
            }
            return math::exp(exponent);
        } else if constexpr (has_order<Number>) {
            return decay_rule::value(o);
        } else {
            return math::exp(o);
        }
    }
};

/// σ(u) of o and the tail.
struct sigmoid_of_tail_rule {
    static constexpr char const* name = "sigmoid_of_tail";
    static constexpr int arity = 2;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& o, Number const& e) {
        if constexpr (has_far_left<Number>) {
            Number sigmoid = math::quotient(Number(1), math::sum(Number(1), e));
            if (o > far_left<Number>::limit) [[unlikely]]
                sigmoid *= far_left<Number>::factor;
            return sigmoid;
        } else {
            return select_below_zero(Number(-o), e, whole<Number>(1)) / (whole<Number>(1) + e);
        }
    }
};

/// σ(-u) of o and the tail.
struct complement_of_tail_rule {
    static constexpr char const* name = "complement_of_tail";
    static constexpr int arity = 2;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value([[maybe_unused]] Number const& o, Number const& e) {
        if constexpr (has_far_left<Number>) return math::quotient(e, math::sum(Number(1), e));
        else return select_below_zero(Number(-o), whole<Number>(1), e) / (whole<Number>(1) + e);
    }
};

/// σ'(u) = σ(u) σ(-u) of σ(u) and the tail of u.
struct slope_of_tail_rule {
    static constexpr char const* name = "slope_of_tail";
    static constexpr int arity = 2;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value([[maybe_unused]] Number const& sigmoid, Number const& e) {
        if constexpr (has_far_left<Number>) {
            if (std::is_constant_evaluated() && math::is_nan(sigmoid)) return sigmoid;
            // The smaller of σ(u) and σ(-u) = e σ(u): e is known long before the quotient σ(u) is.
            Number const smaller = (e < Number(1) ? e : Number(1)) * sigmoid;
            return smaller - smaller * smaller;
        } else {
            Number const sum = whole<Number>(1) + e;
            return e / (sum * sum);
        }
    }
};

template <class Number>
[[gnu::always_inline]] constexpr Number log1p_of_tail(Number const& e) {
    if constexpr (requires { log1p_of_unit(e); }) return log1p_of_unit(e);  // packs have a shorter formula
    else return math::log1p(e);
}

/// log(1 + e^u) of u, its tail and σ(u).
struct softplus_of_tail_rule {
    static constexpr char const* name = "softplus_of_tail";
    static constexpr int arity = 3;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& u, Number const& e,
                                                         [[maybe_unused]] Number const& sigmoid) {
        if constexpr (has_far_left<Number>) {
            // -log(1 - σ(u)), but for u > -0.35 with fewer roundings u + log(1 + e^-u).
            bool const is_left = u < Number(-0.35);
            Number const logarithm = math::log1p(is_left ? -sigmoid : e);
            return is_left ? -logarithm : math::sum(u, logarithm);
        } else if constexpr (has_order<Number>) {
            return select_up_to_zero(u, whole<Number>(0), u) + log1p_of_tail(e);
        } else {
            return u + math::log(Number(whole<Number>(1) + e));
        }
    }
};

/// log(1 + e^-u) of u and its tail.
struct softplus_of_opposite_rule {
    static constexpr char const* name = "softplus_of_opposite";
    static constexpr int arity = 2;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value([[maybe_unused]] Number const& u, Number const& e) {
        if constexpr (has_far_left<Number>) {
            if (u < -far_left<Number>::limit) [[unlikely]]
                return -u;
            return math::log1p(e);
        } else if constexpr (has_order<Number>) {
            return select_below_zero(u, Number(-u), whole<Number>(0)) + log1p_of_tail(e);
        } else {
            return math::log(Number(whole<Number>(1) + e));
        }
    }
};

/// v for u = -v, otherwise u: σ(v) and σ(-v) are made of one tail.
constexpr traced without_sign(traced const& u) {
    graph& g = *u.graph();
    node const k = g.at(u.index_in(g));
    return k.type() == kind::negate ? traced{g, k.a} : u;
}
constexpr bool has_sign(traced const& u) { return u.graph()->type(u.index_in(*u.graph())) == kind::negate; }

constexpr traced tail_of(traced const& u) { return apply<tail_rule>(apply<opposite_rule>(u)); }

constexpr traced sigmoid_by_tail(auto const& u) {
    traced const v = without_sign(u);
    traced const o = apply<opposite_rule>(v);
    if (has_sign(u)) return apply<complement_of_tail_rule>(o, tail_of(v));
    return apply<sigmoid_of_tail_rule>(o, tail_of(v));
}
constexpr traced softplus_by_tail(auto const& u) {
    traced const v = without_sign(u);
    if (has_sign(u)) return apply<softplus_of_opposite_rule>(v, tail_of(v));
    return apply<softplus_of_tail_rule>(v, tail_of(v), sigmoid_by_tail(v));
}

}  // namespace tapeless::detail
