// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/elementary.hpp>
#include <tapeless/graph/expansion.hpp>

namespace tapeless::detail {

/// The readings of a graph's nodes, and functions of operands that are written as products or sums. As fractions are
/// multiplied out, it is only there that (x + y)² z shows its square.
class products_and_sums : protected elementary {
protected:
    constexpr products_and_sums(graph const& g, expansion const& nodes) : graph_(g), nodes_(nodes) {}

    enum class known_sign : char { none, nonnegative, positive };
    struct reading {
        fraction value{};
        bool is_total = true;  // defined for all values of the variables
        known_sign sign = known_sign::none;
    };
    graph const& graph_;
    expansion const& nodes_;
    sequence<reading> readings_{1};
    sequence<int> place_{1};  // of a node's reading

    // At every point of the question node i is > 0, or >= 0: f or h is undefined elsewhere.
    sequence<known_sign> implied_{1};
    bool knows_signs_ = false;

    constexpr reading const& reading_of(int i) const { return readings_[place_[nodes_.meaning_of(i)]]; }
    constexpr fraction const& at(int i) const { return reading_of(i).value; }
    constexpr polynomial const& condition_at(int i) const { return at(i).numerator; }

    constexpr bool is_nonnegative_at(int i) const { return reading_of(i).sign >= known_sign::nonnegative; }
    constexpr bool is_positive_at(int i) const { return reading_of(i).sign == known_sign::positive; }
    /// What the terms of the reading, or the sums, products and squares that node i is made of, tell of its sign.
    constexpr known_sign sign_known_of(int i, fraction const& value) const {
        if (is_positive(value.numerator) && is_positive(value.denominator)) return known_sign::positive;
        known_sign const by_terms = is_nonnegative(value.numerator) && is_nonnegative(value.denominator) ? known_sign::nonnegative : known_sign::none;
        node const& k = graph_.at(i);
        switch (k.type()) {
            case kind::mark: return reading_of(k.a).sign;
            case kind::power:
                if (is_positive_at(k.a)) return known_sign::positive;
                return k.b % 2 == 0 ? known_sign::nonnegative : by_terms;
            case kind::square: return is_positive_at(k.a) ? known_sign::positive : known_sign::nonnegative;
            case kind::add:
                if (!is_nonnegative_at(k.a) || !is_nonnegative_at(k.b)) return by_terms;
                return is_positive_at(k.a) || is_positive_at(k.b) ? known_sign::positive : known_sign::nonnegative;
            case kind::multiply:
            case kind::divide:
                if (!is_nonnegative_at(k.a) || !is_nonnegative_at(k.b)) return by_terms;
                return is_positive_at(k.a) && is_positive_at(k.b) ? known_sign::positive : known_sign::nonnegative;
            default: return by_terms;
        }
    }

    /// use(u, factor) for each summand factor · u of node i. A sum whose terms have different denominators is split, so that
    /// e^(1/x + 1/y) = e^(1/x) e^(1/y); all else is one summand.
    template <class Use>
    constexpr void for_each_summand(int i, Use use) {
        struct summand {
            int node;
            ratio factor;
        };
        sequence<summand> pending;
        pending.push({i, {1, 1}});
        while (!pending.empty() && !failed_) {
            summand const next = pending.last();
            pending.pop();
            node const& k = graph_.at(nodes_.meaning_of(next.node));
            fraction const& u = at(next.node);
            ratio const opposite_factor{-next.factor.numerator, next.factor.denominator};
            bool const is_sum = k.type() == kind::add || k.type() == kind::subtract;
            summand inner{};
            if (k.type() == kind::mark) {
                pending.push({k.a, next.factor});
            } else if (k.type() == kind::negate) {
                pending.push({k.a, opposite_factor});
            } else if (is_multiple(k, inner.node, inner.factor) && detail::multiply(inner.factor, next.factor, inner.factor)) {
                pending.push(inner);
            } else if (is_sum && u.denominator.size() > 1 && !is_same(u.denominator, at(k.a).denominator) && !is_same(u.denominator, at(k.b).denominator)) {
                pending.push({k.a, next.factor});
                pending.push({k.b, k.type() == kind::subtract ? opposite_factor : next.factor});
            } else {
                use(u, fraction{constant(next.factor.numerator), constant(next.factor.denominator)});
            }
        }
    }
    /// Is the node factor · node for a constant factor that is not 0?
    constexpr bool is_multiple(node const& k, int& of, ratio& factor) const {
        if (k.type() != kind::multiply && k.type() != kind::divide) return false;
        bool const is_left = k.type() == kind::multiply && graph_.is_constant(k.a);
        of = is_left ? k.b : k.a;
        int const number_at = is_left ? k.a : k.b;
        if (!graph_.is_constant(number_at) || !graph_.value(number_at).is_exact(factor) || factor.numerator == 0) return false;
        return k.type() == kind::multiply || detail::divide({1, 1}, factor, factor);
    }
    /// e^(factor · node i).
    constexpr fraction exponential_of(int i, fraction const& factor, bool in_doubt) {
        fraction result = number_fraction(1);
        for_each_summand(i, [&](fraction const& u, fraction const& multiple) { result = times(result, exponential(times(times(u, multiple), factor), in_doubt)); });
        return result;
    }
    constexpr circle_point circle_point_of(int i) {
        circle_point result{number_fraction(1), number_fraction(0)};
        for_each_summand(i, [&](fraction const& u, fraction const& multiple) { result = together(result, split_angle(times(u, multiple))); });
        return result;
    }

