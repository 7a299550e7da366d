// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/data/loop_rules.hpp>
#include <tapeless/graph/rebuild.hpp>

#include <cstddef>

namespace tapeless::detail {

/// How the values of the rows become one.
enum class over_rows_by { mean, sum };

/// Splits functions that are averaged over rows into three graphs: what is free of the row and needed in the loop (before),
/// what is summed over the rows (loop), and what is made of the sums (after).
///
/// Arguments of the functions: `inputs` numbers that are the same for every row, then the columns of a row.
/// Arguments of    before: the inputs      loop: the columns, with the results of `before` as kept numbers
///                 after: the sums (divided by the number of rows for a mean), the inputs, the number of rows
/// Where there are very many sums, as in a Hessian, those of products are left to a table of pairs of factors.
class row_split {
public:
    graph before, loop, after;
    sequence<int> hoisted, sums, factors, results;  // the roots in these graphs: loop gives sums and factors
    sequence<int> pairs;                            // two places among the factors for each further sum

    constexpr int sum_count() const { return summed_at_.size() + pairs.size() / 2; }

    constexpr row_split(graph const& from, sequence<int> const& outputs, int inputs, over_rows_by how) : from_(from), inputs_(inputs), how_(how) {
        needed_ = ancestors_of(from, outputs);
        find_rows();
        take_sums(outputs);
        make_loop();
        make_before();
        make_after(outputs);
    }

private:
    graph const& from_;
    int inputs_;
    over_rows_by how_;
    sequence<bool> needed_;
    sequence<bool> row_;       // depends on the row
    sequence<bool> summed_;    // its sum over the rows is a part of an output
    sequence<bool> factor_;    // free of the row, used as it is by `after`
    sequence<int> sum_;        // place among the sums + 1
    sequence<int> slot_;       // place among the hoisted + 1
    sequence<int> in_loop_;    // node in `loop`
    sequence<int> uses_;       // in the loop
    sequence<int> hoisted_at_, summed_at_, factors_at_;  // the nodes in from_

    constexpr int arity(int i) const { return from_.arity(i); }
    constexpr int column_of(int i) const { return from_.type(i) == kind::variable ? from_.symbol_of(i).position - inputs_ : -1; }

    constexpr void find_rows() {
        row_ = sequence<bool>::zeros(needed_.size());
        for (int i = 0; i < needed_.size(); ++i) {
            if (!needed_[i]) continue;
            row_[i] = column_of(i) >= 0;
            for (int which = 0; which < arity(i); ++which) row_[i] = row_[i] || row_[from_.at(i).operand(which)];
        }
    }

    /// A sum over rows is linear: what is free of the row need not be in the loop.
    constexpr bool is_linear(int i) const {
        node const& k = from_.at(i);
        switch (k.type()) {
            case kind::negate: return true;
            case kind::divide: return !row_[k.b];
            case kind::add:
            case kind::subtract:
            case kind::multiply: return !row_[k.a] || !row_[k.b];
            default: return false;
        }
    }
    constexpr void take_sums(sequence<int> const& outputs) {
        summed_ = sequence<bool>::zeros(needed_.size());
        factor_ = sequence<bool>::zeros(needed_.size());
        sum_ = sequence<int>::zeros(needed_.size());
        for (int const root : outputs) summed_[root] = true;
        for (int i = needed_.size() - 1; i >= 0; --i) {
            if (factor_[i] || (summed_[i] && !row_[i])) {
                factor_[i] = true;
                for (int which = 0; which < arity(i); ++which) factor_[from_.at(i).operand(which)] = true;
            } else if (summed_[i] && is_linear(i)) {
                node const& k = from_.at(i);
                bool const is_scaled = k.type() == kind::multiply || k.type() == kind::divide;
                for (int which = 0; which < arity(i); ++which) (is_scaled && !row_[k.operand(which)] ? factor_ : summed_)[k.operand(which)] = true;
            } else if (summed_[i]) {
                sum_[i] = 1;
            }
        }
        int count = 0;
        for (int i = 0; i < needed_.size(); ++i) count += sum_[i];
        sequence<int> products;
        for (int i = 0; i < needed_.size(); ++i) {
            if (sum_[i] == 0) continue;
            bool const is_product = from_.type(i) == kind::multiply || from_.type(i) == kind::square;
            (count > most_direct_sums && is_product ? products : summed_at_).push(i);
        }
        for (int k = 0; k < summed_at_.size(); ++k) sum_[summed_at_[k]] = k + 1;
        auto place = sequence<int>::zeros(needed_.size());
        for (int k = 0; k < products.size(); ++k) {
            node const& product = from_.at(products[k]);
            sum_[products[k]] = summed_at_.size() + k + 1;
            pairs.push(factor_place(product.a, place));
            pairs.push(factor_place(product.type() == kind::square ? product.a : product.b, place));
        }
    }
    static constexpr int most_direct_sums = 64;
    constexpr int factor_place(int i, sequence<int>& place) {
        if (place[i] == 0) {
            factors_at_.push(i);
            place[i] = factors_at_.size();
        }
        return place[i] - 1;
    }

