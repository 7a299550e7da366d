// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/term.hpp>
#include <tapeless/expression/variable.hpp>

namespace tapeless::detail {

/// The graph node of an object, with its kept numbers as constants: what ==, printing and traced calls see.
template <expression Expression>
constexpr int put_value(graph& g, Expression const& e) {
    sequence<int> const slots = put_numbers(g, e);
    int const* slot = slots.begin();
    return Expression::put(g, slot);
}
template <plain_number Number>
constexpr int put_value(graph& g, Number value) {
    return traced(value).index_in(g);
}

/// A formula in which variables are replaced by formulas.
template <class Expression, class Keys, class... Values>
struct substitution;
template <class Expression, class... Variables, class... Values>
struct substitution<Expression, std::type_identity<void(Variables...)>, Values...> {
    static constexpr std::size_t kept = (Expression::kept + ... + Values::kept);
    static constexpr auto kinds = joined_kinds<Expression, Values...>();
    static constexpr int make(graph& g, int const*& slot) {
        graph own;  // apart, so that the values may contain the variables that they replace
        sequence<int> const parameters = own.parameters(Expression::kept);
        int const* parameter = parameters.begin();
        int const root = Expression::put(own, parameter);
        int const* const own_slots = slot;
        slot += Expression::kept;
        int const values[] = {Values::put(g, slot)..., 0};
        return copy(own, root, g, [&](node const& leaf) {
            if (leaf.type() == kind::parameter) return own_slots[leaf.a];
            symbol const key = own.symbol_of(leaf);
            int found = -1;
            int i = 0;
            ((Variables::key == key ? void(found = values[i]) : void(), ++i), ...);
            return found >= 0 ? found : g.variable(key);
        });
    }
};

template <class Expression, class... Bindings>
constexpr traced traced_with(Expression const& e, Bindings const&... bindings) {
    graph own;
    int const root = put_value(own, e);
    graph* g = nullptr;
    ((traced(bindings.value).graph() != nullptr ? void(g = traced(bindings.value).graph()) : void()), ...);
    int const index = copy(own, root, *g, [&](node const& leaf) {
        symbol const key = own.symbol_of(leaf);
        int found = -1;
        ((Bindings::variable_type::key == key ? void(found = traced(bindings.value).index_in(*g)) : void()), ...);
        if (found >= 0) return found;
        g->meets({fault_kind::missing_value, key.text});
        return g->constant(1);
    });
    return {*g, index};
}

template <class Expression, class... Bindings>
constexpr auto substituted(Expression const& e, Bindings const&... bindings) {
    if constexpr ((std::same_as<decltype(Bindings::value), traced> || ...)) {
        return traced_with(e, bindings...);
    } else {
        using recipe = substitution<Expression, std::type_identity<void(typename Bindings::variable_type...)>, lifted<decltype(Bindings::value)>...>;
        auto const all = join(static_cast<kept_numbers<Expression::kept> const&>(e),
                              static_cast<kept_numbers<lifted<decltype(Bindings::value)>::kept> const&>(lift(bindings.value))...);
        return packer<recipe>::pack(all.kept_data());
    }
}

}  // namespace tapeless::detail
