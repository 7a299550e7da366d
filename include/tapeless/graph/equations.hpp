// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/implied_signs.hpp>

namespace tapeless::detail {

/// Equations between readings that differ as fractions, but have equal squares, or differ by logarithms of what is 1.
class equations : protected implied_signs {
protected:
    using implied_signs::implied_signs;

    /// p/q = r/s if (p s)² = (r q)² and p s, r q >= 0 after common factors are taken out: √u √v = √(u v).
    constexpr bool are_equal_by_squares(fraction const& p, fraction const& q) {
        fraction const left = normalised(product(p.numerator, q.denominator), product(q.numerator, p.denominator));
        if (failed_ || !is_nonnegative(left.numerator) || !is_nonnegative(left.denominator)) return false;
        return is_same(product(left.numerator, left.numerator), product(left.denominator, left.denominator)) && !failed_;
    }
    /// The difference is q (n log u + m log v + … + r) for whole numbers n, m, … and polynomials q and r: it is 0 if
    /// u^n v^m … e^r = 1, since u, v, … > 0.
    constexpr bool are_equal_by_logarithms(fraction const& p, fraction const& q) {
        constexpr std::int64_t largest_exponent_of_a_factor = 8;
        fraction const difference = minus(p, q);
        polynomial parts[most_atoms + 1];  // what each logarithm is multiplied by; at the end the rest
        int first = -1;
        for (term const& t : difference.numerator) {
            int part = most_atoms;
            for (int i = 0; i < atoms_.size(); ++i) {
                if (atoms_[i].kind != atom_kind::logarithm || t.powers.exponent(i) == 0) continue;
                if (part != most_atoms || t.powers.exponent(i) > 1 || !has_one_operand(i)) return false;
                part = i;
            }
            if (part == most_atoms) parts[part].push(t);
            else parts[part].push({over(t.powers, power_of(part, 1)), t.factor});
            if (part < most_atoms && first < 0) first = part;
        }
        if (first < 0 || failed_) return false;
        coefficient const lead = parts[first].last().factor;
        ratio scale{1, 1};  // n for the first logarithm, which makes all others whole
        ratio multiples[most_atoms] = {};
        for (int i = 0; i < atoms_.size(); ++i) {
            if (parts[i].empty()) continue;
            coefficient const own = parts[i].last().factor;
            if (!is_same(scaled(parts[i], lead), scaled(parts[first], own)) || !as_ratio(own, lead, multiples[i])) return false;
            if (multiples[i].denominator > largest_exponent_of_a_factor) return false;
            ratio const product{scale.numerator * multiples[i].denominator, 1};
            ratio reduced_product;
            ratio whole;
            if (!detail::multiply(scale, multiples[i], whole)) return false;
            if (whole.denominator != 1 && (!detail::multiply(product, {1, 1}, reduced_product) || reduced_product.numerator > 64)) return false;
            if (whole.denominator != 1) scale = {scale.numerator * whole.denominator, 1};
        }
        fraction result = number_fraction(1);
        if (!parts[most_atoms].empty()) {
            polynomial rest(1);
            if (!divide(scaled(parts[most_atoms], lead), parts[first], rest)) return false;
            result = exponential(normalised(scaled(rest, small(scale.numerator)), single({}, lead)));
        }
        for (int i = 0; i < most_atoms && i < atoms_.size() && !failed_; ++i) {
            if (parts[i].empty()) continue;
            ratio exponent;
            if (!detail::multiply(scale, multiples[i], exponent) || exponent.denominator != 1) return false;
            if (exponent.numerator > largest_exponent_of_a_factor || exponent.numerator < -largest_exponent_of_a_factor) return false;
            fraction const operand = atoms_[i].operands[0];
            result = times(result, power(operand, static_cast<int>(exponent.numerator)));
        }
        return !failed_ && are_equal(result, number_fraction(1)) && !failed_;
    }
};

}  // namespace tapeless::detail
