// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/equality.hpp>

namespace tapeless {

/// What is known of two functions.
enum class comparison { equal, different, undecided };

/// Have f and g different values somewhere? true is proved by a rational point where exact values differ, or where enclosing
/// intervals do not meet; false says only that no such point was found.
template <class Left, class Right>
    requires detail::comparable<Left, Right>
constexpr bool proves_different(Left f, Right g) {
    return !detail::every_pair(f, g, [](detail::graph& both, int a, int b) { return !detail::differs_at_a_point(both, a, b); });
}

/// equal where f == g is proved, different where proves_different(f, g) is, otherwise undecided.
template <class Left, class Right>
    requires detail::comparable<Left, Right>
constexpr comparison compare(Left f, Right g) {
    if (f == g) return comparison::equal;
    return proves_different(f, g) ? comparison::different : comparison::undecided;
}

}  // namespace tapeless
