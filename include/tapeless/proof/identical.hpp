// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/formula.hpp>

namespace tapeless {

/// Are f and g computed by the same operations in the same order, apart from a + b and b + a? No algebra, and no doubt.
///
/// Errors   an expression and a function: tests/reject/comparison_of_two_doors.cpp
template <class Left, class Right>
constexpr bool identical(Left f, Right g) {
    constexpr bool fits = detail::comparable<Left, Right>;
    static_assert(fits, "tapeless: identical(f, g) needs two expressions or two functions, as in identical(derivative(f, x), 2 * x)");
    if constexpr (fits) return detail::every_pair(f, g, [](detail::graph&, int a, int b) { return a == b; });
    else return false;
}

}  // namespace tapeless
