// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/factors.hpp>
#include <tapeless/graph/rebuild.hpp>

namespace tapeless::detail {

/// weight · ∂(node i)/∂(its operand `which`), appended to the graph: the rules of arithmetic stand here, those of all
/// other functions in rules/.
constexpr int adjoint(graph& g, int weight, int i, int which) {
    node const k = g.at(i);
    switch (k.type()) {
        case kind::add:
        case kind::mark: return weight;
        case kind::subtract: return which == 0 ? weight : g.negate(weight);
        case kind::negate: return g.negate(weight);
        case kind::multiply: return times(g, weight, which == 0 ? k.b : k.a);
        case kind::divide: {  // (u/v)' = u'/v - (u/v) v'/v
            int const over = g.divide(weight, k.b);
            return which == 0 ? over : g.negate(g.multiply(over, i));
        }
        case kind::square: return g.multiply(weight, g.multiply(g.constant(2), k.a));
        case kind::power: return g.multiply(weight, g.multiply(g.constant(k.b), g.power(k.a, k.b - 1)));
        case kind::where:
            if (which == 1) return g.where(k.a, weight, g.constant(0));
            if (which == 2) return g.where(k.a, g.constant(0), weight);
            return g.constant(0);
        case kind::function: {
            if (k.what->adjoint == nullptr) return g.constant(0);
            if (!g.is_half_zero(weight)) return k.what->adjoint(g, weight, i, which);
            // A rule may be undefined in the branch where nothing depends on it.
            node const w = g.at(weight);
            auto const in_branch = [&](int part) { return g.is(part, 0) ? part : adjoint(g, part, i, which); };
            int const then = in_branch(w.b);
            return g.where(w.a, then, in_branch(w.c));
        }
        default: return g.constant(0);  // leaves have no operands, conditions no slope
    }
}

/// Derivatives in one graph by the variables (or marked nodes) that it was told of.
class differentiation {
public:
    constexpr explicit differentiation(graph& g) : graph_(g) {}

    constexpr void with_respect_to(int i) { wanted_.push(i); }

    /// ∂root/∂x for all roots by one forward (tangent) sweep.
    ///
    /// A tangent is kept as factor · base. Tangents of one base add up by their factors, so a node that reaches its user
    /// on several ways is multiplied in once: y' = (c (1 - y) - c y) x' for y = c x (1 - x).
    constexpr void forward(sequence<int> const& roots, int x, int* result) {
        int const zero = graph_.constant(0);
        int const one = graph_.constant(1);
        sequence<bool> const needed = ancestors_of(graph_, roots);
        auto factor = sequence<int>::zeros(needed.size());  // node + 1; 0: no dependence on x
        auto base = sequence<int>::zeros(needed.size());
        auto users = sequence<int>::zeros(needed.size());
        for (int i = 0; i < needed.size(); ++i)
            for (int which = 0; needed[i] && which < graph_.arity(i); ++which) ++users[graph_.at(i).operand(which)];
        auto const tangent = [&](int i) { return graph_.multiply(factor[i] - 1, base[i]); };
        for (int i = 0; i < needed.size(); ++i) {
            base[i] = one;
            if (i == x) factor[i] = one + 1;
            if (i == x || !needed[i]) continue;
            int const arity = graph_.arity(i);
            bool is_shared = true;
            int common = -1;
            for (int which = 0; which < arity; ++which) {
                int const operand = graph_.at(i).operand(which);
                if (factor[operand] == 0) continue;
                if (common >= 0 && base[operand] != common) is_shared = false;
                common = base[operand];
            }
            for (int which = 0; which < arity; ++which) {
                int const operand = graph_.at(i).operand(which);
                if (factor[operand] == 0) continue;
                int const piece = adjoint(graph_, is_shared ? factor[operand] - 1 : tangent(operand), i, which);
                if (piece == zero) continue;
                factor[i] = (factor[i] == 0 ? piece : graph_.add(factor[i] - 1, piece)) + 1;
            }
            if (is_shared && common >= 0) base[i] = common;
            if (factor[i] > 0 && users[i] > 1 && !graph_.is_constant(factor[i] - 1)) {
                base[i] = tangent(i);
                factor[i] = one + 1;
            }
        }
        for (int k = 0; k < roots.size(); ++k) result[k] = factor[roots[k]] == 0 ? zero : tangent(roots[k]);
    }

    /// All ∂root/∂(wanted node) by one reverse (adjoint) sweep; result[k] belongs to the k-th wanted node.
    constexpr void reverse(int root, int* result) {
        mark_dependence();
        int const zero = graph_.constant(0);
        auto sum = sequence<int>::zeros(root + 1);  // of the adjoints met so far: node + 1, or 0 where none was met
        sum[root] = graph_.constant(1) + 1;
        pending_.clear();
        if (depends_[root]) enqueue(root);
        while (!pending_.empty()) {
            int const i = dequeue();
            int const weight = sum[i] - 1;
            int const arity = graph_.arity(i);
            for (int which = 0; which < arity; ++which) {
                int const operand = graph_.at(i).operand(which);
                if (!depends_[operand]) continue;
                int const part = adjoint(graph_, weight, i, which);
                if (part == zero) continue;
                if (sum[operand] > 0) {
                    sum[operand] = graph_.add(sum[operand] - 1, part) + 1;
                } else {
                    sum[operand] = part + 1;
                    if (graph_.arity(operand) > 0) enqueue(operand);
                }
            }
        }
        for (int k = 0; k < wanted_.size(); ++k) {
            int const x = wanted_[k];
            result[k] = x <= root && sum[x] > 0 ? sum[x] - 1 : zero;
        }
    }

private:
    graph& graph_;
    sequence<int> wanted_;
    sequence<bool> depends_;  // on a wanted node; grows with the graph
    sequence<int> pending_;   // a heap, largest index on top: users come before their operands

    constexpr void mark_dependence() {
        int const known = depends_.size();
        depends_.fill_up(graph_.size(), false);
        for (int x : wanted_) depends_[x] = true;
        for (int i = known; i < depends_.size(); ++i) {
            node const& k = graph_.at(i);
            for (int which = 0; which < k.what->arity && !depends_[i]; ++which) depends_[i] = depends_[k.operand(which)];
        }
    }
    constexpr void enqueue(int i) {
        int at = pending_.size();
        pending_.push(i);
        while (at > 0 && pending_[(at - 1) / 2] < i) {
            pending_[at] = pending_[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        pending_[at] = i;
    }
    constexpr int dequeue() {
        int const top = pending_[0];
        int const moved = pending_.last();
        pending_.pop();
        int const size = pending_.size();
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && pending_[child + 1] > pending_[child]) ++child;
            if (pending_[child] < moved) break;
            pending_[at] = pending_[child];
            at = child;
        }
        if (size > 0) pending_[at] = moved;
        return top;
    }
};

}  // namespace tapeless::detail
