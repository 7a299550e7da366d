// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/signs.hpp>

namespace tapeless::detail {

/// Roots and powers with a constant exponent.
///
///   √u² = u    √(x² u) = |x| √u    √(e^u) = e^(u/2)    √12 = 2 √3    √(p/q) = √p / √q for p or q >= 0, else √(p q) / |q|
///   ∛u³ = u    ∛(x u) = ∛x ∛u      ∛(-u) = -∛u         u^(3/2) = u √u
///
/// √u √v = √(u v) is not among them: for u, v < 0 only the right side is defined. equal_by_squares (normal_form.hpp) finds it.
class roots : protected signs {
protected:
    constexpr fraction square_root(fraction const& u) {
        polynomial const& p = u.numerator;
        polynomial const& q = u.denominator;
        if (p.empty() || failed_) return u;
        if (is_one(q)) return square_root_of_polynomial(p);
        if (is_nonnegative(p) || is_nonnegative(q)) return times(square_root_of_polynomial(p), inverse(square_root_of_polynomial(q)));
        return times(square_root_of_polynomial(product(p, q)), inverse(absolute(whole_fraction(q))));
    }
    constexpr fraction cube_root(fraction const& u) {
        if (u.numerator.empty() || failed_) return u;
        if (is_one(u.denominator)) return cube_root_of_polynomial(u.numerator);
        return times(cube_root_of_polynomial(u.numerator), inverse(cube_root_of_polynomial(u.denominator)));
    }
    /// u^exponent, for u >= 0 where the exponent is not whole.
    constexpr fraction rational_power(fraction const& u, ratio exponent) {
        constexpr std::int64_t largest_root = 64;
        std::int64_t const p = exponent.numerator;
        std::int64_t const q = exponent.denominator;
        std::int64_t const down = floor_of(exponent);
        int const limit = is_number(u.numerator) && is_number(u.denominator) ? 1000 : largest_exponent;
        if (down > limit || down < -limit) failed_ = true;
        if (failed_) return u;
        if (q == 1) return power(u, static_cast<int>(p));
        if (q == 3) return power(cube_root(u), static_cast<int>(p));
        if (q % 2 == 0 && q <= largest_root) return rational_power(square_root(u), {p, q / 2});
        return times(power(u, static_cast<int>(down)), unit_power(atom_kind::power, u, {p - down * q, q}));
    }

    static constexpr std::int64_t floor_of(ratio x) { return x.numerator / x.denominator - (x.numerator % x.denominator < 0 ? 1 : 0); }

    /// The whole number that divides all coefficients, if it fits 63 bits; p is divided by it.
    constexpr std::int64_t take_number(polynomial& p) {
        constexpr int largest_shift = 62;
        std::uint64_t divisor = common_divisor(p, common_divisor(p, 0, false), true);
        if (divisor == 0 && !p.empty()) {  // all are big: powers of 2 only
            int zeros = largest_shift;
            for (term const& t : p) zeros = trailing_zeros(t.factor) < zeros ? trailing_zeros(t.factor) : zeros;
            divisor = std::uint64_t{1} << zeros;
        }
        if (divisor == 0 || divisor > INT64_MAX) return 1;
        divide_by(p, divisor);
        return static_cast<std::int64_t>(divisor);
    }
    /// number = prime^count · rest, for the primes up to 97; what is left may be composite.
    template <class Use>
    static constexpr void for_each_prime(std::int64_t number, Use use) {
        constexpr std::int64_t largest_prime = 97;
        for (std::int64_t prime = 2; prime <= largest_prime && prime * prime <= number; prime += prime == 2 ? 1 : 2) {
            int count = 0;
            for (; number % prime == 0; number /= prime) ++count;
            if (count > 0) use(prime, count);
        }
        if (number > 1) use(number, 1);
    }

