// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/polynomial.hpp>

namespace tapeless::detail {

/// A quotient of polynomials with whole coefficients, without common monomial or common whole factor; the denominator's
/// leading coefficient is positive. There is no gcd, so equal fractions may look different: cross-multiplication decides.
struct fraction {
    polynomial numerator{1};
    polynomial denominator{1};
};

/// Arithmetic on fractions whose atoms obey laws of the form  monomial = polynomial of earlier atoms  (sin² = 1 - cos²,
/// √u² = u, [c]² = [c]) and  polynomial = 0  (u (1 - [u > 0] - [u < 0]) = 0).
///
/// Why an answer is right: at any point, give each atom its value. Every law used holds for these values, and wherever a
/// node is defined its denominator is not 0. So what is equal as fractions is equal wherever both sides are defined.
class fractions : protected polynomials {
protected:
    constexpr polynomial product(polynomial const& p, polynomial const& q) {
        if (is_one(p)) return q;
        if (is_one(q)) return p;
        polynomial result = raw_product(p, q);
        if (!rewritings_.empty() && has_rewritten_atoms(p) && has_rewritten_atoms(q)) result = reduced(std::move(result));
        return result;
    }
    constexpr void rewrite(monomial const& lead, polynomial value) {
        rewritten_ = {rewritten_.high | bytes_used_in(lead.high), rewritten_.low | bytes_used_in(lead.low)};
        rewritings_.push({lead, std::move(value)});
    }
    /// The power of m that is written in earlier atoms, or 1.
    constexpr int degree_of(monomial const& m) const {
        for (rewriting const& r : rewritings_)
            for (int degree = 2; degree <= 3; ++degree)
                if (r.lead == monomial{m.high * static_cast<unsigned>(degree), m.low * static_cast<unsigned>(degree)}) return degree;
        return 1;
    }
    constexpr void vanish(polynomial p) { vanishing_.push({std::move(p)}); }
    constexpr void forget_laws() {
        rewritten_ = {};
        rewritings_.clear();
        vanishing_.clear();
    }

    static constexpr fraction whole_fraction(polynomial p) { return {std::move(p), constant(1)}; }
    static constexpr fraction number_fraction(std::int64_t value) { return whole_fraction(constant(value)); }

    constexpr fraction normalised(polynomial numerator, polynomial denominator) {
        if (denominator.empty() || (!vanishing_.empty() && is_zero(denominator))) give_up_as_nowhere_defined();
        if (failed_ || numerator.empty()) return number_fraction(0);
        if (is_one(denominator)) return {std::move(numerator), std::move(denominator)};
        pay((numerator.size() + denominator.size()) / 2);
        monomial const common = common_powers(denominator, common_powers(numerator, numerator[0].powers));
        if (!common.is_one()) {
            divide_by(numerator, common);
            divide_by(denominator, common);
        }
        remove_common_divisor(numerator, denominator);
        if (leads_negative(denominator)) {
            numerator = negated(numerator);
            denominator = negated(denominator);
        }
        polynomial quotient(1);
        bool const is_whole = denominator.size() > 1 && divide(numerator, denominator, quotient);
        if (!is_whole && !(numerator.size() > 1 && divide(denominator, numerator, quotient)))
            return {std::move(numerator), std::move(denominator)};
        quotient = reduced(std::move(quotient));
        if (is_whole) return whole_fraction(std::move(quotient));
        if (quotient.empty()) give_up_as_nowhere_defined();
        if (leads_negative(quotient)) return {constant(-1), negated(quotient)};
        return {constant(1), std::move(quotient)};
    }
    constexpr fraction plus(fraction const& p, fraction const& q, std::int64_t sign = 1) {
        coefficient const factor = small(sign);
        if (is_one(p.denominator) && is_one(q.denominator)) return {sum(p.numerator, q.numerator, factor), constant(1)};
        if (is_same(p.denominator, q.denominator)) return normalised(sum(p.numerator, q.numerator, factor), p.denominator);
        polynomial missing(1);
        if (p.denominator.size() > 1 && divide(q.denominator, p.denominator, missing))
            return normalised(sum(product(p.numerator, missing), q.numerator, factor), q.denominator);
        if (q.denominator.size() > 1 && divide(p.denominator, q.denominator, missing))
            return normalised(sum(p.numerator, product(q.numerator, missing), factor), p.denominator);
        return normalised(sum(product(p.numerator, q.denominator), product(q.numerator, p.denominator), factor), product(p.denominator, q.denominator));
    }
    constexpr fraction minus(fraction const& p, fraction const& q) { return plus(p, q, -1); }
    constexpr fraction opposite(fraction const& p) { return {negated(p.numerator), p.denominator}; }
    constexpr fraction times(fraction const& p, fraction const& q) {
        if (is_one(p.denominator) && is_one(q.denominator)) return {product(p.numerator, q.numerator), constant(1)};
        if (is_same(p.numerator, q.denominator)) return normalised(q.numerator, p.denominator);
        if (is_same(q.numerator, p.denominator)) return normalised(p.numerator, q.denominator);
        return normalised(product(p.numerator, q.numerator), product(p.denominator, q.denominator));
    }
    constexpr fraction inverse(fraction const& p) { return normalised(p.denominator, p.numerator); }
    constexpr fraction power(fraction const& p, int exponent) {
        if (exponent < 0) return power(inverse(p), -exponent);
        fraction result = number_fraction(1);
        for (int i = 0; i < exponent && !failed_; ++i) {
            result.numerator = product(result.numerator, p.numerator);
            result.denominator = product(result.denominator, p.denominator);
        }
        return normalised(std::move(result.numerator), std::move(result.denominator));
    }

