// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/roots.hpp>

namespace tapeless::detail {

/// Exponentials, logarithms, powers with a variable exponent, sine and cosine.
///
///   e^(u+v) = e^u e^v        e^(log u) = u          u^v = e^(v log u)
///   log(2 u) = log 2 + log u     log(e^u v) = u + log v     log(x² u) = 2 log |x| + log u     log(u/v) = log u - log v for u or v > 0
///   sin² u = 1 - cos² u      sin(-u) = -sin u       cos(-u) = cos u
///
/// log(u v) = log u + log v is not among them: for u, v < 0 only the left side is defined.
class elementary : protected roots {
protected:
    /// u^v = e^(v log u) is used for bases that may be 0 or negative, too, and such a power was met.
    bool splits_any_power_ = true;
    bool has_split_power_ = false;

    constexpr fraction exponential(fraction const& u, bool in_doubt = false) {
        polynomial denominator = u.denominator;
        coefficient const divisor = small(take_number(denominator));
        fraction result = number_fraction(1);
        for (int k = 0; k < u.numerator.size() && !failed_; ++k) {
            term const& t = u.numerator[k];
            ratio factor{1, 1};
            bool const is_ratio = as_ratio(t.factor, divisor, factor);
            int const logarithm = is_ratio && is_one(denominator) ? logarithm_in(t.powers) : -1;
            if (logarithm >= 0 && (!in_doubt || factor.denominator == 1)) {
                fraction const base = atoms_[logarithm].operands[0];
                result = times(result, rational_power(base, factor));
            } else if (is_ratio) {
                fraction const operand = normalised(single(t.powers), denominator);
                // 1.1 and 0.1 = n/2^55 have no unit that would serve: e^(1.1 u) is read as e^u e^(0.1 u).
                if (ratio const whole = whole_part_beside_doubles(factor); whole.numerator != 0) {
                    result = times(result, unit_power(atom_kind::exponential, operand, whole, in_doubt));
                    if (!detail::add(factor, {-whole.numerator, 1}, factor)) failed_ = true;
                }
                result = times(result, unit_power(atom_kind::exponential, operand, factor, in_doubt));
            } else {
                result = times(result, unit_power(atom_kind::exponential, normalised(single(t.powers, t.factor), u.denominator), {1, 1}, in_doubt));
            }
        }
        return result;
    }

    constexpr fraction logarithm(fraction const& u) {
        if (u.numerator.empty()) give_up_as_nowhere_defined();
        if (failed_) return u;
        fraction rest = u;
        fraction result = minus(logarithm_of_number(take_number(rest.numerator)), logarithm_of_number(take_number(rest.denominator)));
        monomial const above = take_powers(rest.numerator);
        monomial const below = take_powers(rest.denominator);
        if (is_positive(rest.numerator)) result = plus(result, logarithm_of_rest({std::exchange(rest.numerator, constant(1)), constant(1)}));
        if (is_positive(rest.denominator)) result = minus(result, logarithm_of_rest({std::exchange(rest.denominator, constant(1)), constant(1)}));
        int last_odd = -1;
        int odd_count = 0;
        for (int i = 0; i < most_atoms && !failed_; ++i) {
            int const exponent = above.exponent(i) - below.exponent(i);
            if (exponent == 0 || adds_logarithm(i, exponent, result)) continue;
            if (exponent % 2 == 0) {
                result = plus(result, times(number_fraction(exponent), logarithm_of_rest(absolute(one_atom(i)))));
            } else {
                last_odd = i;
                ++odd_count;
            }
        }
        bool const is_power = odd_count == 1 && is_one(rest.numerator) && is_one(rest.denominator);
        if (is_power) {
            int const exponent = above.exponent(last_odd) - below.exponent(last_odd);
            return plus(result, times(number_fraction(exponent), logarithm_of_rest(one_atom(last_odd))));
        }
        for (int i = 0; i <= last_odd && !failed_; ++i) {
            int const exponent = above.exponent(i) - below.exponent(i);
            if (exponent % 2 == 0 || is_read_off(i)) continue;
            rest.numerator = scaled(rest.numerator, small(1), power_of(i, 1));
            if (exponent != 1) result = plus(result, times(number_fraction(exponent - 1), logarithm_of_rest(absolute(one_atom(i)))));
        }
        return plus(result, logarithm_of_rest(rest));
    }

