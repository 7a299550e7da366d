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

/// A function as a hash-consed graph: equal subexpressions are one node, so sharing needs no search.
///
/// The constructors below fold constants where the result is exact and remove 0, 1 and -(-u); they never change
/// rounding. An exact 0 annihilates. Commutative operands are recognised in either order and kept as first written.
class graph {
public:
    constexpr graph() : slots_(new int[smallest_table]{}) {}
    graph(graph const&) = delete;
    graph& operator=(graph const&) = delete;
    constexpr ~graph() { delete[] slots_; }

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

    /// A floating literal was seen: the function leaves the rationals whatever its arguments are.
    bool is_floating = false;

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
    constexpr int mark(int u, symbol const& wanted) { return intern({&builtin<kind::mark>, u, index_of(wanted)}); }
    /// The marked node of that symbol, or -1.
    constexpr int marked(symbol const& wanted) const {
        for (int i = 0; i < size(); ++i)
            if (type(i) == kind::mark && symbols_[nodes_[i].b] == wanted) return i;
        return -1;
    }

    constexpr int add(int a, int b) {
        if (is_constant(a) && is_constant(b)) return folded(kind::add, a, b);
        if (is(a, 0)) return b;
        if (is(b, 0)) return a;
        node const p = at(a);
        node const q = at(b);
        if (q.type() == kind::negate) return subtract(a, q.a);
        if (p.type() == kind::negate) return subtract(b, p.a);
        if (a == b) return multiply(constant(2), a);
        if (p.type() == kind::where && q.type() == kind::where && p.a == q.a && is_half_zero(a) && is_half_zero(b))
            return where(p.a, add(p.b, q.b), add(p.c, q.c));
        return intern_commutative({&builtin<kind::add>, a, b});
    }
    constexpr int subtract(int a, int b) {
        if (is_constant(a) && is_constant(b)) return folded(kind::subtract, a, b);
        if (is(b, 0)) return a;
        if (is(a, 0)) return negate(b);
        if (type(b) == kind::negate) return add(a, at(b).a);
        return intern({&builtin<kind::subtract>, a, b});
    }
    constexpr int negate(int a) {
        if (is_constant(a)) return folded(kind::subtract, constant(0), a);
        node const k = at(a);
        if (k.type() == kind::negate) return k.a;
        if (k.type() == kind::subtract) return subtract(k.b, k.a);
        if (is_half_zero(a)) return where(k.a, negate(k.b), negate(k.c));
        return intern({&builtin<kind::negate>, a});
    }
    constexpr int multiply(int a, int b) {
        bool const left = is_constant(a);
        bool const right = is_constant(b);
        if (left && right) return folded(kind::multiply, a, b);
        if (left || right) {
            int const c = left ? a : b;
            int const u = left ? b : a;
            if (is(c, 0)) return c;
            if (is(c, 1)) return u;
            if (is(c, -1)) return negate(u);
            node const k = at(u);
            if (k.type() == kind::negate) return multiply(negate(c), k.a);
            // c (d v) = (c d) v does not change rounding where c or d is a power of two.
            if (k.type() == kind::multiply) {
                int const d = is_constant(k.a) ? k.a : is_constant(k.b) ? k.b : -1;
                if (d >= 0 && (is_power_of_two(c) || is_power_of_two(d)))
                    if (int const product = folded(kind::multiply, c, d); is_constant(product))
                        return multiply(product, d == k.a ? k.b : k.a);
            }
        }
        // A structural zero is strong: a branch that is 0 stays 0 whatever it is multiplied with.
        if (is_half_zero(a)) return where(at(a).a, multiply(at(a).b, b), multiply(at(a).c, b));
        if (is_half_zero(b)) return where(at(b).a, multiply(a, at(b).b), multiply(a, at(b).c));
        if (type(a) == kind::negate) return negate(multiply(at(a).a, b));
        if (type(b) == kind::negate) return negate(multiply(a, at(b).a));
        if (a == b) return square(a);
        return intern_commutative({&builtin<kind::multiply>, a, b});
    }
    constexpr int divide(int a, int b) {
        if (is_constant(a) && is_constant(b)) return folded(kind::divide, a, b);
        if (is(b, 1) || (is(a, 0) && !is(b, 0))) return a;
        if (is_half_zero(a)) return where(at(a).a, divide(at(a).b, b), divide(at(a).c, b));
        if (type(a) == kind::negate) return negate(divide(at(a).a, b));
        if (type(b) == kind::negate) return negate(divide(a, at(b).a));
        return intern({&builtin<kind::divide>, a, b});
    }
    constexpr int square(int a) {
        if (is_constant(a)) return folded(kind::multiply, a, a);
        if (type(a) == kind::negate) return square(at(a).a);
        return intern({&builtin<kind::square>, a});
    }
    constexpr int power(int a, int exponent) {
        switch (exponent) {
            case 0: return constant(1);
            case 1: return a;
            case 2: return square(a);
            case -1: return divide(constant(1), a);
            default: return intern({&builtin<kind::power>, a, exponent});
        }
    }
    constexpr int where(int condition, int a, int b) { return a == b ? a : intern({&builtin<kind::where>, condition, a, b}); }
    constexpr int opposite(int condition) {
        return type(condition) == kind::opposite ? at(condition).a : intern({&builtin<kind::opposite>, condition});
    }
    /// Any operation, through the constructors above where there is one.
    constexpr int make(operation const* what, int a, int b = 0, int c = 0) {
        switch (what->what) {
            case kind::add: return add(a, b);
            case kind::subtract: return subtract(a, b);
            case kind::multiply: return multiply(a, b);
            case kind::divide: return divide(a, b);
            case kind::negate: return negate(a);
            case kind::square: return square(a);
            case kind::power: return power(a, b);
            case kind::where: return where(a, b, c);
            case kind::opposite: return opposite(a);
            default: return intern({what, a, b, c});
        }
    }