    // Conditions are no numbers: those free of the row are computed in the loop again.
    constexpr bool is_hoisted(int i) const { return !row_[i] && !is_condition(from_.type(i)) && !from_.is_constant(i); }
    constexpr void make_loop() {
        uses_ = sequence<int>::zeros(needed_.size());
        slot_ = sequence<int>::zeros(needed_.size());
        in_loop_ = sequence<int>::zeros(needed_.size());
        auto chained = sequence<bool>::zeros(needed_.size());  // a part of a longer sum
        for (int const i : summed_at_) uses_[i] = 2;
        for (int const i : factors_at_) uses_[i] = 2;
        for (int i = needed_.size() - 1; i >= 0; --i) {
            if (uses_[i] == 0 || is_hoisted(i)) continue;
            for (int which = 0; which < arity(i); ++which) {
                int const operand = from_.at(i).operand(which);
                ++uses_[operand];
                chained[operand] = from_.type(i) == kind::add;
            }
        }
        for (int i = 0; i < needed_.size(); ++i) {
            if (uses_[i] == 0) continue;
            if (is_hoisted(i)) {
                hoisted_at_.push(i);
                slot_[i] = hoisted_at_.size();
                in_loop_[i] = loop.parameter(slot_[i] - 1);
            } else if (from_.is_constant(i)) {
                in_loop_[i] = loop.constant(from_.value(i));
            } else if (column_of(i) >= 0) {
                in_loop_[i] = loop.variable(argument(static_cast<std::size_t>(column_of(i))));
            } else if (from_.type(i) == kind::add) {
                if (uses_[i] > 1 || !chained[i]) in_loop_[i] = in_two_chains(i);
            } else {
                node const& k = from_.at(i);
                in_loop_[i] = put_in_loop(loop, k.what, in_loop_[k.a], arity(i) > 1 ? in_loop_[k.b] : k.b, arity(i) > 2 ? in_loop_[k.c] : 0);
            }
        }
        for (int const i : summed_at_) sums.push(in_loop_[i]);
        for (int const i : factors_at_) factors.push(in_loop_[i]);
    }
    /// Long sums in two interleaved chains wait half as long for each other; inside a row the order is ours, as that of the
    /// rows is.
    constexpr int in_two_chains(int root) {
        sequence<int> terms, open;
        open.push(root);
        while (!open.empty()) {
            int const i = open.last();
            open.pop();
            if (i == root || (from_.type(i) == kind::add && uses_[i] == 1 && !is_hoisted(i))) {
                open.push(from_.at(i).b);
                open.push(from_.at(i).a);
            } else {
                terms.push(in_loop_[i]);
            }
        }
        constexpr int long_sum = 6, most_chains = 4;
        int const stride = terms.size() < long_sum ? 1 : most_chains;
        int chains[most_chains] = {};
        for (int t = 0; t < terms.size(); ++t) chains[t % stride] = t < stride ? terms[t] : loop.add(chains[t % stride], terms[t]);
        if (stride == 1) return chains[0];
        return loop.add(loop.add(chains[0], chains[1]), loop.add(chains[2], chains[3]));
    }

    constexpr int put(graph& to, int i, sequence<int> const& here) const {
        node const& k = from_.at(i);
        return to.make(k.what, here[k.a], k.what->arity > 1 ? here[k.b] : k.b, k.what->arity > 2 ? here[k.c] : 0);
    }
    /// Something free of the row, with its first input at that argument.
    constexpr int put_free(graph& to, int i, sequence<int> const& here, int first_input) const {
        node const& k = from_.at(i);
        switch (k.type()) {
            case kind::constant: return to.constant(from_.value(i));
            case kind::parameter: return to.parameter(k.a);
            case kind::variable: return to.variable(argument(static_cast<std::size_t>(first_input + from_.symbol_of(i).position)));
            default: return put(to, i, here);
        }
    }

    constexpr void make_before() {
        if (hoisted_at_.empty()) return;
        sequence<bool> const wanted = ancestors_of(from_, hoisted_at_);
        auto here = sequence<int>::zeros(wanted.size());
        for (int i = 0; i < wanted.size(); ++i)
            if (wanted[i]) here[i] = put_free(before, i, here, 0);
        for (int const i : hoisted_at_) hoisted.push(here[i]);
    }

    constexpr void make_after(sequence<int> const& outputs) {
        auto plain = sequence<int>::zeros(needed_.size());
        auto total = sequence<int>::zeros(needed_.size());  // the sum (mean) over the rows
        int const first_input = sum_count();
        for (int i = 0; i < needed_.size(); ++i) {
            if (factor_[i]) plain[i] = put_free(after, i, plain, first_input);
            if (!summed_[i]) continue;
            if (!row_[i]) total[i] = how_ == over_rows_by::mean ? plain[i] : after.multiply(rows_in_after(first_input), plain[i]);
            else if (sum_[i] > 0) total[i] = after.variable(argument(static_cast<std::size_t>(sum_[i] - 1)));
            else total[i] = put_linear(i, plain, total);
        }
        for (int const root : outputs) results.push(total[root]);
    }
    constexpr int rows_in_after(int first_input) { return after.variable(argument(static_cast<std::size_t>(first_input + inputs_))); }
    constexpr int put_linear(int i, sequence<int> const& plain, sequence<int> const& total) {
        node const& k = from_.at(i);
        switch (k.type()) {
            case kind::multiply: return row_[k.a] ? after.multiply(total[k.a], plain[k.b]) : after.multiply(plain[k.a], total[k.b]);
            case kind::divide: return after.divide(total[k.a], plain[k.b]);
            default: return put(after, i, total);
        }
    }
};

}  // namespace tapeless::detail
