// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/rebuild.hpp>
#include <tapeless/graph/rule.hpp>

namespace tapeless::detail {

/// -u, for rules to which the sign of a zero is nothing.
struct opposite_rule {
    static constexpr char const* name = "opposite";
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return -u;
    }
};
constexpr bool is_opposite(node const& k) { return k.what == registered<opposite_rule>(); }
constexpr bool has_opposites(graph const& g) {
    for (int i = 0; i < g.size(); ++i)
        if (is_opposite(g.at(i))) return true;
    return false;
}

/// Writes the opposite of a sum that nothing else needs as a sum: -(c + a b) is -c - a b, where compilers fuse the sign
/// with the product. In a chain of layers, each waits for one operation less.
class spreading {
public:
    constexpr spreading(graph const& from, sequence<int> const& roots, graph& to) : from_(from), to_(to) {
        uses_ = sequence<int>::zeros(from.size());
        sequence<bool> const needed = ancestors_of(from, roots);
        for (int i = 0; i < needed.size(); ++i) {
            if (!needed[i]) continue;
            node const& k = from.at(i);
            for (int which = 0; which < k.what->arity; ++which) ++uses_[k.operand(which)];
        }
        for (int const root : roots) ++uses_[root];
    }
    constexpr void run(sequence<int>& roots) const {
        rebuild(from_, roots, to_, [this](int i, sequence<int> const& here) {
            node const& k = from_.at(i);
            return is_opposite(k) ? opposite(k.a, here) : same(from_, i, to_, here);
        });
    }

private:
    graph const& from_;
    graph& to_;
    sequence<int> uses_;

    constexpr bool is_own_sum(int i) const {
        kind const what = from_.type(i);
        return uses_[i] == 1 && (what == kind::add || what == kind::subtract);
    }
    constexpr int opposite(int i, sequence<int> const& here) const {
        node const& k = from_.at(i);
        if (!is_own_sum(i)) return to_.negate(here[i]);
        if (k.type() == kind::subtract) return to_.subtract(here[k.b], here[k.a]);
        bool const is_second = !is_own_sum(k.a) && (is_own_sum(k.b) || from_.type(k.a) == kind::multiply);
        return is_second ? to_.subtract(opposite(k.b, here), here[k.a]) : to_.subtract(opposite(k.a, here), here[k.b]);
    }
};

}  // namespace tapeless::detail
