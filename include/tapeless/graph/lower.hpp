// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/opposite.hpp>
#include <tapeless/graph/program.hpp>
#include <tapeless/graph/rebuild.hpp>

namespace tapeless::detail {

/// Writes functions in the parts that their relatives share (rules' `lowered` forms) and drops marks.
constexpr void expand(graph const& from, sequence<int>& outputs, graph& to) {
    rebuild(from, outputs, to, [&](int i, sequence<int> const& here) {
        if (from.type(i) == kind::mark) return here[from.at(i).a];
        int const made = same(from, i, to, here);
        operation const* const what = to.at(made).what;
        return what->lowered != nullptr ? what->lowered(to, made) : made;
    });
}
/// Does anything in the graph have to be expanded?
constexpr bool has_parts(graph const& g) {
    for (int i = 0; i < g.size(); ++i)
        if (g.type(i) == kind::mark || g.at(i).what->lowered != nullptr) return true;
    return false;
}
/// use(graph) of the functions in their parts. Done last, since the parts need no slopes of their own.
template <class Use>
constexpr void in_parts(graph const& g, sequence<int>& outputs, Use use) {
    if (!has_parts(g)) return use(g);
    graph expanded;
    expand(g, outputs, expanded);
    if (!has_opposites(expanded)) return use(expanded);
    graph spread;
    spreading(expanded, outputs, spread).run(outputs);
    use(spread);
}

/// From a graph to a program: drops dead nodes, guards what only one branch needs, orders, gives places.
template <class Program>
class lowering {
public:
    constexpr lowering(graph const& from, Program& to) : graph_(from), to_(to) {}

    constexpr void run(symbol const* arguments, int argument_count, int kept, sequence<int> const& outputs) {
        to_.size.arguments = argument_count;
        to_.size.kept = kept;
        to_.size.outputs = outputs.size();
        to_.size.exact = !graph_.is_floating;
        int const nodes = graph_.size();
        guard_of_ = sequence<int>::zeros(nodes);  // guard + 1; 0: dead
        place_ = sequence<int>::zeros(nodes);     // operand + 1; 0: not placed yet
        guards_.push({});
        uses_ = sequence<int>::zeros(nodes);
        for (int root : outputs) {
            guard_of_[root] = 1;
            ++uses_[root];
        }
        for (int i = nodes - 1; i >= 0; --i)
            if (guard_of_[i] > 0 && graph_.nodes()[i].what->arity > 0) use_operands_of(i);
        bool const is_guarded = guards_.size() > 1;
        for (int i = 0; i < nodes; ++i)
            if (guard_of_[i] > 0) absorb_product_in(i);
        for (int i = 0; i < nodes; ++i)
            if (guard_of_[i] > 0 && graph_.nodes()[i].what->arity == 0) place_leaf(i, arguments, argument_count);
        for (int i = 0; i < nodes; ++i) {
            if (guard_of_[i] == 0 || place_[i] != 0 || uses_[i] == absorbed) continue;
            if (is_guarded) place_with_operands(i);
            else append(i);  // operands were created before their users
        }
        for (int k = 0; k < outputs.size(); ++k) to_.outputs[k] = place_[outputs[k]] - 1;
        if (guards_.size() > 1024) return meets(fault_kind::many_branches);
        for (int k = 1; k < guards_.size(); ++k)
            to_.guards[k] = {guards_[k].parent, offset_of(place_[guards_[k].condition] - 1), guards_[k].wanted};
        to_.size.guards = guards_.size();
    }

private:
    graph const& graph_;
    Program& to_;
    static constexpr int absorbed = -1;
    sequence<int> guard_of_;
    sequence<int> uses_;     // how many; or absorbed by the only one
    sequence<int> product_;  // of a sum: the product that it absorbs + 1
    sequence<int> place_;
    sequence<guard> guards_;
    sequence<int> pending_;

