// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/fault.hpp>
#include <tapeless/graph/node_table.hpp>

namespace tapeless::detail {

/// A function as a graph.
///
/// The constructors below fold constants where the result is exact and remove 0, 1 and -(-u); they never change
/// rounding. An exact 0 annihilates.
class graph : public node_table {
public:
    /// A floating literal was seen: the function leaves the rationals whatever its arguments are.
    bool is_floating = false;
    /// Where the first fault is written down, for who makes a program; without such a place a fault is an error at once.
    fault* found = nullptr;

    constexpr void meets(fault met) const {
        if (found == nullptr) refuse(met);
        else if (found->what == fault_kind::none) *found = met;
    }

    /// A branch that is 0, beside one that need not be.
    constexpr bool is_half_zero(int i) const {
        node const& k = at(i);
        return k.type() == kind::where && (is(k.b, 0) || is(k.c, 0));
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

private:
    constexpr bool is_power_of_two(int i) const {
        number const& v = value(i);
        auto const n = static_cast<std::uint64_t>(v.numerator < 0 ? -v.numerator : v.numerator);
        return v.is_fraction() && std::has_single_bit(n) && std::has_single_bit(static_cast<std::uint64_t>(v.denominator));
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
};

}  // namespace tapeless::detail
