// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/function.hpp>

namespace tapeless {

// Named, so that the compiler's message shows which variable it is.
template <class Variable>
constexpr bool is_listed_once = false;
template <>
inline constexpr bool is_listed_once<detail::nothing> = true;
template <class Type>
constexpr bool is_something_to_derive_by = differentiable_by<Type>;

/// With respect to these variables (or marked subexpressions), in this order.
///
/// Errors   no variable: tests/reject/empty_wrt.cpp; a repeated one: tests/reject/repeated_variable_in_wrt.cpp; anything
///          but a variable: tests/reject/wrt_an_expression.cpp
template <class... Variables>
constexpr auto wrt(Variables...) {
    static_assert(sizeof...(Variables) > 0, "tapeless: wrt(...) needs at least one variable, as in wrt(x, y)");
    static_assert((is_something_to_derive_by<Variables> && ...), "tapeless: wrt(...) needs variables, as in wrt(x, y)");
    if constexpr (sizeof...(Variables) > 0 && (differentiable_by<Variables> && ...)) {
        using repeated = decltype(detail::repeated_variable<Variables...>());
        static_assert(is_listed_once<repeated>, "tapeless: wrt(...) needs each variable once, as in wrt(x, y)");
        return wrt_list<Variables...>{};
    } else {
        return wrt_list<variable<"x">>{};
    }
}

}  // namespace tapeless
