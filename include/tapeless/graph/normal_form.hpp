// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/equations.hpp>

namespace tapeless::detail {

/// Reads the nodes of a graph as fractions over atoms.
class normal_form : protected equations {
public:
    constexpr normal_form(graph const& g, expansion const& nodes) : equations(g, nodes) {}

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
};

/// Are the functions at f and h the same wherever both are defined?
///
/// True is a proof; false means different, not decided within the budget, or nowhere defined together as far as that can be
/// seen. May append nodes to g. Complete for rational functions within the budget; laws of other functions as listed in
/// graph/signs.hpp, roots.hpp, logarithms.hpp, angles.hpp and elementary.hpp; equations.hpp and implied_signs.hpp say what is tried last.
constexpr bool same_function(graph& g, int f, int h) {
    expansion const nodes(g, f, h);
    normal_form form(g, nodes);
    if (f == h) return !nodes.is_complete() || !form.is_nowhere_defined();
    return nodes.is_complete() && form.are_same(f, h);
}

}  // namespace tapeless::detail
