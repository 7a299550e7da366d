// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/products_and_sums.hpp>

namespace tapeless::detail {

/// Reads the nodes of a graph as fractions over atoms.
class normal_form : protected products_and_sums {
public:
    constexpr normal_form(graph const& g, expansion const& nodes) : products_and_sums(g, nodes), order_(nodes.order()) {}

    /// True: proved equal wherever both are defined. False: different, not decided, or defined nowhere.
    constexpr bool are_same(int f, int h) {
        bool const may_know_more = may_know_more_of(f, h);
        f = nodes_.meaning_of(f);
        h = nodes_.meaning_of(h);
        if (implies_opposite_signs()) return false;
        if (are_same_by_laws(f, h)) return true;
        if (!may_know_more || is_nowhere_defined_) return false;
        // Once more with what costs more: angles split into sums, and the signs that f and h imply where they are defined.
        splits_angles_ = knows_signs_ = splits_any_power_ = true;
        forget_units();
        return are_same_by_laws(f, h);
    }
    /// Only denominators that are 0, logarithms and roots of what is negative everywhere are seen, outside of branches.
    constexpr bool is_nowhere_defined() {
        constexpr int most_nodes = 200;
        constexpr int few_merged_terms = 2000;
        bool may_be = false;
        for (int const i : order_) {
            node const& k = graph_.at(i);
            if (k.type() == kind::where) return false;
            may_be = may_be || k.type() == kind::divide || k.type() == kind::function || (k.type() == kind::power && k.b < 0);
        }
        if (!may_be || order_.size() > most_nodes) return false;
        budget_ = few_merged_terms;
        read_all();
        return is_nowhere_defined_;
    }

private:
    static constexpr int most_merged_terms = 30000;
    // u^v = e^(v log u) is used for bases that may be 0 or negative, too; and such a power was met.
    bool splits_any_power_ = true;
    bool has_split_power_ = false;

    sequence<int> order_;

    constexpr bool are_same_by_laws(int f, int h) {
        constexpr int most_passes = 12;
        budget_ = most_merged_terms;
        bool is_reversed = false;
        for (int pass = 0; pass < most_passes; ++pass) {
            read_all();
            if (restart_) continue;
            if (failed_) return false;
            if (knows_signs_ && imply_signs_of_factors()) continue;
            if (has_split_power_ && has_indicators_) {
                // u^(v-1) = u^v / u leaves out u = 0, and an indicator may ask for just that point.
                splits_any_power_ = false;
                continue;
            }
            if (are_equal(at(f), at(h)) && !failed_) return true;
            if (failed_) return false;
            if (!has_indicators_) return !has_split_power_ && (are_equal_by_squares(at(f), at(h)) || are_equal_by_logarithms(at(f), at(h)));
            // Signs of products are recognised by factors met before: |u v| = |u||v| if the right side is read first.
            if (is_reversed) return false;
            is_reversed = true;
            read_first(h);
        }
        return false;
    }
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
            if (!is_needed[i]) continue;
            if (k.type() == kind::where || is_condition(k.type())) {
                found = found || k.type() == kind::where;
                continue;
            }
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

