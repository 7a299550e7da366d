// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/coefficient.hpp>

namespace tapeless::detail {

/// A product of powers of up to 32 atoms: one byte each, whose top bit guards against overflow. The number that the bytes
/// form orders the monomials; it is the lexicographic order, the latest atom first.
struct monomial {
    wide_unsigned high;
    wide_unsigned low;
    friend constexpr bool operator==(monomial const&, monomial const&) = default;
    constexpr bool is_one() const { return (high | low) == 0; }
    constexpr int exponent(int atom) const { return static_cast<int>((atom < 16 ? low >> 8 * atom : high >> 8 * (atom - 16)) & 0x7f); }
};
inline constexpr int most_atoms = 32;
inline constexpr int largest_exponent = 120;
inline constexpr wide_unsigned exponent_guard = wide_unsigned{0x8080808080808080ULL} << 64 | 0x8080808080808080ULL;

constexpr monomial power_of(int atom, int exponent) {
    wide_unsigned const byte = static_cast<wide_unsigned>(exponent);
    if (atom < 16) return {0, byte << 8 * atom};
    return {byte << 8 * (atom - 16), 0};
}
constexpr monomial together(monomial const& a, monomial const& b) { return {a.high + b.high, a.low + b.low}; }
/// a / b where b divides a.
constexpr monomial over(monomial const& a, monomial const& b) { return {a.high - b.high, a.low - b.low}; }
constexpr bool divides(monomial const& divisor, monomial const& m) {
    return ((((m.high | exponent_guard) - divisor.high) & ((m.low | exponent_guard) - divisor.low)) & exponent_guard) == exponent_guard;
}
constexpr wide_unsigned smaller_exponents(wide_unsigned a, wide_unsigned b) {
    wide_unsigned const not_less = (((a | exponent_guard) - b) & exponent_guard) >> 7;
    wide_unsigned const mask = (not_less << 7) - not_less;
    return (b & mask) | (a & ~mask);
}

/// All exponent bits of the bytes that are not 0.
constexpr wide_unsigned bytes_used_in(wide_unsigned exponents) {
    wide_unsigned const used = (exponents + (exponent_guard - (exponent_guard >> 7))) & exponent_guard;
    return used - (used >> 7);
}

struct term {
    monomial powers;
    coefficient factor;
};
/// Terms in ascending order of their monomials, without zero coefficients.
using polynomial = sequence<term>;

constexpr bool is_number(polynomial const& p) { return p.empty() || (p.size() == 1 && p[0].powers.is_one()); }

/// Arithmetic on polynomials. Each merged term is paid for.
class polynomials : protected coefficients {
protected:
    static constexpr polynomial single(monomial const& m, coefficient factor = small(1)) {
        polynomial result(1);
        if (!factor.is(0)) result.push({m, factor});
        return result;
    }
    static constexpr polynomial constant(std::int64_t value) { return single({0, 0}, small(value)); }

    constexpr bool is_same(polynomial const& p, polynomial const& q) const {
        if (p.size() != q.size()) return false;
        for (int i = 0; i < p.size(); ++i)
            if (p[i].powers != q[i].powers || !coefficients::is_same(p[i].factor, q[i].factor)) return false;
        return true;
    }
    static constexpr bool is_one(polynomial const& p) { return p.size() == 1 && p[0].factor.is(1) && p[0].powers.is_one(); }
    constexpr bool leads_negative(polynomial const& p) const { return !p.empty() && is_negative(p.last().factor); }

    /// p + factor · shift · q.
    constexpr polynomial sum(polynomial const& p, polynomial const& q, coefficient factor = small(1), monomial const& shift = {}) {
        auto result = polynomial::zeros(p.size() + q.size());
        term* out = result.begin();
        if (pay(result.size())) {
            bool const is_scaled = !factor.is(1);
            wide_unsigned guards = 0;
            term const* a = p.begin();
            term const* const a_end = p.end();
            for (term const* b = q.begin(); b != q.end(); ++b) {
                monomial const m{b->powers.high + shift.high, b->powers.low + shift.low};
                while (a != a_end && (a->powers.high != m.high ? a->powers.high < m.high : a->powers.low < m.low)) *out++ = *a++;
                guards |= m.high | m.low;
                coefficient c = b->factor;
                if (is_scaled) c = multiply(c, factor);
                if (a != a_end && a->powers.low == m.low && a->powers.high == m.high) {
                    c = add(a->factor, c);
                    ++a;
                    if (c.is(0)) continue;
                }
                *out++ = {m, c};
            }
            while (a != a_end) *out++ = *a++;
            if ((guards & exponent_guard) != 0) failed_ = true;
        }
        result.shorten(static_cast<int>(out - result.begin()));
        return result;
    }
    constexpr polynomial scaled(polynomial const& p, coefficient factor, monomial const& shift = {}) {
        return sum(polynomial(1), p, factor, shift);
    }
    constexpr polynomial negated(polynomial const& p) {
        polynomial result = p;
        for (term& t : result) t.factor = negate(t.factor);
        return result;
    }
    constexpr polynomial raw_product(polynomial const& p, polynomial const& q) {
        if (p.size() > q.size()) return product_of_terms(q, 0, q.size(), p);
        return product_of_terms(p, 0, p.size(), q);
    }

