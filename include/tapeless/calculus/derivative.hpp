// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/wrt.hpp>
#include <tapeless/graph/query.hpp>

namespace tapeless {

namespace detail {

/// ∂root/∂x, or 0 if root does not contain x.
constexpr int slope_of(graph& g, int root, int x) {
    differentiation d(g);
    sequence<int> roots(1);
    roots.push(root);
    int result = 0;
    d.forward(roots, x, &result);
    return result;
}

template <class Expression, class... Variables>
struct derivative_recipe {
    static constexpr std::size_t kept = Expression::kept;
    static constexpr auto kinds = Expression::kinds;
    static constexpr int make(graph& g, int const*& slot) {
        int root = Expression::put(g, slot);
        ((root = slope_of(g, root, wanted_node(g, Variables::key))), ...);
        return root;
    }
};

/// A new graph for a body, unless the graph at hand holds its arguments and nothing else: derivatives by arguments that
/// depend on each other would be wrong.
template <class Body>
constexpr bool is_fresh(graph const& g, int const* arguments) {
    if (g.size() != static_cast<int>(Body::arity + Body::kept)) return false;
    for (std::size_t i = 0; i < Body::arity; ++i)
        if (g.type(arguments[i]) != kind::variable) return false;
    return true;
}
/// Puts outputs of a body, made by make(graph, arguments, slots, roots) where the arguments are independent variables.
template <class Body, class Make>
constexpr void put_apart(graph& g, int const* arguments, int const*& slot, int* roots, std::size_t outputs, Make make) {
    if (is_fresh<Body>(g, arguments)) return make(g, arguments, slot, roots);
    graph own;
    own.found = g.found;
    int x[Body::arity + 1]{};
    for (std::size_t i = 0; i < Body::arity; ++i) x[i] = own.variable(argument(i));
    sequence<int> const slots = own.parameters(Body::kept);
    int const* own_slot = slots.begin();
    auto made = sequence<int>::zeros(static_cast<int>(outputs));
    make(own, x, own_slot, made.begin());
    copy(own, made, g, [&](node const& leaf) {
        return leaf.type() == kind::parameter ? slot[leaf.a] : arguments[own.symbol_of(leaf).position];
    });
    for (int const root : made) *roots++ = root;
    slot += Body::kept;
}

template <class Body, std::size_t... By>
struct derivative_body : Body {
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        put_apart<Body>(g, arguments, slot, roots, Body::outputs, [](graph& own, int const* inner, int const*& own_slot, int* result) {
            Body::put(own, inner, own_slot, result);
            for (std::size_t i = 0; i < Body::outputs; ++i) ((result[i] = slope_of(own, result[i], inner[By])), ...);
        });
    }
};
template <class Body, fixed_string... Marks>
struct marked_derivative_body : Body {
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        put_apart<Body>(g, arguments, slot, roots, Body::outputs, [](graph& own, int const* inner, int const*& own_slot, int* result) {
            Body::put(own, inner, own_slot, result);
            for (std::size_t i = 0; i < Body::outputs; ++i) ((result[i] = slope_of(own, result[i], wanted_node(own, {&name_of<Marks>, 0}))), ...);
        });
    }
};

}  // namespace detail

/// ∂f/∂x, or ∂²f/∂x∂y and so on: an expression again.
///
/// Domain   wherever f is differentiable; kinks and poles as in docs/conventions.md; 0 by a variable that f does not contain
/// Errors   something else than variables: tests/reject/derivative_by_an_expression.cpp
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 3
template <expression Expression, class... Variables>
constexpr auto derivative(Expression f, Variables...) {
    constexpr bool fits = sizeof...(Variables) > 0 && (differentiable_by<Variables> && ...);
    static_assert(sizeof...(Variables) > 0, "tapeless: derivative(f, ...) needs a variable to derive by, as in derivative(f, x)");
    static_assert((is_something_to_derive_by<Variables> && ...), "tapeless: derivative(f, ...) needs variables to derive by, as in derivative(f, x)");
    if constexpr (fits) return detail::packer<detail::derivative_recipe<Expression, Variables...>>::pack(f.kept_data());
    else return f;
}
/// ∂f/∂(argument i), or by several arguments in turn: derivative<0, 0>(f) is the second derivative by the first argument.
///
/// Errors   an index that f does not have: tests/reject/index_out_of_range.cpp
template <std::size_t... By, class Body>
    requires(sizeof...(By) > 0)
constexpr auto derivative(function<Body> f) {
    constexpr bool fits = ((By < Body::arity) && ...);
    static_assert(fits, "tapeless: derivative<i>(f) needs arguments of f, counted from 0; derivative<0, 0>(f) is the second derivative by the first");
    if constexpr (fits) return function<detail::derivative_body<Body, By...>>(f);
    else return f;
}
/// ∂f/∂u for a subexpression u that was marked by named<"u">(…) inside the lambda.
template <fixed_string... Marks, class Body>
    requires(sizeof...(Marks) > 0)
constexpr auto derivative(function<Body> f) {
    return function<detail::marked_derivative_body<Body, Marks...>>(f);
}

}  // namespace tapeless