    /// Brings the nodes that i is made of to the front.
    constexpr void read_first(int i) {
        auto is_wanted = sequence<bool>::zeros(nodes_.size());
        is_wanted[i] = true;
        for (int k = order_.size() - 1; k >= 0; --k) {
            node const& reader = graph_.at(order_[k]);
            for (int which = 0; which < reader.what->arity && is_wanted[order_[k]]; ++which) is_wanted[nodes_.meaning_of(reader.operand(which))] = true;
        }
        sequence<int> reordered(order_.size());
        for (bool const wanted : {true, false})
            for (int const k : order_)
                if (is_wanted[k] == wanted) reordered.push(k);
        order_ = std::move(reordered);
    }
    constexpr void read_all() {
        failed_ = is_nowhere_defined_ = false;
        has_split_power_ = false;
        forget_atoms();
        readings_ = sequence<reading>::zeros(order_.size());
        place_ = sequence<int>::zeros(nodes_.size());
        for (int k = 0; k < readings_.size() && !failed_; ++k) {
            int const i = order_[k];
            readings_[k].value = read(i);
            readings_[k].is_total = is_total(i);
            readings_[k].sign = sign_known_of(i, readings_[k].value);
            place_[i] = k;
            if (knows_signs_ && implied_[i] > readings_[k].sign) use_implied_sign(i, readings_[k]);
        }
    }
    constexpr void use_implied_sign(int i, reading& known) {
        known_sign const sign = implied_[i];
        if (is_positive(known.value.denominator) && is_positive(negated(known.value.numerator))) give_up_as_nowhere_defined();
        known.sign = sign;
        kind const type = graph_.type(i);
        if (type == kind::variable || type == kind::parameter) know_sign(find(type == kind::variable ? atom_kind::variable : atom_kind::parameter, graph_.at(i).a), sign == known_sign::positive);
    }
    constexpr fraction read(int i) {
        node const& k = graph_.at(i);
        switch (k.type()) {
            case kind::constant: return constant_at(i);
            case kind::variable: return one_atom(find(atom_kind::variable, k.a));
            case kind::parameter: return one_atom(find(atom_kind::parameter, k.a));
            case kind::add: return plus(at(k.a), at(k.b));
            case kind::subtract: return minus(at(k.a), at(k.b));
            case kind::multiply: return times(at(k.a), at(k.b));
            case kind::divide: return times(at(k.a), inverse(at(k.b)));
            case kind::negate: return opposite(at(k.a));
            case kind::square: return power(at(k.a), 2);
            case kind::power: return power(at(k.a), k.b);
            case kind::mark: return at(k.a);
            case kind::where: return where(condition_at(k.a), at(k.b), at(k.c));
            case kind::less:
            case kind::less_equal:
            case kind::is_zero: return whole_fraction(comparison(i));
            case kind::both: return whole_fraction(product(condition_at(k.a), condition_at(k.b)));
            case kind::either: {
                polynomial const& a = condition_at(k.a);
                polynomial const& b = condition_at(k.b);
                return whole_fraction(sum(sum(a, b), product(a, b), small(-1)));
            }
            case kind::opposite: return whole_fraction(opposite_of(condition_at(k.a)));
            case kind::function: return function_at(k);
            default: return {};  // what only programs contain
        }
    }
    constexpr fraction constant_at(int i) {
        coefficient numerator{};
        coefficient denominator{};
        coefficients::read(graph_.value(i), numerator, denominator);
        return normalised(single({0, 0}, numerator), single({0, 0}, denominator));
    }
    constexpr fraction function_at(node const& k) {
        fraction const& u = at(k.a);
        switch (k.what->laws) {
            case algebra::exponential: return exponential_of(k.a, number_fraction(1), false);
            case algebra::logarithm: return logarithm_of(k.a);
            case algebra::square_root: return square_root_of(k.a);
            case algebra::cube_root: return cube_root_of(k.a);
            case algebra::sine:
                if (splits_angles_) return circle_point_of(k.a).sine;
                return sine(u);
            case algebra::cosine:
                if (splits_angles_) return circle_point_of(k.a).cosine;
                return cosine(u);
            case algebra::absolute_value:
                if (knows_signs_ && is_nonnegative_at(k.a)) return u;
                return times(u, sign_of(k.a));
            case algebra::sign:
                if (knows_signs_ && is_positive_at(k.a)) return number_fraction(1);
                return sign_of(k.a);
            case algebra::real_power: {
                fraction const& v = at(k.b);
                ratio exponent;
                if (v.numerator.empty()) return number_fraction(1);
                if (is_number(v.numerator) && is_number(v.denominator) && as_ratio(v.numerator[0].factor, v.denominator[0].factor, exponent))
                    return rational_power(u, exponent);
                bool const in_doubt = !is_positive_at(k.a);
                if (in_doubt && !splits_any_power_) break;
                has_split_power_ = has_split_power_ || in_doubt;
                return exponential_of(k.b, logarithm(u), in_doubt);
            }
            default: break;
        }
        int const arity = k.what->arity;
        fraction operands[3] = {u};
        algebra const laws = k.what->laws;
        bool const is_odd = laws == algebra::arc_sine || laws == algebra::arc_tangent || laws == algebra::increasing_and_odd;
        if (is_odd && u.numerator.empty()) return u;
        if (is_odd && leads_negative(u.numerator)) {
            operands[0] = opposite(u);
            return opposite(one_atom(find(atom_kind::function, operands, 1, 0, k.what)));
        }
        if (arity > 1) operands[1] = at(k.b);
        if (arity > 2) operands[2] = at(k.c);
        return one_atom(find(atom_kind::function, operands, arity, 0, k.what));
    }

    /// Comparisons are read by the sign of the difference. But where an operand is NaN a comparison is false, so that a < b
    /// and b <= a are opposites, and (x² - 1)/(x - 1) > 0 and x + 1 > 0 the same, only if the operands are defined. Where
    /// that is not known the comparison is an atom of its own.
    constexpr polynomial comparison(int i) {
        node const& k = graph_.at(i);
        bool const is_zero_test = k.type() == kind::is_zero;
        bool const is_defined = nodes_.compares_operands_of_a_function(i) || (reading_of(k.a).is_total && (is_zero_test || reading_of(k.b).is_total));
        if (!is_defined) return single(power_of(indicator(atom_kind::comparison, nullptr, i), 1));
        if (is_zero_test) {
            sign_parts const parts = signs_of(at(k.a), {});
            return opposite_of(sum(parts.positive, parts.negative));
        }
        fraction const difference = minus(at(k.b), at(k.a));
        if (k.type() == kind::less) return signs_of(difference, {true, false}).positive;
        return opposite_of(signs_of(difference, {false, true}).negative);
    }
    constexpr bool is_total(int i) const {
        node const& k = graph_.at(i);
        for (int which = 0; which < k.what->arity; ++which)
            if (!reading_of(k.operand(which)).is_total) return false;
        switch (k.type()) {
            case kind::divide: return is_positive_at(k.b);
            case kind::power: return k.b >= 0 || is_positive_at(k.a);
            case kind::function: break;
            default: return true;
        }
        switch (k.what->laws) {
            case algebra::exponential:
            case algebra::cube_root:
            case algebra::sine:
            case algebra::cosine:
            case algebra::absolute_value:
            case algebra::sign: return true;
            case algebra::square_root: return is_nonnegative_at(k.a);
            case algebra::logarithm:
            case algebra::real_power: return is_positive_at(k.a);
            default: return false;
        }
    }
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

/// Are the functions at f and h the same wherever both are defined?
///
/// True is a proof; false means different, not decided within the budget, or nowhere defined together as far as that can be
/// seen. May append nodes to g. Complete for rational functions within the budget; laws of other functions as listed in
/// graph/signs.hpp, graph/roots.hpp and graph/elementary.hpp.
constexpr bool same_function(graph& g, int f, int h) {
    expansion const nodes(g, f, h);
    normal_form form(g, nodes);
    if (f == h) return !nodes.is_complete() || !form.is_nowhere_defined();
    return nodes.is_complete() && form.are_same(f, h);
}

}  // namespace tapeless::detail