    constexpr void meets(fault_kind what) {
        if (to_.size.met.what == fault_kind::none) to_.size.met.what = what;
    }
    constexpr int child_of(int parent, int condition, bool wanted) {
        guard const searched{parent, condition, wanted};
        for (int i = 1; i < guards_.size(); ++i)
            if (guards_[i] == searched) return i;
        guards_.push(searched);
        return guards_.size() - 1;
    }
    constexpr int depth_of(int i) const {
        int depth = 0;
        for (; i != 0; i = guards_[i].parent) ++depth;
        return depth;
    }
    constexpr int common_guard(int i, int j) const {
        int p = depth_of(i);
        int q = depth_of(j);
        for (; p > q; --p) i = guards_[i].parent;
        for (; q > p; --q) j = guards_[j].parent;
        while (i != j) {
            i = guards_[i].parent;
            j = guards_[j].parent;
        }
        return i;
    }
    constexpr void use(int operand, int guard) {
        ++uses_[operand];
        int& known = guard_of_[operand];
        if (known == 0) known = guard + 1;
        else if (known != guard + 1) known = common_guard(known - 1, guard) + 1;
    }
    // Users come before their operands, so a step's guard is the lowest common ancestor of its uses.
    constexpr void use_operands_of(int i) {
        node const& k = graph_.nodes()[i];
        int const here = guard_of_[i] - 1;
        if (here == 0 && k.what->what != kind::where) {  // nothing is above the root guard
            int* const known = guard_of_.begin();
            int* const uses = uses_.begin();
            for (int which = 0; which < k.what->arity; ++which) {
                known[k.operand(which)] = 1;
                ++uses[k.operand(which)];
            }
            return;
        }
        if (k.what->what == kind::where) {
            use(k.a, here);
            use(k.b, child_of(here, k.a, true));
            use(k.c, child_of(here, k.a, false));
            return;
        }
        for (int which = 0; which < k.what->arity; ++which) use(k.operand(which), here);
    }
    // a b + c as one step where nothing else needs a b. It is then one expression of C++, so that compilers which fuse only
    // within an expression treat it as they treat the same formula written by hand.
    constexpr void absorb_product_in(int i) {
        node const& k = graph_.nodes()[i];
        if (k.what->what != kind::add && k.what->what != kind::subtract) return;
        for (int const candidate : {k.a, k.b}) {
            kind const what = graph_.nodes()[candidate].what->what;
            if ((what != kind::multiply && what != kind::square) || uses_[candidate] != 1 || guard_of_[candidate] != guard_of_[i]) continue;
            if (product_.empty()) product_ = sequence<int>::zeros(graph_.size());
            uses_[candidate] = absorbed;
            product_[i] = candidate + 1;
            return;
        }
    }
    constexpr void place_leaf(int i, symbol const* arguments, int argument_count) {
        node const& k = graph_.at(i);
        if (k.type() == kind::parameter) {
            place_[i] = operand_at(place::kept, k.a) + 1;
        } else if (k.type() == kind::constant) {
            if (to_.size.constants == largest_program / 4) {
                meets(fault_kind::many_constants);
                to_.size.constants = 0;
            }
            to_.constants[to_.size.constants] = {graph_.value(k).numerator, graph_.value(k).denominator};
            place_[i] = operand_at(place::constant, to_.size.constants++) + 1;
        } else if (k.type() == kind::variable) {
            symbol const wanted = graph_.symbol_of(k);
            int j = wanted.text == nullptr ? wanted.position : 0;  // arguments by position are listed in order
            while (j < argument_count && !(arguments[j] == wanted)) ++j;
            place_[i] = operand_at(place::argument, j) + 1;
        }
    }
    // Creation order, but a guarded step waits for the conditions of its guard.
    constexpr void place_with_operands(int root) {
        pending_.push(root);
        while (!pending_.empty()) {
            int const i = pending_.last();
            int const first = place_[i] == 0 ? first_missing(i) : -1;
            if (first >= 0) {
                pending_.push(first);
                continue;
            }
            if (place_[i] == 0) append(i);
            pending_.pop();
        }
    }
    constexpr int first_missing(int i) const {
        for (int q = guard_of_[i] - 1; q != 0; q = guards_[q].parent)
            if (place_[guards_[q].condition] == 0) return guards_[q].condition;
        node const& k = graph_.at(i);
        for (int which = 0; which < k.what->arity; ++which) {
            int const operand = k.operand(which);
            if (uses_[operand] == absorbed) {
                if (int const inner = first_missing(operand); inner >= 0) return inner;
            } else if (place_[operand] == 0) {
                return operand;
            }
        }
        return -1;
    }
    constexpr void append(int i) {
        node const& k = graph_.nodes()[i];
        operation const& what = *k.what;
        if (to_.size.steps == largest_program) {
            meets(fault_kind::many_operations);
            to_.size.steps = 0;
        }
        if (!product_.empty() && product_[i] > 0) return append_with_product(i, product_[i] - 1);
        int* const places = place_.begin();
        int const a = places[k.a] - 1;
        step& s = to_.steps[to_.size.steps];
        s.what = k.what;
        s.a = a;
        s.b = what.arity > 1 ? places[k.b] - 1 : a;
        s.c = what.arity > 2 ? places[k.c] - 1 : a;
        s.exponent = k.b;
        s.guard = guard_of_[i] - 1;
        if (!what.exact) to_.size.exact = false;
        places[i] = (to_.size.steps++ << 2 | static_cast<int>(place::local)) + 1;
    }
    constexpr void append_with_product(int i, int product) {
        node const& k = graph_.nodes()[i];
        node const& factors = graph_.nodes()[product];
        step& s = to_.steps[to_.size.steps];
        s.what = k.what->what == kind::add ? &builtin<kind::multiply_add>
                 : k.a == product          ? &builtin<kind::multiply_subtract>
                                           : &builtin<kind::subtract_multiply>;
        s.a = place_[factors.a] - 1;
        s.b = factors.what->what == kind::square ? s.a : place_[factors.b] - 1;
        s.c = place_[k.a == product ? k.b : k.a] - 1;
        s.guard = guard_of_[i] - 1;
        place_[i] = operand_at(place::local, to_.size.steps++) + 1;
    }
};

}  // namespace tapeless::detail
