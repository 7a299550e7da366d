// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/graph.hpp>

namespace tapeless::detail {

/// The nodes of two functions, operands first, where a function with a `normal` form is replaced by that form. The forms
/// are appended to the graph. Without recursion, since graphs are deeper than the compilers' limits.
class expansion {
public:
    /// The form may be defined where the function is not. Whoever needs the function's own domain keeps it in the order, with
    /// its operands and its form before it.
    enum class replaced_functions : char { leave_out, keep };

    constexpr expansion(graph& g, int f, int h, replaced_functions how = replaced_functions::leave_out)
        : graph_(g), first_new_(g.size()), keeps_functions_(how == replaced_functions::keep) {
        visit(f);
        visit(h);
    }

    constexpr bool is_complete() const { return !failed_; }
    constexpr sequence<int> const& order() const { return order_; }
    constexpr int size() const { return state_.size(); }
    /// The node that stands for node i; of a kept function its form.
    constexpr int meaning_of(int i) const { return meaning_[i]; }
    /// Was this comparison made by the normal form of a function of its operands? Then wherever the function is defined, so
    /// are they.
    constexpr bool compares_operands_of_a_function(int i) const { return is_strict_[i]; }

private:
    enum progress : char { untouched, entered, done };

    graph& graph_;
    int first_new_;
    bool keeps_functions_;
    sequence<progress> state_;
    sequence<int> meaning_;
    sequence<bool> is_strict_;
    sequence<int> order_;
    sequence<int> pending_;
    bool failed_ = false;

    constexpr void keep_up() {
        constexpr int most_new_nodes = 20000;
        state_.fill_up(graph_.size(), untouched);
        meaning_.fill_up(graph_.size(), -1);
        is_strict_.fill_up(graph_.size(), false);
        if (graph_.size() - first_new_ > most_new_nodes) failed_ = true;
    }
    constexpr void visit(int root) {
        keep_up();
        pending_.push(root);
        while (!pending_.empty() && !failed_) {
            int const i = pending_.last();
            if (state_[i] == untouched) enter(i);
            else leave(i);
        }
    }
    constexpr void enter(int i) {
        state_[i] = entered;
        meaning_[i] = i;
        node const k = graph_.at(i);
        if (k.type() == kind::function && k.what->normal != nullptr && is_read_by_its_form(k.what->laws)) {
            int const known = graph_.size();
            int const form = k.what->normal(graph_, i);
            keep_up();
            note_comparisons(k, known);
            meaning_[i] = form;
            need(form);
            if (!keeps_functions_) return;
        }
        for (int which = k.what->arity - 1; which >= 0; --which) need(k.operand(which));
    }
    static constexpr bool is_read_by_its_form(algebra laws) {
        return laws == algebra::none || laws == algebra::increasing || laws == algebra::increasing_and_odd || laws == algebra::scaled_logarithm;
    }
    constexpr void need(int i) {
        if (state_[i] == entered) failed_ = true;  // a normal form that leads back to its function
        if (state_[i] == untouched) pending_.push(i);
    }
    constexpr void leave(int i) {
        pending_.pop();
        if (state_[i] == done) return;
        state_[i] = done;
        if (meaning_[i] == i || keeps_functions_) order_.push(i);
        else meaning_[i] = meaning_[meaning_[i]];
    }
    constexpr void note_comparisons(node const& function, int first) {
        for (int i = first; i < graph_.size(); ++i) {
            node const& k = graph_.at(i);
            if (k.type() != kind::less && k.type() != kind::less_equal && k.type() != kind::is_zero) continue;
            is_strict_[i] = true;
            for (int which = 0; which < k.what->arity; ++which)
                if (!graph_.is_constant(k.operand(which)) && !is_operand_of(function, k.operand(which))) is_strict_[i] = false;
        }
    }
    static constexpr bool is_operand_of(node const& function, int i) {
        for (int which = 0; which < function.what->arity; ++which)
            if (function.operand(which) == i) return true;
        return false;
    }
};

}  // namespace tapeless::detail
