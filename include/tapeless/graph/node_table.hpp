// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/name.hpp>
#include <tapeless/graph/number.hpp>
#include <tapeless/graph/operation.hpp>
#include <tapeless/graph/sequence.hpp>

namespace tapeless::detail {

/// An operation and its operands: node indices, or an index into the numbers (constant) or symbols (variable, and b of
/// a mark), a slot (parameter), an exponent (b of a power).
struct node {
    operation const* what = nullptr;
    int a = 0;
    int b = 0;
    int c = 0;
    constexpr kind type() const { return what->what; }
    constexpr int operand(int which) const { return which == 0 ? a : which == 1 ? b : c; }
};

/// Nodes, each once: equal subexpressions are one node, so sharing needs no search. Commutative operands are recognised
/// in either order and kept as first written.
class node_table {
public:
    constexpr node_table() : slots_(new int[smallest_table]{}) {}
    node_table(node_table const&) = delete;
    node_table& operator=(node_table const&) = delete;
    constexpr ~node_table() { delete[] slots_; }

    constexpr int size() const { return nodes_.size(); }
    constexpr node const& at(int i) const { return nodes_[i]; }
    constexpr kind type(int i) const { return nodes_[i].what->what; }
    constexpr int arity(int i) const { return nodes_[i].what->arity; }
    constexpr node const* nodes() const { return nodes_.begin(); }
    constexpr symbol symbol_of(int i) const { return symbol_of(nodes_[i]); }
    /// What a variable or mark node of this graph stands for.
    constexpr symbol symbol_of(node const& k) const {
        if (k.what->what == kind::mark) return symbols_[k.b];
        return k.b == by_position ? symbol{nullptr, k.a} : symbols_[k.a];
    }
    constexpr bool is_constant(int i) const { return type(i) == kind::constant; }
    constexpr number const& value(int i) const { return value(nodes_[i]); }
    constexpr number const& value(node const& k) const { return numbers_[k.a]; }
    constexpr bool is(int i, int whole) const { return is_constant(i) && value(i).is(whole); }

    constexpr int constant(number const& wanted) {
        int slot = static_cast<int>(hash(wanted)) & mask_;
        while (int const found = slots_[slot]) {
            node const& k = nodes_[found - 1];
            if (k.what->what == kind::constant && numbers_[k.a].numerator == wanted.numerator && numbers_[k.a].denominator == wanted.denominator)
                return found - 1;
            slot = (slot + 1) & mask_;
        }
        numbers_.push(wanted);
        return appended({&builtin<kind::constant>, numbers_.size() - 1}, slot);
    }
    constexpr int variable(symbol const& wanted) {
        if (wanted.text == nullptr) return intern({&builtin<kind::variable>, wanted.position, by_position});
        return intern({&builtin<kind::variable>, index_of(wanted)});
    }
    constexpr int parameter(int slot) { return intern({&builtin<kind::parameter>, slot}); }
    /// The first parameters, and room for none.
    constexpr sequence<int> parameters(std::size_t count) {
        sequence<int> result(static_cast<int>(count) + 1);
        for (int i = 0; i < static_cast<int>(count); ++i) result.push(parameter(i));
        return result;
    }
    constexpr int mark(int u, symbol const& wanted) { return intern({&builtin<kind::mark>, u, index_of(wanted)}); }
    /// The marked node of that symbol, or -1.
    constexpr int marked(symbol const& wanted) const {
        for (int i = 0; i < size(); ++i)
            if (type(i) == kind::mark && symbols_[nodes_[i].b] == wanted) return i;
        return -1;
    }

protected:
    constexpr int intern(node const& wanted) {
        int slot = static_cast<int>(hash(wanted)) & mask_;
        while (int const found = slots_[slot]) {
            node const& k = nodes_[found - 1];
            if (k.what == wanted.what && k.a == wanted.a && k.b == wanted.b && k.c == wanted.c) return found - 1;
            slot = (slot + 1) & mask_;
        }
        return appended(wanted, slot);
    }
    constexpr int intern_commutative(node const& wanted) {
        int slot = static_cast<int>(hash_in_order(wanted)) & mask_;
        while (int const found = slots_[slot]) {
            node const& k = nodes_[found - 1];
            if (k.what == wanted.what && ((k.a == wanted.a && k.b == wanted.b) || (k.a == wanted.b && k.b == wanted.a))) return found - 1;
            slot = (slot + 1) & mask_;
        }
        return appended(wanted, slot);
    }

private:
    static constexpr int smallest_table = 256;
    static constexpr int by_position = 1;  // b of a variable that is an argument: a is its position, not an index of a symbol
    sequence<node> nodes_{128};
    sequence<number> numbers_{16};
    sequence<symbol> symbols_{8};
    int* slots_;  // open addressing: index of a node + 1, or 0
    int mask_ = smallest_table - 1;

    constexpr int index_of(symbol const& wanted) {
        for (int i = 0; i < symbols_.size(); ++i)
            if (symbols_[i] == wanted) return i;
        symbols_.push(wanted);
        return symbols_.size() - 1;
    }
    static constexpr unsigned hash(node const& k) {
        unsigned const mixed = k.what->hash + static_cast<unsigned>(k.a) * 0x85ebca6bU + static_cast<unsigned>(k.b) * 0xc2b2ae35U +
                               static_cast<unsigned>(k.c) * 0x27d4eb2fU;
        return mixed ^ mixed >> 15;
    }
    static constexpr unsigned hash(number const& value) {
        auto const n = static_cast<std::uint64_t>(value.numerator);
        auto const mixed = static_cast<unsigned>(n ^ n >> 32) * 0x85ebca6bU + static_cast<unsigned>(value.denominator) * 0xc2b2ae35U;
        return mixed ^ mixed >> 15;
    }
    constexpr unsigned hash_in_table(node const& k) const {
        return k.what->what == kind::constant ? hash(numbers_[k.a]) : hash_in_order(k);
    }
    static constexpr unsigned hash_in_order(node k) {
        if (k.what->what != kind::add && k.what->what != kind::multiply) return hash(k);
        return k.a < k.b ? hash(k) : hash({k.what, k.b, k.a});
    }
    constexpr int appended(node const& wanted, int slot) {
        slots_[slot] = nodes_.size() + 1;
        nodes_.push(wanted);
        if (nodes_.size() * 2 > mask_) grow();
        return nodes_.size() - 1;
    }
    constexpr void grow() {
        int const size = (mask_ + 1) * 4;
        delete[] slots_;
        slots_ = new int[static_cast<unsigned>(size)]{};
        mask_ = size - 1;
        for (int i = 0; i < nodes_.size(); ++i) {
            int slot = static_cast<int>(hash_in_table(nodes_[i])) & mask_;
            while (slots_[slot] != 0) slot = (slot + 1) & mask_;
            slots_[slot] = i + 1;
        }
    }
};

}  // namespace tapeless::detail
