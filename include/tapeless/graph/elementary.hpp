// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/angles.hpp>

namespace tapeless::detail {

/// Exponentials.
///
///   e^(u+v) = e^u e^v      e^(log u) = u      u^v = e^(v log u) (normal_form.hpp)
class elementary : protected angles {
protected:
    /// The exponent is split into terms; of p/q, q not a monomial, into the terms of the quotient and of the rest.
    constexpr fraction exponential(fraction const& u, bool in_doubt = false) {
        if (u.denominator.size() < 2) return exponential_by_terms(u, in_doubt);
        division const parts = divide_with_rest(u.numerator, u.denominator);
        if (failed_ || parts.quotient.empty()) return exponential_by_terms(u, in_doubt);
        fraction const quotient = normalised(parts.quotient, single({}, parts.scale));
        fraction const rest = normalised(parts.rest, scaled(u.denominator, parts.scale));
        return times(exponential_by_terms(quotient, in_doubt), exponential_by_terms(rest, in_doubt));
    }

private:
    constexpr fraction exponential_by_terms(fraction const& u, bool in_doubt) {
        polynomial denominator = u.denominator;
        coefficient const divisor = small(take_number(denominator));
        fraction result = number_fraction(1);
        for (int k = 0; k < u.numerator.size() && !failed_; ++k) {
            term const& t = u.numerator[k];
            ratio factor{1, 1};
            bool const is_ratio = as_ratio(t.factor, divisor, factor);
            bool const flip = !is_ratio && is_negative(t.factor);
            if (flip) factor.numerator = -1;
            fraction operand;
            if (is_ratio) operand = normalised(single(t.powers), denominator);
            else operand = normalised(single(t.powers, flip ? negate(t.factor) : t.factor), u.denominator);
            int const logarithm = is_one(operand.denominator) && operand.numerator.size() == 1 ? logarithm_in(operand.numerator[0].powers) : -1;
            if (is_ratio && logarithm >= 0) {
                fraction const base = atoms_[logarithm].operands[0];
                ratio const taken{in_doubt ? floor_of(factor) : factor.numerator, in_doubt ? 1 : factor.denominator};
                result = times(result, rational_power(base, taken));
                if (!detail::add(factor, {-taken.numerator, taken.denominator}, factor)) failed_ = true;
            } else if (ratio const taken = whole_part_of_a_sum(factor); taken.numerator != 0) {
                result = times(result, unit_power(atom_kind::exponential, operand, taken, in_doubt));
                if (!detail::add(factor, {-taken.numerator, 1}, factor)) failed_ = true;
            }
            if (factor.numerator != 0) result = times(result, unit_power(atom_kind::exponential, operand, factor, in_doubt));
        }
        return result;
    }
    /// 0.1 u - u has the factor 0.1 - 1, a fraction of more than 53 bits that has no useful common unit with either; it is
    /// read as e^(0.1 u) / e^u.
    static constexpr ratio whole_part_of_a_sum(ratio factor) {
        constexpr std::int64_t largest_of_a_double = std::int64_t{1} << 53;
        std::int64_t const size = factor.numerator < 0 ? -factor.numerator : factor.numerator;
        if (size <= largest_of_a_double || factor.denominator == 1) return {0, 1};
        wide const half = factor.numerator < 0 ? -(factor.denominator / 2) : factor.denominator / 2;
        return {static_cast<std::int64_t>((factor.numerator + half) / factor.denominator), 1};
    }
    /// The logarithm that this monomial is, or -1.
    constexpr int logarithm_in(monomial const& m) const {
        for (int i = 0; i < atoms_.size(); ++i)
            if (m.exponent(i) > 0) return m == power_of(i, 1) && atoms_[i].kind == atom_kind::logarithm && has_one_operand(i) ? i : -1;
        return -1;
    }
};

}  // namespace tapeless::detail
