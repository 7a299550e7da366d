// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/products_and_sums.hpp>

namespace tapeless::detail {

/// What the question itself tells of signs: where log u is defined, u > 0.
class implied_signs : protected products_and_sums {
protected:
    constexpr implied_signs(graph const& g, expansion const& nodes) : products_and_sums(g, nodes), order_(nodes.order()) {}

    sequence<int> order_;

    /// Notes the signs that f and h imply: where a formula is defined so are all its operands, and what stands under a root or
    /// logarithm is not negative. Branches, conditions and the forms that stand for functions are left out: where they are
    /// undefined the formula need not be. Is anything known that the laws alone do not use?
    constexpr bool may_know_more_of(int f, int h) {
        bool found = false;
        int const size = f > h ? f + 1 : h + 1;
        auto is_needed = sequence<bool>::zeros(size);
        implied_ = sequence<known_sign>::zeros(nodes_.size());
        is_needed[f] = is_needed[h] = true;
        for (int i = size - 1; i >= 0; --i) {
            node const& k = graph_.at(i);
            if (!is_needed[i] || k.type() == kind::where || is_condition(k.type())) continue;
            if (k.what->shown != nullptr) continue;  // slopes that have a limit where an operand is infinite
            for (int which = 0; which < k.what->arity; ++which) is_needed[k.operand(which)] = true;
            known_sign const sign = implied_by(k);
            if (sign != known_sign::none) imply(k.a, sign);
            found = found || sign != known_sign::none;
        }
        for (int const i : order_) {
            algebra const laws = graph_.type(i) == kind::function ? graph_.at(i).what->laws : algebra::none;
            found = found || laws == algebra::sine || laws == algebra::cosine;
        }
        return found;
    }
    /// From u v > 0 and v > 0 follows u > 0.
    constexpr bool imply_signs_of_factors() {
        bool found = false;
        for (int const i : order_) {
            node const& k = graph_.at(i);
            if (implied_[i] != known_sign::positive || (k.type() != kind::multiply && k.type() != kind::divide)) continue;
            int const u = nodes_.meaning_of(k.a);
            int const v = nodes_.meaning_of(k.b);
            if (is_positive_at(u) == is_positive_at(v)) continue;
            implied_[is_positive_at(u) ? v : u] = known_sign::positive;
            found = true;
        }
        return found;
    }
    /// u > 0 and -u > 0: f and h are nowhere defined together.
    constexpr bool implies_opposite_signs() const {
        for (int i = 0; i < implied_.size() && i < graph_.size(); ++i)
            if (implied_[i] == known_sign::positive && graph_.type(i) == kind::negate && implied_[graph_.at(i).a] != known_sign::none) return true;
        return false;
    }
    constexpr void use_implied_sign(int i, reading& known) {
        known_sign const sign = implied_[i];
        if (is_positive(known.value.denominator) && is_positive(negated(known.value.numerator))) give_up_as_nowhere_defined();
        known.sign = sign;
        kind const type = graph_.type(i);
        if (type == kind::variable || type == kind::parameter) know_sign(find(type == kind::variable ? atom_kind::variable : atom_kind::parameter, graph_.at(i).a), sign == known_sign::positive);
    }

private:
    constexpr known_sign implied_by(node const& k) const {
        if (k.type() != kind::function) return known_sign::none;
        if (k.what->laws == algebra::logarithm || k.what->laws == algebra::scaled_logarithm) return known_sign::positive;
        if (k.what->laws == algebra::square_root) return known_sign::nonnegative;
        ratio exponent;
        if (k.what->laws != algebra::real_power || !graph_.is_constant(k.b) || !graph_.value(k.b).is_exact(exponent) || exponent.denominator == 1)
            return known_sign::none;
        return exponent.numerator < 0 ? known_sign::positive : known_sign::nonnegative;
    }
    constexpr void imply(int i, known_sign sign) {
        for (;;) {
            if (sign > implied_[i]) implied_[i] = sign;
            node const& k = graph_.at(i);
            if (k.type() == kind::mark) i = k.a;
            else if (k.type() == kind::multiply && is_positive_constant_at(k.a)) i = k.b;
            else if ((k.type() == kind::multiply || k.type() == kind::divide) && is_positive_constant_at(k.b)) i = k.a;
            else return;
        }
    }
    constexpr bool is_positive_constant_at(int i) const { return graph_.is_constant(i) && graph_.value(i).approximate() > 0; }
};

}  // namespace tapeless::detail
