// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/degree.hpp>

namespace tapeless {

namespace detail {

/// A bound of the degree in t where the first `Parameters` arguments are p + t v, or no_polynomial.
template <class Body, std::size_t Parameters>
constexpr int degree_of_body() {
    graph g;
    int at[Body::arity + 1]{};
    int const t = g.variable(argument(Body::arity));
    for (std::size_t i = 0; i < Body::arity; ++i) {
        at[i] = g.variable(argument(i));
        if (i < Parameters) at[i] = g.add(at[i], g.multiply(t, g.variable(argument(Body::arity + 1 + i))));
    }
    auto slots = sequence<int>::zeros(static_cast<int>(Body::kept) + 1);
    for (int i = 0; i < static_cast<int>(Body::kept); ++i) slots[i] = g.parameter(i);
    int const* slot = slots.begin();
    auto roots = sequence<int>::zeros(static_cast<int>(Body::outputs));
    Body::put(g, at, slot, roots.begin());
    return degree_bound(g, roots[0], t);
}

}  // namespace detail

/// A bound of the degree of f along every line, as a polynomial in how far one goes, or -1 where f is not written as one.
/// Where it is 2, a descent knows the exact minimum along a line.
///
/// Shapes   result: std::integral_constant<int, …>, so that an objective's type tells it
template <class Body>
constexpr auto degree_along_lines(function<Body> const&) {
    return std::integral_constant<int, detail::degree_of_body<Body, Body::parameters>()>{};
}

}  // namespace tapeless