    /// √(u² v) = |u| √v, and √(u v) = √u √v where u >= 0 is seen.
    constexpr fraction square_root_of(int i) {
        split_product const parts = split(i, 2);
        return times(absolute(parts.outside), times(square_root(parts.inside), square_root(parts.nonnegative)));
    }
    /// ∛(u³ v) = u ∛v.
    constexpr fraction cube_root_of(int i) {
        split_product const parts = split(i, 3);
        return times(parts.outside, times(cube_root(parts.inside), cube_root(parts.nonnegative)));
    }
    /// The sign of a product of up to three factors is the product of their signs.
    constexpr fraction sign_of(int i) {
        constexpr int most_factors = 3;
        product_of_nodes const all = factors_of(i);
        if (all.factors.size() > most_factors) return sign(at(i));
        fraction result = number_fraction(all.is_negative ? -1 : 1);
        for (power_of_node const& one : all.factors) result = times(result, power(sign(at(one.node)), one.exponent % 2 == 0 ? 2 : 1));
        return result;
    }
    /// log(u² v) = 2 log|u| + log v; log(u³) = 3 log u.
    constexpr fraction logarithm_of(int i) {
        product_of_nodes const all = factors_of(i);
        if (all.factors.size() == 1 && all.factors[0].exponent == 1 && !all.is_negative) return logarithm(at(i));
        fraction result = number_fraction(0);
        fraction inside = number_fraction(all.is_negative ? -1 : 1);
        int odd_count = 0;
        int last_exponent = 0;
        for (power_of_node const& one : all.factors) {
            fraction const& u = at(one.node);
            if (is_positive_at(one.node)) {
                add_times(result, one.exponent, logarithm(u));
            } else if (one.exponent % 2 == 0) {
                add_times(result, one.exponent, logarithm(absolute(u)));
            } else {
                ++odd_count;
                last_exponent = one.exponent;
                inside = times(inside, power(u, one.exponent < 0 ? -1 : 1));
            }
        }
        if (odd_count == 1) {  // -u³ is (-u)³
            add_times(result, last_exponent < 0 ? -last_exponent : last_exponent, logarithm(inside));
            return result;
        }
        for (power_of_node const& one : all.factors) {
            fraction const& u = at(one.node);
            int const beyond_one = one.exponent - (one.exponent < 0 ? -1 : 1);
            if (one.exponent % 2 != 0 && beyond_one != 0 && !is_positive_at(one.node)) add_times(result, beyond_one, logarithm(absolute(u)));
        }
        return plus(result, logarithm(inside));
    }

private:
    struct power_of_node {
        int node;
        int exponent;
    };
    struct product_of_nodes {
        sequence<power_of_node> factors{4};
        bool is_negative = false;
    };
    struct split_product {
        fraction outside{};
        fraction inside{};
        fraction nonnegative{};
    };

    /// Node i as ± a product of powers of nodes that are no products.
    constexpr product_of_nodes factors_of(int i) const {
        product_of_nodes result;
        sequence<power_of_node> pending(8);
        pending.push({i, 1});
        while (!pending.empty()) {
            power_of_node const next = pending.last();
            pending.pop();
            int const meaning = nodes_.meaning_of(next.node);
            node const& k = graph_.at(meaning);
            if (knows_signs_ && next.node != i && implied_[meaning] == known_sign::positive) {
                add_factor(result.factors, {meaning, next.exponent});
                continue;
            }
            switch (k.type()) {
                case kind::multiply:
                    pending.push({k.b, next.exponent});
                    pending.push({k.a, next.exponent});
                    break;
                case kind::divide:
                    pending.push({k.b, -next.exponent});
                    pending.push({k.a, next.exponent});
                    break;
                case kind::square: pending.push({k.a, 2 * next.exponent}); break;
                case kind::power: pending.push({k.a, k.b * next.exponent}); break;
                case kind::mark: pending.push({k.a, next.exponent}); break;
                case kind::negate:
                    if (next.exponent % 2 != 0) result.is_negative = !result.is_negative;
                    pending.push({k.a, next.exponent});
                    break;
                default: add_factor(result.factors, {meaning, next.exponent});
            }
            if (pending.size() + result.factors.size() > most_atoms || next.exponent > largest_exponent || next.exponent < -largest_exponent) {
                result.factors.clear();
                result.factors.push({i, 1});
                result.is_negative = false;
                break;
            }
        }
        return result;
    }
    static constexpr void add_factor(sequence<power_of_node>& factors, power_of_node const& added) {
        for (power_of_node& known : factors)
            if (known.node == added.node) {
                known.exponent += added.exponent;
                return;
            }
        factors.push(added);
    }
    /// Node i = outside^degree · inside · nonnegative.
    constexpr split_product split(int i, int degree) {
        product_of_nodes const all = factors_of(i);
        split_product result{number_fraction(1), number_fraction(all.is_negative ? -1 : 1), number_fraction(1)};
        for (power_of_node const& one : all.factors) {
            fraction const& u = at(one.node);
            int const whole = one.exponent / degree;
            int const rest = one.exponent % degree;
            if (whole != 0) result.outside = times(result.outside, power(u, whole));
            if (rest == 0) continue;
            fraction& part = is_nonnegative_at(one.node) ? result.nonnegative : result.inside;
            part = times(part, power(u, rest));
        }
        return result;
    }
};

}  // namespace tapeless::detail
