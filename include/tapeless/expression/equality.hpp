// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/formula.hpp>
#include <tapeless/graph/normal_form.hpp>

namespace tapeless {

/// Are these the same function wherever both are defined? true is proved, whatever form they were written in; false says
/// only that it was not proved (proves_different proves a difference).
///
/// Domain   complete for rational functions with exact coefficients; for exponentials, logarithms, roots, trigonometric,
///          hyperbolic and sigmoid functions by the laws listed in docs/conventions.md; numbers of an object by their values
/// Errors   none: what cannot be decided within the budget is false
template <class Left, class Right>
    requires detail::comparable<Left, Right>
constexpr bool operator==(Left left, Right right) {
    return detail::every_pair(left, right, [](detail::graph& both, int first, int second) { return detail::same_function(both, first, second); });
}

}  // namespace tapeless