    /// p / q where q divides p; the answer says whether it does.
    constexpr bool divide(polynomial const& p, polynomial const& q, polynomial& result) {
        constexpr int most_terms = 64;
        if (p.empty() || q.empty() || !may_divide(q[0], p[0]) || !may_divide(q.last(), p.last())) return false;
        polynomial rest = p;
        polynomial descending;
        while (!rest.empty()) {
            term const lead = rest.last();
            if (failed_ || descending.size() == most_terms || !may_divide(q.last(), lead)) return false;
            term const next{over(lead.powers, q.last().powers), quotient(lead.factor, q.last().factor)};
            descending.push(next);
            rest = sum(rest, q, negate(next.factor), next.powers);
        }
        result.clear();
        for (int i = descending.size() - 1; i >= 0; --i) result.push(descending[i]);
        return true;
    }

    struct division {
        polynomial quotient{1};
        polynomial rest{1};
        coefficient scale = small(1);
    };
    /// scale · p = quotient · q + rest, where the leading monomial of q divides no term of rest: the same rest for all p that
    /// differ by multiples of q.
    constexpr division divide_with_rest(polynomial const& p, polynomial const& q) {
        constexpr int most_steps = 64;
        division result;
        result.rest = p;
        coefficient const lead = q.last().factor;
        for (int step = 0; !failed_; ++step) {
            int i = result.rest.size() - 1;
            while (i >= 0 && !divides(q.last().powers, result.rest[i].powers)) --i;
            if (i < 0) return result;
            if (step == most_steps || lead.place > 0) break;
            if (coefficients::common_divisor(static_cast<std::uint64_t>(lead.value), result.rest[i].factor) != static_cast<std::uint64_t>(lead.value)) {
                result.rest = scaled(result.rest, lead);
                result.quotient = scaled(result.quotient, lead);
                result.scale = multiply(result.scale, lead);
            }
            term const next{over(result.rest[i].powers, q.last().powers), divided(result.rest[i].factor, static_cast<std::uint64_t>(lead.value))};
            result.quotient = sum(result.quotient, single(next.powers, next.factor));
            result.rest = sum(result.rest, q, negate(next.factor), next.powers);
        }
        return {polynomial(1), p, small(1)};
    }

    /// The monomial that divides every term of p, and of what is known so far.
    static constexpr monomial common_powers(polynomial const& p, monomial common) {
        for (term const& t : p) {
            if (common.is_one()) break;
            common = {smaller_exponents(common.high, t.powers.high), smaller_exponents(common.low, t.powers.low)};
        }
        return common;
    }
    static constexpr void divide_by(polynomial& p, monomial const& common) {
        for (term& t : p) t.powers = over(t.powers, common);
    }
    /// The common divisor of what is known (0: nothing yet) and of the small, or of the big, coefficients.
    constexpr std::uint64_t common_divisor(polynomial const& p, std::uint64_t divisor, bool of_big) const {
        for (term const& t : p) {
            if (divisor == 1) break;
            if ((t.factor.place > 0) == of_big) divisor = coefficients::common_divisor(divisor, t.factor);
        }
        return divisor;
    }
    constexpr void divide_by(polynomial& p, std::uint64_t divisor) {
        if (divisor > 1)
            for (term& t : p) t.factor = divided(t.factor, divisor);
    }

private:
    constexpr polynomial product_of_terms(polynomial const& p, int first, int last, polynomial const& q) {
        if (last - first == 0) return polynomial(1);
        if (last - first == 1) return scaled(q, p[first].factor, p[first].powers);
        int const middle = first + (last - first) / 2;
        if (last - first == 2) return sum(product_of_terms(p, first, middle, q), q, p[middle].factor, p[middle].powers);
        return sum(product_of_terms(p, first, middle, q), product_of_terms(p, middle, last, q));
    }
    static constexpr bool may_divide(term const& divisor, term const& t) {
        if (!divides(divisor.powers, t.powers)) return false;
        if (divisor.factor.is(1)) return true;
        return divisor.factor.place == 0 && t.factor.place == 0 && t.factor.value != INT64_MIN && t.factor.value % divisor.factor.value == 0;
    }
    constexpr coefficient quotient(coefficient a, coefficient b) {
        if (b.is(1)) return a;
        return small(a.value / b.value);
    }
};

}  // namespace tapeless::detail
