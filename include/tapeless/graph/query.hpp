// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/differentiate.hpp>

namespace tapeless::detail {

/// What is asked of a function (for several outputs: of each in turn).
enum class query { gradient, value_and_gradient, hessian, value_gradient_and_hessian };

constexpr std::size_t results_of(query asked, std::size_t outputs, std::size_t wanted) {
    switch (asked) {
        case query::gradient: return outputs * wanted;
        case query::value_and_gradient: return outputs * (1 + wanted);
        case query::hessian: return outputs * wanted * wanted;
        default: return outputs * (1 + wanted + wanted * wanted);
    }
}

/// Appends the derivatives of the roots by the wanted nodes and writes the nodes of the results.
constexpr void put_query(graph& g, sequence<int> const& roots, sequence<int> const& wanted, query asked, int* results) {
    differentiation d(g);
    for (int const x : wanted) d.with_respect_to(x);
    int const n = wanted.size();
    auto slopes = sequence<int>::zeros(roots.size() * n);
    if (n <= roots.size()) {  // no more inputs than outputs: forward
        auto column = sequence<int>::zeros(roots.size());
        for (int j = 0; j < n; ++j) {
            d.forward(roots, wanted[j], column.begin());
            for (int i = 0; i < roots.size(); ++i) slopes[i * n + j] = column[i];
        }
    } else {
        for (int i = 0; i < roots.size(); ++i) d.reverse(roots[i], slopes.begin() + i * n);
    }
    bool const second = asked == query::hessian || asked == query::value_gradient_and_hessian;
    auto row = sequence<int>::zeros(n);
    for (int i = 0; i < roots.size(); ++i) {
        if (asked == query::value_and_gradient || asked == query::value_gradient_and_hessian) *results++ = roots[i];
        if (asked != query::hessian)
            for (int j = 0; j < n; ++j) *results++ = slopes[i * n + j];
        if (!second) continue;
        for (int j = 0; j < n; ++j) {
            d.reverse(slopes[i * n + j], row.begin());
            for (int k = 0; k <= j; ++k) results[j * n + k] = results[k * n + j] = row[k];
        }
        results += n * n;
    }
}

/// The node that a derivative is taken by: a marked subexpression of that name, or the variable.
constexpr int wanted_node(graph& g, symbol const& by) {
    int const marked = g.marked(by);
    return marked >= 0 ? marked : g.variable(by);
}

}  // namespace tapeless::detail
