// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/function.hpp>

namespace tapeless {

/// What both doors give: expressions, functions, and what derivatives of them are. It can be shown and compared.
template <class Type>
concept formula = requires(detail::graph& g, int const*& slot, int* roots) {
    Type::source::put(g, slot, roots);
    Type::source::outputs;
    Type::source::kept;
};

namespace detail {

/// The functions of a formula in a graph, one for each result, with the numbers of this object as constants.
template <formula Formula>
constexpr sequence<int> put_formula(graph& g, Formula const& f) {
    sequence<int> const slots = put_numbers(g, f);
    auto roots = sequence<int>::zeros(static_cast<int>(Formula::source::outputs));
    int const* slot = slots.begin();
    Formula::source::put(g, slot, roots.begin());
    return roots;
}
template <plain_number Number>
constexpr sequence<int> put_formula(graph& g, Number value) {
    return put_formula(g, lift(value));
}

template <class Type>
constexpr bool is_function = false;
template <class Body>
constexpr bool is_function<function<Body>> = true;

/// Two formulas of one door; a plain number may stand for one of two expressions.
template <class Left, class Right>
concept comparable = (operand<Left> && operand<Right> && (expression<Left> || expression<Right>)) || (is_function<Left> && is_function<Right>);

template <class Left, class Right>
constexpr bool have_one_shape = true;
template <class Left, class Right>
constexpr bool have_one_shape<function<Left>, function<Right>> = Left::arity == Right::arity && Left::outputs == Right::outputs;

/// holds(graph, a, b) for two formulas in one graph: for each result, if they have several.
template <class Left, class Right, class Holds>
constexpr bool every_pair(Left const& left, Right const& right, Holds holds) {
    static_assert(have_one_shape<Left, Right>, "tapeless: a comparison needs functions with equally many arguments and equally many results");
    if constexpr (!have_one_shape<Left, Right>) {
        return false;
    } else {
        graph g;
        sequence<int> const a = put_formula(g, left);
        sequence<int> const b = put_formula(g, right);
        for (int i = 0; i < a.size(); ++i)
            if (!holds(g, a[i], b[i])) return false;
        return true;
    }
}

}  // namespace detail

}  // namespace tapeless
