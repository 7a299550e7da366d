// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/traced.hpp>

#include <type_traits>

namespace tapeless::detail {

template <class Rule>
constexpr int arity_of_rule = [] {
    if constexpr (requires { Rule::arity; }) return Rule::arity;
    else return 1;
}();
/// A rule that keeps rational operands rational says `static constexpr bool exact = true`.
template <class Rule>
constexpr bool is_exact_rule = requires { requires Rule::exact; };
/// One that says `static constexpr bool has_values = false` can be derived and compared, but not evaluated.
template <class Rule>
constexpr bool has_values = !requires { requires !Rule::has_values; };
/// One whose values come from another library says `static constexpr bool at_run_time = true`; proofs do without them.
template <class Rule>
constexpr bool is_evaluated_at_run_time = requires { requires Rule::at_run_time; };

/// A rule whose slope is never larger than 1 may say `static constexpr bool is_contracting = true`.
template <class Rule>
constexpr bool is_contracting_rule = requires { requires Rule::is_contracting; };

/// weight · slope; a slope 1/v divides instead of multiplying by a reciprocal. Where the slope cannot overflow what it is
/// multiplied with, (p q) slope is p (q slope): in a reverse sweep only p, the adjoint, has to be waited for.
constexpr int weighted(graph& g, int weight, int slope, bool is_contracting = false) {
    node const k = g.at(slope);
    if (k.type() == kind::divide && g.is(k.a, 1)) return g.divide(weight, k.b);
    if (k.type() == kind::negate) return g.negate(weighted(g, weight, k.a, is_contracting));
    node const w = g.at(weight);
    if (is_contracting && w.type() == kind::multiply && !g.is_constant(w.a) && !g.is_constant(w.b))
        return g.multiply(w.a, g.multiply(w.b, slope));
    return g.multiply(weight, slope);
}

template <class Rule, int Which, class... Operands>
constexpr int adjoint_by(graph& g, int weight, traced self, Operands... operands) {
    if constexpr (requires(traced w) { Rule::template adjoint<Which>(w, operands..., self); })
        return traced(Rule::template adjoint<Which>(traced(g, weight), operands..., self)).index_in(g);
    else if constexpr (requires { Rule::template slope<Which>(operands..., self); })
        return weighted(g, weight, traced(Rule::template slope<Which>(operands..., self)).index_in(g));
    else if constexpr (requires { Rule::slope(operands..., self); })
        return weighted(g, weight, traced(Rule::slope(operands..., self)).index_in(g), is_contracting_rule<Rule>);
    else
        return g.constant(0);
}
template <class Rule, std::size_t... Index>
constexpr int adjoint_of(graph& g, int weight, int i, int which, std::index_sequence<Index...>) {
    node const k = g.at(i);
    int result = -1;
    auto const by = [&]<int Which>(std::integral_constant<int, Which>) {
        return adjoint_by<Rule, Which>(g, weight, traced(g, i), traced(g, k.operand(static_cast<int>(Index)))...);
    };
    ((which == static_cast<int>(Index) ? void(result = by(std::integral_constant<int, static_cast<int>(Index)>{})) : void()), ...);
    return result;
}

/// form(u), form(u, v) or form(u, v, t) of the operands of node i.
template <class Form, std::size_t... Index>
constexpr int rewritten(graph& g, int i, Form form, std::index_sequence<Index...>) {
    node const k = g.at(i);
    return traced(form(traced(g, k.operand(static_cast<int>(Index)))...)).index_in(g);
}

template <class Rule, std::size_t... Index>
constexpr operation described_by(std::index_sequence<Index...> operands) {
    operation result{.name = Rule::name, .arity = arity_of_rule<Rule>, .exact = is_exact_rule<Rule>, .hash = hash_of(Rule::name)};
    result.adjoint = [](graph& into, int weight, int self, int which) { return adjoint_of<Rule>(into, weight, self, which, decltype(operands){}); };
    if constexpr (requires { Rule::laws; }) result.laws = Rule::laws;
    if constexpr (requires { Rule::is_guard; }) result.is_guard = Rule::is_guard;
    if constexpr (has_values<Rule> && requires(double u) { static_cast<double>(Rule::value((static_cast<void>(Index), u)...)); })
        result.evaluate = [](double const* operand) {
            if (is_evaluated_at_run_time<Rule> && __builtin_is_constant_evaluated()) return std::numeric_limits<double>::quiet_NaN();
            return static_cast<double>(Rule::value(operand[Index]...));
        };
    if constexpr (requires(traced u) { Rule::normal((static_cast<void>(Index), u)...); })
        result.normal = [](graph& into, int self) { return rewritten(into, self, [](auto... operand) { return Rule::normal(operand...); }, decltype(operands){}); };
    if constexpr (requires(traced u) { Rule::lowered((static_cast<void>(Index), u)...); })
        result.lowered = [](graph& into, int self) { return rewritten(into, self, [](auto... operand) { return Rule::lowered(operand...); }, decltype(operands){}); };
    if constexpr (requires(traced u) { Rule::shown((static_cast<void>(Index), u)...); })
        result.shown = [](graph& into, int self) { return rewritten(into, self, [](auto... operand) { return Rule::shown(operand...); }, decltype(operands){}); };
    return result;
}

// The way back from a node's operation to its rule, which the program needs to emit the rule's value: naming
// operation_of<Rule> defines the friend that rule_of finds. Without it every rule would need a specialisation of its own.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-template-friend"
#endif
template <operation const* Operation>
struct rule_slot {
    friend constexpr auto rule_in(rule_slot<Operation>);
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif
template <class Rule, operation const* Operation>
struct rule_registration {
    friend constexpr auto rule_in(rule_slot<Operation>) { return std::type_identity<Rule>{}; }
    static constexpr bool is_registered = true;
};

/// What the engine knows of a rule.
template <class Rule>
inline constexpr operation operation_of = described_by<Rule>(std::make_index_sequence<arity_of_rule<Rule>>{});

template <class Rule>
constexpr operation const* registered() {
    static_assert(rule_registration<Rule, &operation_of<Rule>>::is_registered);
    return &operation_of<Rule>;
}
template <operation const* Operation>
using rule_of = typename decltype(rule_in(rule_slot<Operation>{}))::type;

/// The node of a rule: made by the rule itself where the engine has a constructor for it, as for sums and powers.
template <class Rule, class... Indices>
constexpr int node_of(graph& g, Indices... operands) {
    if constexpr (requires { Rule::make(g, operands...); }) return Rule::make(g, operands...);
    else return g.make(registered<Rule>(), operands...);
}

struct traced_door {
    template <class Rule, class... Operands>
    using result = traced;
    template <class Rule, class... Operands>
    static constexpr traced make(Operands const&... operands) {
        traced const all[] = {traced(operands)...};
        for (traced const& one : all)
            if (graph* const g = one.graph()) return {*g, node_of<Rule>(*g, traced(operands).index_in(*g)...)};
        if constexpr (is_evaluated_at_run_time<Rule>) domain_error("tapeless: a function with values at run time only needs a variable, as in tgamma(x)");
        else if constexpr (has_values<Rule>) return of_literals<Rule>(traced(operands).literal()...);
        domain_error("tapeless: unknown<\"u\">(...) needs a variable, as in unknown<\"u\">(x)");
    }
    // No graph is known yet.
    template <class Rule, class... Literals>
    static constexpr traced of_literals(Literals const&... literals) {
        if constexpr (is_exact_rule<Rule>)
            if ((literals.is_fraction() && ...)) return Rule::value(rational(ratio{literals.numerator, literals.denominator})...);
        return Rule::value(literals.approximate()...);
    }
    template <class Rule, class... Operands>
    static constexpr traced_condition make_condition(Operands const&... operands) {
        graph* g = nullptr;
        for (traced const& one : {traced(operands)...})
            if (one.graph() != nullptr) g = one.graph();
        return {*g, node_of<Rule>(*g, traced(operands).index_in(*g)...)};
    }
    template <class Rule, class Then, class Else>
    static constexpr traced choose(traced_condition const& condition, Then const& then, Else const& otherwise) {
        graph& g = condition.graph();
        return {g, node_of<Rule>(g, condition.index(), traced(then).index_in(g), traced(otherwise).index_in(g))};
    }
};

template <class First, class... Others>
struct first_door {
    using type = typename first_door<Others...>::type;
};
template <symbolic First, class... Others>
struct first_door<First, Others...> {
    using type = typename First::symbolic_door;
};
template <class... Operands>
using door_of = typename first_door<Operands...>::type;

}  // namespace tapeless::detail

namespace tapeless {

namespace detail {
template <class Rule, class... Operands>
struct applied_to;
template <class Rule, class... Operands>
    requires(symbolic<Operands> || ...)
struct applied_to<Rule, Operands...> {
    using type = typename door_of<Operands...>::template result<Rule, Operands...>;
};
template <class Rule, plain_number... Operands>
struct applied_to<Rule, Operands...> {
    using floating = std::common_type_t<std::conditional_t<std::floating_point<Operands>, Operands, float>...>;
    using type = std::conditional_t<is_exact_rule<Rule> && !(std::floating_point<Operands> || ...), rational,
                                    std::conditional_t<(std::floating_point<Operands> || ...), floating, double>>;
};
}  // namespace detail

/// The type of apply<Rule>(operands...). Functions name it, since a deduced type would make the slopes of sin and cos
/// wait for each other.
template <class Rule, operand... Operands>
using applied = typename detail::applied_to<Rule, Operands...>::type;

/// The function that a rule describes, of variables, expressions, traced values or plain numbers alike.
///
/// A rule has   name, value(u), slope(u, self) — or, of more operands, arity and slope<i>(u, v, self)
/// It may have  exact (rational operands stay rational), adjoint<i>(weight, u, v, self) instead of a slope,
///              normal(u) (how == reads it), lowered(u) (parts that its relatives share), laws,
///              shown(u) (what formulas show instead, for a function without a public name), has_values = false,
///              at_run_time = true
template <class Rule, operand... Operands>
constexpr applied<Rule, Operands...> apply(Operands const&... operands) {
    if constexpr ((symbolic<Operands> || ...)) return detail::door_of<Operands...>::template make<Rule>(operands...);
    else return Rule::value(static_cast<applied<Rule, Operands...>>(operands)...);
}

/// The same for conditions: less, less_equal, is_zero.
template <class Rule, operand... Operands>
    requires(symbolic<Operands> || ...)
constexpr auto apply_condition(Operands const&... operands) {
    return detail::door_of<Operands...>::template make_condition<Rule>(operands...);
}

}  // namespace tapeless
