// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/logarithms.hpp>

namespace tapeless::detail {

/// Sine and cosine.
///
///   sin² u = 1 - cos² u    sin(-u) = -sin u    cos(-u) = cos u
/// and, where angles are split (which costs terms, so only if nothing else proves the equality):
///   sin(u + v) = sin u cos v + cos u sin v     cos(u + v) = cos u cos v - sin u sin v, so multiples as well
///   sin(asin u) = cos(acos u) = u              cos(asin u) = sin(acos u) = √(1 - u²)
///   cos(atan u) = 1/√(1 + u²)                  sin(atan u) = u/√(1 + u²)
/// All hold wherever both sides are defined: the terms of an angle have its denominator.
class angles : protected logarithms {
protected:
    bool splits_angles_ = false;

    constexpr fraction cosine(fraction const& u) {
        if (u.numerator.empty()) return number_fraction(1);
        return one_atom(find(atom_kind::cosine, without_sign(u)));
    }
    constexpr fraction sine(fraction const& u) {
        if (u.numerator.empty()) return u;
        return whole(u, 0).sine;
    }

    struct circle_point {
        fraction cosine{};
        fraction sine{};
    };
    constexpr circle_point together(circle_point const& u, circle_point const& v) {
        return {minus(times(u.cosine, v.cosine), times(u.sine, v.sine)), plus(times(u.sine, v.cosine), times(u.cosine, v.sine))};
    }
    constexpr circle_point split_angle(fraction const& u) {
        if (u.numerator.empty()) return {number_fraction(1), u};
        sequence<fraction> summands(most_summands);
        polynomial terms = u.numerator;
        polynomial denominator = u.denominator;
        if (denominator.size() > 1) {
            division const parts = divide_with_rest(u.numerator, u.denominator);
            polynomial const below = scaled(u.denominator, parts.scale);
            if (parts.quotient.size() + parts.rest.size() > most_summands) return whole(u, unsplit);
            for (term const& t : parts.rest) summands.push(normalised(single(t.powers, t.factor), below));
            terms = parts.quotient;
            denominator = single({}, parts.scale);
        }
        if (terms.size() + summands.size() > most_summands) return whole(u, unsplit);
        for (term const& t : terms) summands.push(normalised(single(t.powers, t.factor), denominator));
        circle_point result = summand(summands[0]);
        for (int i = 1; i < summands.size() && !failed_; ++i) result = together(result, summand(summands[i]));
        return result;
    }

private:
    static constexpr int most_summands = 4;
    static constexpr int largest_multiple = 16;
    static constexpr int unsplit = -1;  // the name of atoms that stand for their whole operand among those with units

    constexpr fraction without_sign(fraction const& u) {
        if (leads_negative(u.numerator)) return opposite(u);
        return u;
    }
    constexpr fraction sine_beside(int cosine, fraction const& operand, int name) {
        int const known = atoms_.size();
        int const i = find(atom_kind::sine, operand, name);
        if (i == known && !failed_) rewrite(power_of(i, 2), sum(constant(1), single(power_of(cosine, 2)), small(-1)));
        return one_atom(i);
    }
    constexpr circle_point whole(fraction const& u, int name) {
        fraction const operand = without_sign(u);
        int const i = find(atom_kind::cosine, operand, name);
        circle_point result{one_atom(i), sine_beside(i, operand, name)};
        if (leads_negative(u.numerator)) result.sine = opposite(result.sine);
        return result;
    }
    constexpr circle_point multiple(circle_point const& u, int count) {
        circle_point result = u;
        for (int i = 1; i < count && !failed_; ++i) result = together(result, u);
        return result;
    }

    constexpr circle_point summand(fraction const& u) {
        bool const is_negative = leads_negative(u.numerator);
        fraction operand = without_sign(u);
        ratio factor;
        std::int64_t const above = take_number(operand.numerator);
        std::int64_t const below = take_number(operand.denominator);
        if (failed_ || !reduce(above, below, factor)) return whole(u, unsplit);
        circle_point result;
        if (factor.denominator == 1 && factor.numerator <= largest_multiple && is_known(operand, result)) {
            result = multiple(result, static_cast<int>(factor.numerator));
        } else {
            unit_steps const found = steps_of_unit(atom_kind::cosine, operand, factor, largest_multiple);
            if (found.atom < 0) return {number_fraction(1), number_fraction(0)};
            result = multiple({one_atom(found.atom), sine_beside(found.atom, operand, atoms_[found.atom].name)}, found.steps);
        }
        if (is_negative) result.sine = opposite(result.sine);
        return result;
    }
    /// The angle that an inverse function gives.
    constexpr bool is_known(fraction const& u, circle_point& result) {
        if (!is_one(u.denominator) || u.numerator.size() != 1 || !u.numerator[0].factor.is(1)) return false;
        int i = 0;
        while (i < atoms_.size() && u.numerator[0].powers != power_of(i, 1)) ++i;
        if (i == atoms_.size() || atoms_[i].kind != atom_kind::function || !has_one_operand(i)) return false;
        algebra const laws = atoms_[i].what->laws;
        if (laws != algebra::arc_sine && laws != algebra::arc_cosine && laws != algebra::arc_tangent) return false;
        fraction const v = atoms_[i].operands[0];
        if (laws == algebra::arc_tangent) {
            result.cosine = inverse(square_root(plus(number_fraction(1), times(v, v))));
            result.sine = times(v, result.cosine);
        } else {
            fraction const other = square_root(minus(number_fraction(1), times(v, v)));
            result.cosine = v;
            result.sine = v;
            (laws == algebra::arc_sine ? result.cosine : result.sine) = other;
        }
        return true;
    }
};

}  // namespace tapeless::detail
