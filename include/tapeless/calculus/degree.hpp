// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/derivative.hpp>
#include <tapeless/expression/equality.hpp>

namespace tapeless {

namespace detail {

constexpr int no_polynomial = -1;

/// An upper bound of the degree of root as a polynomial in x, or no_polynomial.
constexpr int degree_bound(graph const& g, int root, int x) {
    auto degrees = sequence<int>::zeros(root + 1);
    for (int i = 0; i <= root; ++i) {
        node const& k = g.at(i);
        int const p = k.what->arity > 0 ? degrees[k.a] : 0;
        int const q = k.what->arity > 1 ? degrees[k.b] : 0;
        int const r = k.what->arity > 2 ? degrees[k.c] : 0;
        bool const is_polynomial = p >= 0 && q >= 0 && r >= 0;
        int const largest = p > q ? p : q;
        switch (k.type()) {
            case kind::constant:
            case kind::parameter: break;
            case kind::variable: degrees[i] = i == x ? 1 : 0; break;
            case kind::add:
            case kind::subtract: degrees[i] = is_polynomial ? largest : no_polynomial; break;
            case kind::multiply: degrees[i] = is_polynomial ? p + q : no_polynomial; break;
            case kind::divide: degrees[i] = is_polynomial && q == 0 ? p : no_polynomial; break;
            case kind::negate:
            case kind::mark: degrees[i] = p; break;
            case kind::square: degrees[i] = is_polynomial ? 2 * p : no_polynomial; break;
            case kind::power: degrees[i] = p == 0 ? 0 : is_polynomial && k.b > 0 ? p * k.b : no_polynomial; break;
            default: degrees[i] = p == 0 && q == 0 && r == 0 ? 0 : no_polynomial;
        }
    }
    return degrees[root];
}

/// The degree itself: the smallest n whose derivative of order n + 1 is proved to be 0.
constexpr int degree_of(graph& g, int root, int x) {
    int const bound = degree_bound(g, root, x);
    if (bound <= 0) return bound;
    int slope = root;
    for (int degree = 0; degree < bound; ++degree) {
        slope = slope_of(g, slope, x);
        if (same_function(g, slope, g.constant(0))) return degree;
    }
    return bound;
}

}  // namespace detail

/// The degree of f as a polynomial in x, or -1 where f is not written as one (a quotient by x, sin(x), …).
///
/// Domain   cancelling terms are seen: degree_in(x * x - x * x + x, x) is 1
/// Errors   as derivative
template <expression Expression, differentiable_by Variable>
constexpr int degree_in(Expression f, Variable) {
    detail::graph g;
    int const root = detail::put_value(g, f);
    return detail::degree_of(g, root, detail::wanted_node(g, Variable::key));
}
/// The degree in argument i: degree_in<0>(f).
template <std::size_t Argument, class Body>
constexpr int degree_in(function<Body> f) {
    static_assert(Argument < Body::arity, "tapeless: degree_in<i>(f) needs an argument of f, counted from 0");
    detail::graph g;
    int const root = detail::put_value(g, f);
    return detail::degree_of(g, root, g.variable(detail::argument(Argument)));
}
/// Is ∂f/∂x proved to be 0?
template <expression Expression, differentiable_by Variable>
constexpr bool is_constant_in(Expression f, Variable x) {
    return derivative(f, x) == 0;
}
template <std::size_t Argument, class Body>
constexpr bool is_constant_in(function<Body> f) {
    detail::graph g;
    int const root = detail::put_value(g, f);
    return detail::same_function(g, detail::slope_of(g, root, g.variable(detail::argument(Argument))), g.constant(0));
}
/// Is f proved to be a x + b, with a and b free of x?
template <expression Expression, differentiable_by Variable>
constexpr bool is_linear_in(Expression f, Variable x) {
    return derivative(f, x, x) == 0;
}
template <std::size_t Argument, class Body>
constexpr bool is_linear_in(function<Body> f) {
    detail::graph g;
    int const root = detail::put_value(g, f);
    int const x = g.variable(detail::argument(Argument));
    return detail::same_function(g, detail::slope_of(g, detail::slope_of(g, root, x), x), g.constant(0));
}

}  // namespace tapeless
