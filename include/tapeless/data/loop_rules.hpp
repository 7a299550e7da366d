// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/sigmoid.hpp>

// The parts of sigmoids in a loop. Packs have shorter formulas for them, and share the division: r = 1 / (1 + e) of the tail
// e = e^-|u|. Plain numbers keep the parts of rules/sigmoid_parts.hpp, where r is computed for nobody and left out.
namespace tapeless::detail {

template <class Number>
concept has_loop_parts = requires(Number const& x) {
    exp_of_minus_abs(x);
    log1p_of_unit(x);
};

struct loop_tail_rule {
    static constexpr char const* name = "loop_tail";
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& o) {
        if constexpr (has_loop_parts<Number>) return exp_of_minus_abs(o);
        else return tail_rule::value(o);
    }
};
struct loop_sigmoid_rule {
    static constexpr char const* name = "loop_sigmoid";
    static constexpr int arity = 3;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& o, Number const& tail, Number const& r) {
        if constexpr (has_loop_parts<Number>) return select_below_zero(o, whole<Number>(1), tail) * r;
        else return sigmoid_of_tail_rule::value(o, tail);
    }
};
struct loop_complement_rule {
    static constexpr char const* name = "loop_complement";
    static constexpr int arity = 3;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& o, Number const& tail, Number const& r) {
        if constexpr (has_loop_parts<Number>) return select_below_zero(o, tail, whole<Number>(1)) * r;
        else return complement_of_tail_rule::value(o, tail);
    }
};
struct loop_slope_rule {
    static constexpr char const* name = "loop_slope";
    static constexpr int arity = 3;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& sigmoid, Number const& tail, Number const& r) {
        if constexpr (has_loop_parts<Number>) return tail * r * r;
        else return slope_of_tail_rule::value(sigmoid, tail);
    }
};
struct loop_softplus_rule {
    static constexpr char const* name = "loop_softplus";
    static constexpr int arity = 3;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& u, Number const& tail, Number const& sigmoid) {
        if constexpr (has_loop_parts<Number>) return select_up_to_zero(u, whole<Number>(0), u) + log1p_of_unit(tail);
        else return softplus_of_tail_rule::value(u, tail, sigmoid);
    }
};
struct loop_softplus_of_opposite_rule {
    static constexpr char const* name = "loop_softplus_of_opposite";
    static constexpr int arity = 2;
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& u, Number const& tail) {
        if constexpr (has_loop_parts<Number>) return select_below_zero(u, Number(-u), whole<Number>(0)) + log1p_of_unit(tail);
        else return softplus_of_opposite_rule::value(u, tail);
    }
};

/// Puts an operation of a loop.
constexpr int put_in_loop(graph& g, operation const* what, int a, int b, int c) {
    auto const r = [&] { return g.divide(g.constant(1), g.add(g.constant(1), b)); };
    if (what == registered<tail_rule>()) return g.make(registered<loop_tail_rule>(), a);
    if (what == registered<sigmoid_of_tail_rule>()) return g.make(registered<loop_sigmoid_rule>(), a, b, r());
    if (what == registered<complement_of_tail_rule>()) return g.make(registered<loop_complement_rule>(), a, b, r());
    if (what == registered<slope_of_tail_rule>()) return g.make(registered<loop_slope_rule>(), a, b, r());
    if (what == registered<softplus_of_tail_rule>()) return g.make(registered<loop_softplus_rule>(), a, b, c);
    if (what == registered<softplus_of_opposite_rule>()) return g.make(registered<loop_softplus_of_opposite_rule>(), a, b);
    return g.make(what, a, b, c);
}

}  // namespace tapeless::detail