    constexpr fraction real_power(fraction const& u, fraction const& v, operation const* what) {
        ratio exponent;
        if (v.numerator.empty()) return number_fraction(1);
        if (is_number(v.numerator) && is_number(v.denominator) && as_ratio(v.numerator[0].factor, v.denominator[0].factor, exponent))
            return rational_power(u, exponent);
        bool const in_doubt = !is_positive(u.numerator) || !is_positive(u.denominator);
        if (in_doubt && !splits_any_power_) {
            fraction const operands[] = {u, v};
            return one_atom(find(atom_kind::function, operands, 2, 0, what));
        }
        has_split_power_ = has_split_power_ || in_doubt;
        return exponential(times(v, logarithm(u)), in_doubt);
    }

    constexpr fraction cosine(fraction const& u) {
        if (u.numerator.empty()) return number_fraction(1);
        return one_atom(find(atom_kind::cosine, without_sign(u)));
    }
    constexpr fraction sine(fraction const& u) {
        if (u.numerator.empty()) return u;
        fraction const operand = without_sign(u);
        int const cosine = find(atom_kind::cosine, operand);
        int const known = atoms_.size();
        int const i = find(atom_kind::sine, operand);
        if (i == known && !failed_) rewrite(power_of(i, 2), sum(constant(1), single(power_of(cosine, 2)), small(-1)));
        if (leads_negative(u.numerator)) return opposite(one_atom(i));
        return one_atom(i);
    }

private:
    static constexpr ratio whole_part_beside_doubles(ratio factor) {
        constexpr std::int64_t largest = 4096;
        if (factor.denominator <= largest || factor.denominator > INT64_MAX / 4) return {0, 1};
        std::int64_t const half = factor.numerator < 0 ? -factor.denominator / 2 : factor.denominator / 2;
        return {static_cast<std::int64_t>((wide{factor.numerator} + half) / factor.denominator), 1};
    }
    constexpr fraction without_sign(fraction const& u) {
        if (leads_negative(u.numerator)) return opposite(u);
        return u;
    }
    /// The logarithm that this monomial is, or -1.
    constexpr int logarithm_in(monomial const& m) const {
        for (int i = 0; i < atoms_.size(); ++i)
            if (m.exponent(i) > 0) return m == power_of(i, 1) && atoms_[i].kind == atom_kind::logarithm && has_one_operand(i) ? i : -1;
        return -1;
    }
    /// Factors whose logarithm is known: e^u, indicators (which are 1 where the logarithm is defined), roots and powers.
    constexpr bool is_read_off(int i) const {
        bool const is_sure = !may_be_negative(i) && has_one_operand(i);
        switch (atoms_[i].kind) {
            case atom_kind::positive:
            case atom_kind::comparison: return true;
            case atom_kind::exponential:
            case atom_kind::power:
            case atom_kind::square_root: return is_sure;
            default: return false;
        }
    }
    constexpr bool adds_logarithm(int i, int exponent, fraction& result) {
        if (!is_read_off(i)) return false;
        if (is_indicator(i)) return true;
        bool const is_root = atoms_[i].kind == atom_kind::square_root;
        ratio factor;
        if (!detail::multiply(is_root ? ratio{1, 2} : atoms_[i].unit, {exponent, 1}, factor)) failed_ = true;
        fraction value = atoms_[i].operands[0];
        if (atoms_[i].kind != atom_kind::exponential) value = logarithm(value);
        value = times(value, {constant(factor.numerator), constant(factor.denominator)});
        result = plus(result, value);
        return true;
    }
    constexpr fraction logarithm_of_rest(fraction const& u) {
        if (is_one(u.numerator) && is_one(u.denominator)) return number_fraction(0);
        if (is_one(u.numerator)) return opposite(one_atom(find(atom_kind::logarithm, whole_fraction(u.denominator))));
        if (is_positive(u.denominator) && is_positive(negated(u.numerator))) give_up_as_nowhere_defined();
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
};

}  // namespace tapeless::detail
