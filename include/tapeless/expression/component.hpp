// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/function.hpp>

namespace tapeless {

namespace detail {

/// One result of a body with several.
template <class Body, std::size_t Index>
struct component_body : Body {
    static constexpr std::size_t outputs = 1;
    template <class Number>
    using result_type = Number;
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        int all[Body::outputs]{};
        Body::put(g, arguments, slot, all);
        *roots = all[Index];
    }
};

}  // namespace detail

/// Result i of a function with several, as a function: hessian(component<1>(f)).
///
/// Errors   an index that f does not have: tests/reject/component_out_of_range.cpp
template <std::size_t Index, class Body>
constexpr auto component(function<Body> f) {
    constexpr bool has_it = Index < Body::outputs;
    static_assert(has_it, "tapeless: component<i>(f) needs a result of f, counted from 0");
    if constexpr (has_it && Body::outputs > 1) return function<detail::component_body<Body, Index>>(f);
    else return f;
}

}  // namespace tapeless