    /// Copies the function at root of another graph; leaf(node) says what a variable or parameter becomes.
    template <class Leaf>
    constexpr int copy(graph const& other, int root, Leaf leaf) {
        if (other.is_floating) is_floating = true;
        sequence<int> here(root + 1);
        here.fill_up(root + 1, -1);
        sequence<bool> const needed = other.ancestors_of(root);
        for (int i = 0; i <= root; ++i)
            if (needed[i]) here[i] = copied(other, i, here, leaf);
        return here[root];
    }
    /// Which nodes the functions at these roots are made of.
    constexpr sequence<bool> ancestors_of(sequence<int> const& roots) const {
        int top = 0;
        for (int const root : roots) top = root > top ? root : top;
        auto needed = sequence<bool>::zeros(top + 1);
        for (int const root : roots) needed[root] = true;
        for (int i = top; i >= 0; --i) {
            if (!needed[i]) continue;
            node const& k = nodes_[i];
            for (int which = 0; which < k.what->arity; ++which) needed[k.operand(which)] = true;
        }
        return needed;
    }
    constexpr sequence<bool> ancestors_of(int root) const {
        sequence<int> one(1);
        one.push(root);
        return ancestors_of(one);
    }

private:
    static constexpr int smallest_table = 256;
    static constexpr int by_position = 1;  // b of a variable that is an argument: a is its position, not an index of a symbol
    sequence<node> nodes_{128};
    sequence<number> numbers_{16};
    sequence<symbol> symbols_{8};
    int* slots_;  // open addressing: index of a node + 1, or 0
    int mask_ = smallest_table - 1;

    template <class Leaf>
    constexpr int copied(graph const& other, int i, sequence<int> const& here, Leaf leaf) {
        node const& k = other.at(i);
        switch (k.type()) {
            case kind::constant: return constant(other.value(i));
            case kind::variable:
            case kind::parameter: return leaf(k);
            case kind::mark: return mark(here[k.a], other.symbol_of(i));
            default:
                return make(k.what, here[k.a], k.what->arity > 1 ? here[k.b] : k.b, k.what->arity > 2 ? here[k.c] : 0);
        }
    }
    constexpr int index_of(symbol const& wanted) {
        for (int i = 0; i < symbols_.size(); ++i)
            if (symbols_[i] == wanted) return i;
        symbols_.push(wanted);
        return symbols_.size() - 1;
    }
    constexpr bool is_power_of_two(int i) const {
        number const& v = value(i);
        auto const n = static_cast<std::uint64_t>(v.numerator < 0 ? -v.numerator : v.numerator);
        return v.is_fraction() && std::has_single_bit(n) && std::has_single_bit(static_cast<std::uint64_t>(v.denominator));
    }
    constexpr bool is_half_zero(int i) const {
        node const& k = at(i);
        return k.type() == kind::where && (is(k.b, 0) || is(k.c, 0));
    }
    /// Only what is exact is folded: anything else is computed as it was written, in the type of the evaluation.
    constexpr int folded(kind what, int i, int j) {
        ratio p;
        ratio q;
        ratio result;
        if (value(i).is_exact(p) && value(j).is_exact(q)) {
            bool exact = false;
            switch (what) {
                case kind::add: exact = detail::add(p, q, result); break;
                case kind::subtract: exact = detail::add(p, {-q.numerator, q.denominator}, result); break;
                case kind::multiply: exact = detail::multiply(p, q, result); break;
                default: exact = detail::divide(p, q, result);
            }
            if (exact) return constant(result);
        }
        if (what == kind::multiply && i == j) return intern({&builtin<kind::square>, i});
        if (what == kind::subtract && is(i, 0)) return intern({&builtin<kind::negate>, j});
        if (what == kind::add) return intern_commutative({&builtin<kind::add>, i, j});
        if (what == kind::subtract) return intern({&builtin<kind::subtract>, i, j});
        if (what == kind::multiply) return intern_commutative({&builtin<kind::multiply>, i, j});
        return intern({&builtin<kind::divide>, i, j});
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
