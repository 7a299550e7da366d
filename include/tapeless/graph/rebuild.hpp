// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/graph.hpp>

namespace tapeless::detail {

/// Which nodes the functions at these roots are made of.
constexpr sequence<bool> ancestors_of(graph const& g, sequence<int> const& roots) {
    int top = 0;
    for (int const root : roots) top = root > top ? root : top;
    auto needed = sequence<bool>::zeros(top + 1);
    for (int const root : roots) needed[root] = true;
    for (int i = top; i >= 0; --i) {
        if (!needed[i]) continue;
        node const& k = g.at(i);
        for (int which = 0; which < k.what->arity; ++which) needed[k.operand(which)] = true;
    }
    return needed;
}
constexpr sequence<bool> ancestors_of(graph const& g, int root) {
    sequence<int> one(1);
    one.push(root);
    return ancestors_of(g, one);
}

/// Makes the functions at these roots in another graph, node by node: make(i, here), where here says what became of the
/// operands, gives what becomes of node i.
template <class Make>
constexpr void rebuild(graph const& from, sequence<int>& roots, graph& to, Make make) {
    to.is_floating = to.is_floating || from.is_floating;
    sequence<bool> const needed = ancestors_of(from, roots);
    auto here = sequence<int>::zeros(needed.size());
    for (int i = 0; i < needed.size(); ++i)
        if (needed[i]) here[i] = make(i, here);
    for (int& root : roots) root = here[root];
}
/// The same operation in another graph.
constexpr int same(graph const& from, int i, graph& to, sequence<int> const& here) {
    node const& k = from.at(i);
    int const arity = k.what->arity;
    switch (k.type()) {
        case kind::constant: return to.constant(from.value(i));
        case kind::variable: return to.variable(from.symbol_of(i));
        case kind::parameter: return to.parameter(k.a);
        case kind::mark: return to.mark(here[k.a], from.symbol_of(i));
        default: return to.make(k.what, here[k.a], arity > 1 ? here[k.b] : k.b, arity > 2 ? here[k.c] : 0);
    }
}

/// Copies functions; leaf(node) says what a variable or parameter becomes.
template <class Leaf>
constexpr void copy(graph const& from, sequence<int>& roots, graph& to, Leaf leaf) {
    rebuild(from, roots, to, [&](int i, sequence<int> const& here) {
        kind const what = from.type(i);
        return what == kind::variable || what == kind::parameter ? leaf(from.at(i)) : same(from, i, to, here);
    });
}
template <class Leaf>
constexpr int copy(graph const& from, int root, graph& to, Leaf leaf) {
    sequence<int> one(1);
    one.push(root);
    copy(from, one, to, leaf);
    return one[0];
}

}  // namespace tapeless::detail
