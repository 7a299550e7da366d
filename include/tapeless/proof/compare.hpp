// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/equality.hpp>
#include <tapeless/proof/witness.hpp>

namespace tapeless {

/// What is known of two functions.
enum class comparison { equal, different, undecided };

/// Have f and g different values somewhere? true is proved by a rational point where exact values differ, or where enclosing
/// intervals do not meet; false says only that no such point was found.
///
/// Errors   an expression and a function: tests/reject/comparison_of_two_doors.cpp
template <class Left, class Right>
constexpr bool proves_different(Left f, Right g) {
    constexpr bool fits = detail::comparable<Left, Right>;
    static_assert(fits, "tapeless: proves_different(f, g) needs two expressions or two functions, as in proves_different(derivative(f, x), 2 * x)");
    if constexpr (fits) return !detail::every_pair(f, g, [](detail::graph& both, int a, int b) { return !detail::differs_at_a_point(both, a, b); });
    else return false;
}

/// equal where f == g is proved, different where proves_different(f, g) is, otherwise undecided.
template <class Left, class Right>
constexpr comparison compare(Left f, Right g) {
    constexpr bool fits = detail::comparable<Left, Right>;
    static_assert(fits, "tapeless: compare(f, g) needs two expressions or two functions, as in compare(derivative(f, x), 2 * x)");
    if constexpr (fits) {
        if (f == g) return comparison::equal;
        if (proves_different(f, g)) return comparison::different;
    }
    return comparison::undecided;
}

}  // namespace tapeless
