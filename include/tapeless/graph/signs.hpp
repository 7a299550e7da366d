// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/atoms.hpp>

namespace tapeless::detail {

/// What is piecewise, written with indicators: [u > 0] is 1 where u > 0 and otherwise 0.
///
///   [u > 0]² = [u > 0]      [u > 0] [u < 0] = 0      u (1 - [u > 0] - [u < 0]) = 0
///   sign u = [u > 0] - [u < 0]      |u| = u sign u      [u = 0] = 1 - [u > 0] - [u < 0]
class signs : protected atoms {
protected:
    /// [u > 0] and [u < 0]; one that is not wanted may be left out.
    struct sign_parts {
        polynomial positive{1};
        polynomial negative{1};
    };
    struct wanted_parts {
        bool positive = true;
        bool negative = true;
        constexpr wanted_parts swapped() const { return {negative, positive}; }
    };

    constexpr sign_parts signs_of(fraction const& u, wanted_parts wanted) {
        if (is_positive(u.denominator)) return signs_of(u.numerator, wanted);
        return signs_of_product(signs_of(u.numerator, {}), signs_of(u.denominator, {}));
    }
    constexpr fraction sign(fraction const& u) {
        sign_parts const parts = signs_of(u, {});
        return whole_fraction(sum(parts.positive, parts.negative, small(-1)));
    }
    constexpr fraction absolute(fraction const& u) { return times(u, sign(u)); }
    constexpr polynomial opposite_of(polynomial const& condition) { return sum(constant(1), condition, small(-1)); }

    /// p where the condition holds, q elsewhere. The branch that is not taken may be undefined: the denominator is that of
    /// the branch taken.
    constexpr fraction where(polynomial const& condition, fraction const& p, fraction const& q) {
        polynomial numerator = chosen(condition, p.numerator, q.numerator);
        if (is_same(p.denominator, q.denominator)) return normalised(std::move(numerator), p.denominator);
        return normalised(std::move(numerator), chosen(condition, p.denominator, q.denominator));
    }

private:
    constexpr polynomial chosen(polynomial const& condition, polynomial const& p, polynomial const& q) {
        return sum(q, product(condition, sum(p, q, small(-1))));
    }
    constexpr sign_parts signs_of_product(sign_parts const& u, sign_parts const& v) {
        return {sum(product(u.positive, v.positive), product(u.negative, v.negative)),
                sum(product(u.positive, v.negative), product(u.negative, v.positive))};
    }
    /// The sign of a product is the product of the signs of its factors.
    constexpr sign_parts signs_of(polynomial p, wanted_parts wanted) {
        constexpr int most_factors = 3;
        if (p.empty()) return {};
        polynomial const whole = p;
        monomial const common = take_powers(p);
        int factors = 0;
        for (int i = 0; i < atoms_.size(); ++i)
            if (common.exponent(i) > 0 && may_vanish(i)) ++factors;
        if (factors > most_factors) return signs_of_factor(whole, wanted);
        if (factors == 0) return signs_of_factor(std::move(p), wanted);
        bool const flip = leads_negative(p);
        if (flip) p = negated(p);
        bool const is_single_power = factors == 1 && is_number(p);
        if (!is_single_power) wanted = {};
        else if (flip) wanted = wanted.swapped();
        sign_parts result;
        if (is_number(p)) result.positive = constant(1);
        else result = signs_of_factor(std::move(p), wanted);
        for (int i = 0; i < atoms_.size(); ++i)
            if (common.exponent(i) > 0 && may_vanish(i)) result = signs_of_product(result, signs_of_power(i, common.exponent(i), wanted));
        if (flip) std::swap(result.positive, result.negative);
        return result;
    }
    constexpr sign_parts signs_of_power(int i, int exponent, wanted_parts wanted) {
        if (is_indicator(i)) return {single(power_of(i, 1)), polynomial(1)};
        if (exponent % 2 == 1) return signs_of_factor(single(power_of(i, 1)), wanted);
        sign_parts const parts = signs_of_factor(single(power_of(i, 1)), {});
        return {sum(parts.positive, parts.negative), polynomial(1)};
    }
    constexpr sign_parts signs_of_factor(polynomial p, wanted_parts wanted) {
        bool const flip = leads_negative(p);
        if (flip) {
            p = negated(p);
            wanted = wanted.swapped();
        }
        divide_by(p, common_divisor(p, common_divisor(p, 0, false), true));
        sign_parts result;
        if (has_known_factor(p, result)) {
            if (flip) std::swap(result.positive, result.negative);
            return result;
        }
        if (is_positive(p)) {
            result.positive = constant(1);
        } else if (is_nonnegative(p)) {
            if (wanted.positive) result.positive = indicator_of(p, false);
        } else {
            if (wanted.positive) result.positive = indicator_of(p, false);
            if (wanted.negative) result.negative = indicator_of(p, true);
        }
        if (flip) std::swap(result.positive, result.negative);
        return result;
    }
    /// Is p = q r for a q whose sign was asked for before? Then sign p = sign q sign r.
    constexpr bool has_known_factor(polynomial const& p, sign_parts& result) {
        for (int i = 0; i < atoms_.size() && p.size() > 1; ++i) {
            if (atoms_[i].kind != atom_kind::positive) continue;
            polynomial const factor = atoms_[i].operands[0].numerator;
            polynomial other(1);
            if (factor.size() < 2 || is_same(factor, p) || !divide(p, factor, other)) continue;
            result = signs_of_product(signs_of_factor(factor, {}), signs_of(other, {}));
            return true;
        }
        return false;
    }
    constexpr polynomial indicator_of(polynomial const& p, bool negative) {
        int const known = atoms_.size();
        fraction const operand = whole_fraction(p);
        int const i = indicator(atom_kind::positive, &operand, negative ? 1 : 0);
        if (i == known && !failed_) {
            polynomial zero_test = sum(constant(1), single(power_of(i, 1)), small(-1));
            int const other = is_nonnegative(p) ? i : partner_of(i);
            if (other >= 0 && other != i) {
                rewrite(together(power_of(i, 1), power_of(other, 1)), polynomial(1));
                zero_test = sum(zero_test, single(power_of(other, 1)), small(-1));
            }
            if (other >= 0) vanish_with_powers(p, product(p, zero_test));
        }
        return single(power_of(i, 1));
    }
    /// For p = √u also √u p: with √u² = u it says more than p alone.
    constexpr void vanish_with_powers(polynomial const& p, polynomial vanishing) {
        vanish(vanishing);
        if (p.size() != 1) return;
        for (int more = 1; more < degree_of(p[0].powers); ++more) {
            vanishing = product(vanishing, p);
            vanish(vanishing);
        }
    }
    /// The indicator of the other sign of the same polynomial, or -1.
    constexpr int partner_of(int i) {
        for (int j = 0; j < i; ++j)
            if (atoms_[j].kind == atom_kind::positive && atoms_[j].name != atoms_[i].name && are_equal(atoms_[j].operands[0], atoms_[i].operands[0]))
                return j;
        return -1;
    }
};

}  // namespace tapeless::detail