    /// Are they equal wherever neither denominator is 0? Without meaning once failed_ is set, as everything.
    constexpr bool are_equal(fraction const& p, fraction const& q) {
        if (is_same(p.denominator, q.denominator)) {
            if (is_same(p.numerator, q.numerator)) return true;
            if (vanishing_.empty()) return false;
            return is_zero_beside(sum(p.numerator, q.numerator, small(-1)), p.denominator, constant(1));
        }
        polynomial const left = product(p.numerator, q.denominator);
        polynomial const right = product(q.numerator, p.denominator);
        if (is_same(left, right)) return !failed_;
        if (vanishing_.empty()) return false;
        return is_zero_beside(sum(left, right, small(-1)), p.denominator, q.denominator);
    }
    /// Is p = 0 by the laws?
    constexpr bool is_zero(polynomial p) {
        if (p.empty() || vanishing_.empty()) return p.empty() && !failed_;
        for (bool again = true; again && !failed_;) {
            again = false;
            for (int i = vanishing_.size() - 1; i >= 0; --i)
                if (use_once(vanishing_[i].value, p)) again = true;
        }
        return p.empty() && !failed_;
    }

private:
    struct rewriting {
        monomial lead{};
        polynomial value{1};
    };
    sequence<rewriting> rewritings_{4};  // the latest atom last
    struct zero {
        polynomial value{1};
    };
    sequence<zero> vanishing_{1};
    monomial rewritten_{};  // all bits of the atoms that stand in a lead

    constexpr bool is_zero_beside(polynomial const& difference, polynomial const& p, polynomial const& q) {
        if (is_zero(difference)) return true;
        polynomial const beside = product(difference, p);
        return is_zero(beside) || (!is_one(q) && is_zero(product(beside, q)));
    }
    constexpr bool has_rewritten_atoms(polynomial const& p) const {
        for (term const& t : p)
            if (((t.powers.high & rewritten_.high) | (t.powers.low & rewritten_.low)) != 0) return true;
        return false;
    }
    /// p without the terms that lead divides; these, divided by it, go to taken.
    constexpr bool take(polynomial& p, monomial const& lead, polynomial& taken) {
        taken.clear();
        pay(p.size() / 2);
        int kept = 0;
        for (int i = 0; i < p.size(); ++i) {
            if (divides(lead, p[i].powers)) taken.push({over(p[i].powers, lead), p[i].factor});
            else p[kept++] = p[i];
        }
        p.shorten(kept);
        return !taken.empty();
    }
    constexpr polynomial reduced(polynomial p) {
        polynomial taken(p.size());
        for (bool again = true; again;) {
            again = false;
            for (int i = rewritings_.size() - 1; i >= 0; --i) {
                while (!failed_ && take(p, rewritings_[i].lead, taken)) {
                    again = true;
                    if (!rewritings_[i].value.empty()) p = sum(p, raw_product(taken, rewritings_[i].value));
                }
            }
        }
        return p;
    }
    // The leading coefficient need not be 1: p is multiplied by it, which does not change whether p is 0.
    constexpr bool use_once(polynomial const& vanishing, polynomial& p) {
        polynomial taken(p.size());
        if (!take(p, vanishing.last().powers, taken)) return false;
        polynomial rest = vanishing;
        rest.pop();
        if (!vanishing.last().factor.is(1)) p = scaled(p, vanishing.last().factor);
        p = sum(p, product(taken, rest), small(-1));
        return true;
    }
    // The small coefficients first: their divisor is a bound for the big ones. Where all are big, only powers of 2 are found.
    constexpr void remove_common_divisor(polynomial& p, polynomial& q) {
        std::uint64_t divisor = common_divisor(q, common_divisor(p, 0, false), false);
        if (divisor == 0) {
            int zeros = trailing_zeros(p[0].factor);
            for (term const& t : p) zeros = trailing_zeros(t.factor) < zeros ? trailing_zeros(t.factor) : zeros;
            for (term const& t : q) zeros = trailing_zeros(t.factor) < zeros ? trailing_zeros(t.factor) : zeros;
            for (term& t : p) t.factor = over_power_of_two(t.factor, zeros);
            for (term& t : q) t.factor = over_power_of_two(t.factor, zeros);
            divisor = common_divisor(q, common_divisor(p, 0, false), false);
        }
        divisor = common_divisor(q, common_divisor(p, divisor, true), true);
        divide_by(p, divisor);
        divide_by(q, divisor);
    }
};

}  // namespace tapeless::detail
