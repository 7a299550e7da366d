// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/graph/sparsity.hpp>

namespace tapeless {

namespace detail {

/// The pattern of a Jacobian (several outputs or a gradient) or of a Hessian, from the formulas alone.
template <query Asked, class Source, std::size_t Wanted, class Find>
constexpr auto pattern_of(Find wanted_in) {
    graph g;
    sequence<int> const roots = put_source<Source>(g);
    sequence<int> const wanted = wanted_in(g);
    if constexpr (Asked == query::hessian) {
        sparsity_pattern<Wanted, Wanted> pattern;
        second_order_pattern(g, roots[0], wanted, pattern);
        return pattern;
    } else {
        sparsity_pattern<Source::outputs, Wanted> pattern;
        dependence_sets const sets(g, wanted, g.size() - 1);
        for (std::size_t i = 0; i < Source::outputs; ++i) sets.each(roots[static_cast<int>(i)], [&](std::size_t j) { pattern.set(i, j); });
        return pattern;
    }
}
template <class Formulas, class... Variables>
constexpr sequence<int> named_nodes(graph& g) {
    sequence<int> wanted(static_cast<int>(sizeof...(Variables)));
    (wanted.push(wanted_node(g, Variables::key)), ...);
    return wanted;
}

}  // namespace detail

/// Where a Hessian, Jacobian or gradient can differ from zero: sparsity(hessian(f)). Found from the formula; no matrix is built.
///
/// Shapes   result: pattern(i, j), pattern.nonzeros()
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 7
template <class Body, detail::query Asked, class Positions>
constexpr auto sparsity(function<detail::query_body<Body, Asked, Positions>>) {
    return detail::pattern_of<Asked, detail::source_of_body<Body>, Positions::count>([](detail::graph& into) {
        detail::sequence<int> wanted(static_cast<int>(Positions::count));
        for (std::size_t i = 0; i < Positions::count; ++i)
            wanted.push(into.variable(detail::argument(Positions::at(i))));
        return wanted;
    });
}
template <detail::query Asked, class Formulas, class... Variables>
constexpr auto sparsity(named_query<Asked, Formulas, Variables...>) {
    return detail::pattern_of<Asked, Formulas, sizeof...(Variables)>(&detail::named_nodes<Formulas, Variables...>);
}
template <class Formulas, class... Variables>
constexpr auto sparsity(named_jacobian<Formulas, Variables...>) {
    return detail::pattern_of<detail::query::gradient, Formulas, sizeof...(Variables)>(&detail::named_nodes<Formulas, Variables...>);
}

/// The variables that an expression contains, in alphabetical order, as a list that wrt gives too: gradient(f, variables_of(f)).
template <expression Expression>
constexpr auto variables_of(Expression) {
    using inputs = detail::inputs_of<typename Expression::source>;
    return []<std::size_t... Index>(std::index_sequence<Index...>) {
        return wrt_list<decltype(inputs::template variable_at<Index>())...>{};
    }(std::make_index_sequence<inputs::symbols.size()>{});
}

/// The number of operations of the straight-line code of a function, a gradient, ….
template <class Body>
constexpr int operations(function<Body>) {
    return function<Body>::compiled::size.steps;
}
template <expression Expression>
constexpr int operations(Expression) {
    return detail::compiled<typename Expression::source, detail::inputs_of<typename Expression::source>>::size.steps;
}
template <detail::query Asked, class Formulas, class... Variables>
constexpr int operations(named_query<Asked, Formulas, Variables...>) {
    return named_query<Asked, Formulas, Variables...>::compiled::size.steps;
}
template <class Formulas, class... Variables>
constexpr int operations(named_jacobian<Formulas, Variables...>) {
    return named_jacobian<Formulas, Variables...>::compiled::size.steps;
}

}  // namespace tapeless