    /// p = root², found term by term from the leading one.
    constexpr bool has_polynomial_root(polynomial const& p, polynomial& root) {
        constexpr int most_terms = 32;
        term lead{};
        if (p.size() < 3 || !has_square_root(p[0], lead) || !has_square_root(p.last(), lead)) return false;
        root = single(lead.powers, lead.factor);
        polynomial rest = p;
        rest.pop();
        while (!rest.empty()) {
            term const next = rest.last();
            term const twice{lead.powers, small(2 * lead.factor.value)};
            if (failed_ || root.size() == most_terms || !divides(twice.powers, next.powers)) return false;
            if (next.factor.place > 0 || next.factor.value % twice.factor.value != 0) return false;
            polynomial const added = single(over(next.powers, twice.powers), small(next.factor.value / twice.factor.value));
            rest = sum(rest, raw_product(added, sum(scaled(root, small(2)), added)), small(-1));
            root = sum(root, added);
        }
        return true;
    }

private:
    constexpr fraction root_atom(atom_kind kind, polynomial const& p, int degree) {
        int const known = atoms_.size();
        int const i = find(kind, whole_fraction(p));
        if (i == known && !failed_) rewrite(power_of(i, degree), p);
        return one_atom(i);
    }
    constexpr fraction square_root_of_polynomial(polynomial p) {
        fraction result = number_fraction(1);
        for_each_prime(take_number(p), [&](std::int64_t prime, int count) {
            std::int64_t const root = whole_root(prime);
            if (root * root == prime) result = times(result, power(number_fraction(root), count));
            else if (count > 1) result = times(result, power(number_fraction(prime), count / 2));
            if (root * root != prime && count % 2 == 1) result = times(result, root_atom(atom_kind::square_root, constant(prime), 2));
        });
        monomial const powers = take_powers(p);
        polynomial root_of_rest(1);
        if (has_polynomial_root(p, root_of_rest)) {
            result = times(result, absolute(whole_fraction(std::move(root_of_rest))));
            p = constant(1);
        }
        for (int i = 0; i < most_atoms && !failed_; ++i) {
            int const exponent = powers.exponent(i);
            if (exponent == 0) continue;
            if (is_indicator(i)) {
                result = times(result, one_atom(i));
            } else if (has_unit(i)) {
                result = times(result, part_of_unit_power(i, exponent, 2));
            } else {
                fraction root = one_atom(i, exponent / 2);
                if (exponent / 2 % 2 == 1 && may_be_negative(i)) root = absolute(root);
                result = times(result, root);
                if (exponent % 2 == 1) p = scaled(p, small(1), power_of(i, 1));
            }
        }
        if (is_one(p) || failed_) return result;
        if (is_positive(negated(p))) give_up_as_nowhere_defined();
        return times(result, root_atom(atom_kind::square_root, p, 2));
    }
    constexpr fraction cube_root_of_polynomial(polynomial p) {
        fraction result = number_fraction(1);
        for_each_prime(take_number(p), [&](std::int64_t prime, int count) {
            result = times(result, power(number_fraction(prime), count / 3));
            if (count % 3 > 0) result = times(result, power(root_atom(atom_kind::cube_root, constant(prime), 3), count % 3));
        });
        monomial const powers = take_powers(p);
        for (int i = 0; i < most_atoms && !failed_; ++i) {
            int const exponent = powers.exponent(i);
            if (exponent == 0) continue;
            if (is_indicator(i)) {
                result = times(result, one_atom(i));
            } else if (has_unit(i)) {
                result = times(result, part_of_unit_power(i, exponent, 3));
            } else {
                result = times(result, one_atom(i, exponent / 3));
                if (exponent % 3 > 0) result = times(result, power(root_atom(atom_kind::cube_root, single(power_of(i, 1)), 3), exponent % 3));
            }
        }
        if (leads_negative(p)) {
            result = opposite(result);
            p = negated(p);
        }
        if (is_one(p) || failed_) return result;
        return times(result, root_atom(atom_kind::cube_root, p, 3));
    }
    constexpr bool has_unit(int i) const {
        return (atoms_[i].kind == atom_kind::exponential || atoms_[i].kind == atom_kind::power) && !may_be_negative(i);
    }
    /// The degree-th root of the exponent-th power of an atom that is a power itself.
    constexpr fraction part_of_unit_power(int i, int exponent, int degree) {
        ratio factor;
        if (!detail::multiply(atoms_[i].unit, {exponent, degree}, factor)) failed_ = true;
        fraction const operand = atoms_[i].operands[0];
        return unit_power(atoms_[i].kind, operand, factor);
    }

    static constexpr std::int64_t whole_root(std::int64_t number) {
        std::int64_t root = 0;
        for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit >>= 1)
            if ((root + bit) <= number / (root + bit)) root += bit;
        return root;
    }
    constexpr bool has_square_root(term const& t, term& root) const {
        if (t.factor.place > 0 || t.factor.value <= 0) return false;
        std::int64_t const factor = whole_root(t.factor.value);
        wide_unsigned const odd = (exponent_guard >> 7) & (t.powers.high | t.powers.low);
        root = {{t.powers.high >> 1, t.powers.low >> 1}, small(factor)};
        return odd == 0 && factor * factor == t.factor.value;
    }
};

}  // namespace tapeless::detail
