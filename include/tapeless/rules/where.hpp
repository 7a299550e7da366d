// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/rule.hpp>

namespace tapeless {

struct less {
    static constexpr int make(detail::graph& g, int a, int b) { return g.make(&detail::builtin<detail::kind::less>, a, b); }
};
struct less_equal {
    static constexpr int make(detail::graph& g, int a, int b) { return g.make(&detail::builtin<detail::kind::less_equal>, a, b); }
};
struct zero_test {
    static constexpr int make(detail::graph& g, int a) { return g.make(&detail::builtin<detail::kind::is_zero>, a); }
};
struct branch {
    static constexpr int make(detail::graph& g, int condition, int then, int otherwise) { return g.where(condition, then, otherwise); }
};

namespace detail {
template <class Left, class Right>
concept symbolic_pair = operand<Left> && operand<Right> && (symbolic<Left> || symbolic<Right>);
}  // namespace detail

template <class Left, class Right>
    requires detail::symbolic_pair<Left, Right>
constexpr auto operator<(Left a, Right b) {
    return apply_condition<less>(a, b);
}
template <class Left, class Right>
    requires detail::symbolic_pair<Left, Right>
constexpr auto operator>(Left a, Right b) {
    return apply_condition<less>(b, a);
}
template <class Left, class Right>
    requires detail::symbolic_pair<Left, Right>
constexpr auto operator<=(Left a, Right b) {
    return apply_condition<less_equal>(a, b);
}
template <class Left, class Right>
    requires detail::symbolic_pair<Left, Right>
constexpr auto operator>=(Left a, Right b) {
    return apply_condition<less_equal>(b, a);
}
/// The condition u = 0 (== asks whether two functions are the same).
template <symbolic Operand>
constexpr auto is_zero(Operand u) {
    return apply_condition<zero_test>(u);
}

/// a where the condition holds, b elsewhere; the branch that is not taken is not evaluated.
///
/// Domain   NaN in a comparison makes it false, as in C++; a derivative at the border is that of the branch taken
/// Errors   a plain bool: tests/reject/where_of_a_plain_bool.cpp
template <condition Condition, operand Then, operand Else>
constexpr auto where(Condition condition, Then a, Else b) {
    return Condition::condition_door::template choose<branch>(condition, a, b);
}
template <std::same_as<bool> Condition, class Then, class Else>
constexpr double where(Condition, Then const&, Else const&) {
    static_assert(detail::always_false<Then>,
                  "tapeless: where(...) needs a condition made by <, <=, >, >= or is_zero, as in where(is_zero(x), a, b); "
                  "x == 0 asks whether two functions are the same");
    return 0;
}

}  // namespace tapeless
