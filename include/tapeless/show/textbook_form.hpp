// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/graph.hpp>

namespace tapeless::detail {

constexpr bool has_unnamed_functions(graph const& g, sequence<int> const& roots) {
    sequence<bool> const needed = g.ancestors_of(roots);
    for (int i = 0; i < needed.size(); ++i)
        if (needed[i] && g.at(i).what->shown != nullptr) return true;
    return false;
}

/// The functions at these roots in public names: σ'(u), which has a rule of its own, as sigmoid(u) * (1 - sigmoid(u)).
/// What must be shown may be longer than what is computed, so this is for reading only.
constexpr void put_textbook_form(graph const& from, sequence<int>& roots, graph& to) {
    to.is_floating = from.is_floating;
    sequence<bool> const needed = from.ancestors_of(roots);
    auto here = sequence<int>::zeros(needed.size());
    for (int i = 0; i < needed.size(); ++i) {
        if (!needed[i]) continue;
        node const& k = from.at(i);
        int const arity = k.what->arity;
        switch (k.type()) {
            case kind::constant: here[i] = to.constant(from.value(i)); break;
            case kind::variable: here[i] = to.variable(from.symbol_of(i)); break;
            case kind::parameter: here[i] = to.parameter(k.a); break;
            case kind::mark: here[i] = to.mark(here[k.a], from.symbol_of(i)); break;
            default: {
                here[i] = to.make(k.what, here[k.a], arity > 1 ? here[k.b] : k.b, arity > 2 ? here[k.c] : 0);
                operation const* const made = to.at(here[i]).what;
                if (made->shown != nullptr) here[i] = made->shown(to, here[i]);
            }
        }
    }
    for (int& root : roots) root = here[root];
}

}  // namespace tapeless::detail
