// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/graph.hpp>

namespace tapeless::detail {

/// The node of product / factor where the factor is one of the product's, so that nothing is divided; else -1.
constexpr int without_factor(graph& g, int product, int factor, int depth = 3) {
    if (product == factor) return g.constant(1);
    node const k = g.at(product);
    switch (k.type()) {
        case kind::square: return k.a == factor ? factor : -1;
        case kind::power: return k.a == factor && k.b > 0 ? g.power(factor, k.b - 1) : -1;
        case kind::negate: {
            int const rest = without_factor(g, k.a, factor, depth);
            return rest < 0 ? -1 : g.negate(rest);
        }
        case kind::multiply: {
            if (depth == 0) return -1;
            if (int const rest = without_factor(g, k.a, factor, depth - 1); rest >= 0) return g.multiply(rest, k.b);
            if (int const rest = without_factor(g, k.b, factor, depth - 1); rest >= 0) return g.multiply(k.a, rest);
            return -1;
        }
        default: return -1;
    }
}

/// weight · u. A weight that is divided by a factor of u, as the slope of a logarithm is, drops it: the slope of x log x is
/// log x + 1, and not NaN at 0.
constexpr int times(graph& g, int weight, int u) {
    node const k = g.at(weight);
    if (k.type() == kind::negate) return g.negate(times(g, k.a, u));
    if (k.type() == kind::divide && g.at(k.b).what->is_guard)
        if (int const rest = without_factor(g, u, g.at(k.b).a); rest >= 0) return g.multiply(k.a, rest);
    return g.multiply(weight, u);
}

}  // namespace tapeless::detail
