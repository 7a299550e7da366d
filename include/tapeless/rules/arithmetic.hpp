// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/rule.hpp>

// The engine knows arithmetic itself: the constructors stand in graph/graph.hpp, the sum, product and quotient rules in
// graph/differentiate.hpp. These rules name them for expressions, for printing and for evaluation.
namespace tapeless {

struct addition {
    static constexpr int make(detail::graph& g, int a, int b) { return g.add(a, b); }
};
struct difference {
    static constexpr int make(detail::graph& g, int a, int b) { return g.subtract(a, b); }
};
struct product {
    static constexpr int make(detail::graph& g, int a, int b) { return g.multiply(a, b); }
};
struct quotient {
    static constexpr int make(detail::graph& g, int a, int b) { return g.divide(a, b); }
};
struct negation {
    static constexpr int make(detail::graph& g, int a) { return g.negate(a); }
};

}  // namespace tapeless
