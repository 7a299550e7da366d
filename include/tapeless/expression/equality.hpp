// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/function.hpp>
#include <tapeless/graph/normal_form.hpp>

namespace tapeless {

namespace detail {
template <class Left, class Right>
constexpr bool is_proved_equal(Left const& left, Right const& right) {
    graph g;
    int const a = put_value(g, left);
    int const b = put_value(g, right);
    return same_function(g, a, b);
}
}  // namespace detail

/// Are these the same function wherever both are defined? true is proved, whatever form they were written in; false says
/// only that it was not proved (proves_different proves a difference).
///
/// Domain   complete for rational functions with exact coefficients; for exponentials, logarithms, roots, trigonometric,
///          hyperbolic and sigmoid functions by the laws listed in docs/conventions.md; numbers of an object by their values
/// Errors   none: what cannot be decided within the budget is false
template <expression Left, operand Right>
constexpr bool operator==(Left left, Right right) {
    return detail::is_proved_equal(left, right);
}
template <class Left, class Right>
constexpr bool operator==(function<Left> left, function<Right> right) {
    static_assert(Left::arity == Right::arity, "tapeless: f == g needs functions of equally many arguments");
    if constexpr (Left::arity == Right::arity) return detail::is_proved_equal(left, right);
    else return false;
}

}  // namespace tapeless
