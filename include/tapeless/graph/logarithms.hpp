// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/roots.hpp>

namespace tapeless::detail {

/// Logarithms.
///
///   log(2 u) = log 2 + log u        log(e^u v) = u + log v      log √u = log(u)/2
///   log(x² u) = 2 log|x| + log u    log x³ = 3 log x            log(u/v) = log u - log v for u or v > 0
///
/// log(u v) = log u + log v is not among them: for u, v < 0 only the left side is defined.
class logarithms : protected roots {
protected:
    constexpr fraction logarithm(fraction const& u) {
        if (u.numerator.empty()) give_up_as_nowhere_defined();
        if (failed_) return u;
        fraction rest = u;
        fraction result = minus(logarithm_of_number(take_number(rest.numerator)), logarithm_of_number(take_number(rest.denominator)));
        monomial const above = take_powers(rest.numerator);
        monomial const below = take_powers(rest.denominator);
        result = plus(result, take_positive_factor(rest.numerator));
        result = minus(result, take_positive_factor(rest.denominator));
        if (!is_number(rest.numerator) || !above.is_one()) return plus(result, logarithm_of_product(above, below, rest));
        return minus(result, logarithm_of_product(below, above, inverse(rest)));
    }
    constexpr fraction logarithm_of_absolute(fraction const& u) { return logarithm_of_rest(absolute(u)); }
    constexpr void add_times(fraction& sum, int factor, fraction const& added) {
        if (factor != 0) sum = plus(sum, times(number_fraction(factor), added));
    }

private:
    /// log(above / below · rest) of monomials and a primitive fraction without such a factor.
    constexpr fraction logarithm_of_product(monomial const& above, monomial const& below, fraction rest) {
        fraction result = number_fraction(0);
        int odd[most_atoms] = {};
        int odd_count = 0;
        int const size = atoms_.size();
        for (int i = 0; i < size && !failed_; ++i) {
            int const exponent = above.exponent(i) - below.exponent(i);
            if (exponent == 0 || adds_logarithm(i, exponent, result)) continue;
            if (!may_be_negative(i) && !may_vanish(i)) {
                add_times(result, exponent, logarithm_of_rest(one_atom(i)));
                continue;
            }
            bool const is_even = exponent % 2 == 0;
            if (take_sign(i, is_even, rest.numerator) || is_even) add_times(result, exponent, logarithm_of_absolute(one_atom(i)));
            else odd[odd_count++] = i;
        }
        bool const is_power = odd_count == 1 && is_number(rest.numerator) && is_one(rest.denominator);
        for (int k = 0; k < odd_count && !failed_; ++k) {
            int const i = odd[k];
            int const exponent = above.exponent(i) - below.exponent(i);
            rest.numerator = scaled(rest.numerator, small(1), power_of(i, 1));
            if (is_power) add_times(result, exponent, logarithm_of_rest(rest));  // -x³ is (-x)³
            else if (exponent != 1) add_times(result, exponent - 1, logarithm_of_absolute(one_atom(i)));
        }
        if (is_power || failed_) return result;
        return plus(result, logarithm_of_rest(rest));
    }
    /// What is left has no known law: an atom.
    constexpr fraction logarithm_of_rest(fraction const& u) {
        if (is_positive(u.denominator) && is_positive(negated(u.numerator))) give_up_as_nowhere_defined();
        if (failed_ || (is_one(u.numerator) && is_one(u.denominator))) return number_fraction(0);
        return one_atom(find(atom_kind::logarithm, u));
    }
    constexpr fraction logarithm_of_number(std::int64_t number) {
        fraction result = number_fraction(0);
        for_each_prime(number, [&](std::int64_t prime, int count) {
            int const i = find(atom_kind::logarithm, number_fraction(prime));
            result = plus(result, whole_fraction(single(power_of(i, 1), small(count))));
        });
        return result;
    }
    /// The logarithm of p or -p, or of |p|, if it is positive or a square; p becomes 1 or -1.
    constexpr fraction take_positive_factor(polynomial& p) {
        if (is_number(p)) return number_fraction(0);
        bool const flip = leads_negative(p);
        polynomial positive = p;
        if (flip) positive = negated(p);
        polynomial root(1);
        fraction result = number_fraction(0);
        if (is_positive(positive)) result = logarithm_of_rest(whole_fraction(std::move(positive)));
        else if (has_polynomial_root(positive, root)) result = times(number_fraction(2), logarithm_of_absolute(whole_fraction(std::move(root))));
        else return result;
        p = constant(flip ? -1 : 1);
        return result;
    }
    /// For u^e p with atom u and odd e: p = q sign u becomes q, since u^e sign u = |u|^e. For any e, p = q sign² u becomes q,
    /// since u is not 0 where the logarithm is defined; that does not change the sign of u^e: false.
    constexpr bool take_sign(int i, bool is_even, polynomial& p) const {
        int positive = -1;
        int negative = -1;
        for (int k = 0; k < atoms_.size(); ++k)
            if (atoms_[k].kind == atom_kind::positive && is_same(atoms_[k].operands[0].numerator, single(power_of(i, 1))))
                (atoms_[k].name == 0 ? positive : negative) = k;
        if (positive < 0 || negative < 0) return false;
        polynomial by_positive(p.size());
        polynomial by_negative(p.size());
        for (term const& t : p) {
            if (t.powers.exponent(positive) == 1) by_positive.push({over(t.powers, power_of(positive, 1)), t.factor});
            else if (t.powers.exponent(negative) == 1) by_negative.push({over(t.powers, power_of(negative, 1)), t.factor});
            else return false;
        }
        if (by_positive.size() != by_negative.size()) return false;
        bool is_equal = true;
        bool is_opposite = true;
        for (int k = 0; k < by_positive.size(); ++k) {
            term const& a = by_positive[k];
            term const& b = by_negative[k];
            if (a.powers != b.powers || a.factor.place > 0 || b.factor.place > 0) return false;
            is_equal = is_equal && a.factor.value == b.factor.value;
            is_opposite = is_opposite && a.factor.value == -b.factor.value;
        }
        if (is_equal || (is_opposite && !is_even)) p = by_positive;
        return is_opposite && !is_even;
    }

    /// Factors whose logarithm is known: e^u, indicators (which are 1 where the logarithm is defined), roots and powers.
    constexpr bool adds_logarithm(int i, int exponent, fraction& result) {
        ratio factor{1, 2};
        switch (atoms_[i].kind) {
            case atom_kind::positive:
            case atom_kind::comparison: return true;
            case atom_kind::exponential:
            case atom_kind::power: factor = atoms_[i].unit; break;
            case atom_kind::square_root: break;
            default: return false;
        }
        if (may_be_negative(i) || !has_one_operand(i)) return false;
        if (!detail::multiply(factor, {exponent, 1}, factor)) failed_ = true;
        fraction value = atoms_[i].operands[0];
        if (atoms_[i].kind != atom_kind::exponential) value = logarithm(value);
        result = plus(result, times(value, {constant(factor.numerator), constant(factor.denominator)}));
        return true;
    }
};

}  // namespace tapeless::detail
