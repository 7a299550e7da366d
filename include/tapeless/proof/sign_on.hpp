// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/formula.hpp>
#include <tapeless/proof/enclosed_values.hpp>

namespace tapeless {

/// A variable with a closed interval that it runs through; without a variable: an argument of a function, in its order.
template <class Variable>
struct range {
    using variable_type = Variable;
    detail::number low;
    detail::number high;
};

namespace detail {

struct argument_in_order {};

template <class Type>
constexpr bool is_range = false;
template <class Variable>
constexpr bool is_range<range<Variable>> = true;

/// The bounds of boxes, one after the other.
struct interval {
    double low;
    double high;
    constexpr double width() const { return high - low; }
};

enum class claimed_sign : char { positive, nonnegative };

/// Is f positive (not negative) wherever it is defined in the box? A box of which that cannot be seen is cut into halves.
/// true is a proof; place_of(symbol) says which interval of the box a variable runs through.
template <class PlaceOf>
constexpr bool has_sign_on(graph& g, int f, sequence<interval> const& box, claimed_sign claim, PlaceOf place_of) {
    constexpr long long budget_of_compilers = 12000;  // operations, about fifty evaluation steps each
    constexpr long long budget_of_runs = 50'000'000;
    long long budget = __builtin_is_constant_evaluated() ? budget_of_compilers : budget_of_runs;
    expansion const nodes(g, f, f, expansion::replaced_functions::keep);
    if (!nodes.is_complete()) return false;
    enclosed_values values(g, nodes, trust::known_laws_only);
    int const n = box.size();
    sequence<interval> pending = box;
    while (pending.size() >= n) {
        budget -= nodes.order().size();
        if (budget < 0) return false;
        interval* const here = pending.end() - n;
        values.read([&](node const& variable) {
            interval const& bounds = here[place_of(g.symbol_of(variable))];
            return enclosure::between(bounds.low, bounds.high);
        });
        enclosure const& value = values.of(f);
        if (value.is_known() && (claim == claimed_sign::positive ? value.low > 0 : value.low >= 0)) {
            pending.shorten(pending.size() - n);
            if (n == 0) break;
            continue;
        }
        if (value.is_known() && (claim == claimed_sign::positive ? value.high <= 0 : value.high < 0)) return false;
        int widest = 0;
        for (int i = 1; i < n; ++i)
            if (here[i].width() > here[widest].width()) widest = i;
        if (n == 0) return false;
        double const middle = here[widest].low + here[widest].width() / 2;
        if (!(middle > here[widest].low && middle < here[widest].high)) return false;
        for (int i = 0; i < n; ++i) pending.push(interval(pending[pending.size() - n]));
        interval* const halves = pending.end() - 2 * n;
        halves[widest].low = middle;
        halves[n + widest].high = middle;
    }
    return true;
}

constexpr int position_among(symbol const& wanted, sequence<symbol> const& known) {
    int i = 0;
    while (i + 1 < known.size() && known[i] != wanted) ++i;
    return i;
}

template <class Source, class... Ranges>
constexpr auto variable_without_a_range() {
    if constexpr ((std::same_as<typename Ranges::variable_type, argument_in_order> || ...)) return nothing{};
    else return missing_variable<Source, Ranges...>();
}

/// Is there a range for every variable, or for every argument of a function?
template <class Formula, class... Ranges>
constexpr bool has_all_ranges() {
    constexpr bool are_in_order = (std::same_as<typename Ranges::variable_type, argument_in_order> && ...);
    if constexpr (is_function<Formula>) return are_in_order && sizeof...(Ranges) == Formula::arity;
    else return !(std::same_as<typename Ranges::variable_type, argument_in_order> || ...) || sizeof...(Ranges) == 0;
}

template <class Formula, class... Ranges>
constexpr bool has_sign_within(Formula const& f, claimed_sign claim, bool negated, Ranges const&... ranges) {
    sequence<interval> box;
    sequence<symbol> symbols;
    bool is_empty = false;
    auto const add = [&]<class Variable>(range<Variable> const& one) {
        enclosure const low = enclosure::of(one.low);
        enclosure const high = enclosure::of(one.high);
        if (!low.is_known() || !high.is_known() || low.low > high.high) is_empty = true;
        if constexpr (std::same_as<Variable, argument_in_order>) symbols.push(argument(static_cast<std::size_t>(box.size())));
        else symbols.push(Variable::key);
        box.push({low.low, high.high});
    };
    (add(ranges), ...);
    if (is_empty) return false;
    graph g;
    for (int root : put_formula(g, f)) {
        if (negated) root = g.negate(root);
        if (!has_sign_on(g, root, box, claim, [&](symbol const& wanted) { return position_among(wanted, symbols); })) return false;
    }
    return true;
}

}  // namespace detail

// Named, so that the compiler's message shows which variable it is.
template <class Variable, class... Ranges>
constexpr bool has_a_range_for = (std::same_as<Variable, typename Ranges::variable_type> || ...);
template <class... Ranges>
constexpr bool has_a_range_for<detail::nothing, Ranges...> = true;

/// The closed interval from low to high for a variable: within(x, 0, 1).
template <class Variable, plain_number Low, plain_number High>
    requires is_variable<Variable>
constexpr auto within(Variable, Low low, High high) {
    if (__builtin_is_constant_evaluated() && !(detail::number(low).approximate() <= detail::number(high).approximate()))
        detail::domain_error("tapeless: within(x, low, high) needs low <= high, as in within(x, 0, 1)");
    return range<Variable>{detail::number(low), detail::number(high)};
}
/// The same for the next argument of a function: within(0, 1).
template <plain_number Low, plain_number High>
constexpr auto within(Low low, High high) {
    if (__builtin_is_constant_evaluated() && !(detail::number(low).approximate() <= detail::number(high).approximate()))
        detail::domain_error("tapeless: within(low, high) needs low <= high, as in within(0, 1)");
    return range<detail::argument_in_order>{detail::number(low), detail::number(high)};
}

namespace detail {
template <class Formula, class... Ranges>
constexpr bool asked_of_a_box(Formula const& f, claimed_sign claim, bool negated, Ranges const&... ranges) {
    constexpr bool are_ranges = (is_range<Ranges> && ...);
    static_assert(are_ranges, "tapeless: is_positive_on(f, ...) needs ranges, as in is_positive_on(f, within(x, 0, 1))");
    if constexpr (are_ranges) {
        constexpr bool fits = has_all_ranges<Formula, Ranges...>();
        static_assert(fits, "tapeless: is_positive_on(f, ...) needs a range for each argument of a function, as in within(0, 1), and for each variable of an expression, as in within(x, 0, 1)");
        if constexpr (fits) {
            using missing = decltype(variable_without_a_range<typename Formula::source, Ranges...>());
            static_assert(has_a_range_for<missing, Ranges...>, "tapeless: is_positive_on(f, ...) needs a range for every variable, as in within(x, 0, 1), within(y, -1, 1)");
            if constexpr (has_a_range_for<missing, Ranges...>) return has_sign_within(f, claim, negated, ranges...);
        }
    }
    return false;
}
}  // namespace detail

/// Is f > 0 wherever it is defined in the box? true is proved, by evaluation over intervals with outward rounding and by
/// cutting the box into halves; false says only that it was not proved.
///
///   static_assert(is_positive_on(derivative(f, x), within(x, 0, 1)));     // f increases on [0, 1]
///   static_assert(is_positive_on(derivative(f, x, x), within(x, 0, 1)));  // f is convex there
///
/// Limits   a value that touches 0 is not positive; where f has a pole, or a function without an enclosure (docs/proofs.md
///          lists those that have one), the answer is false; the budget is 12 000 operations while compiling, 5e7 in a run
/// Errors   a variable without a range: tests/reject/variable_without_a_range.cpp
/// Source   Moore, Kearfott & Cloud, Introduction to Interval Analysis, ch. 5 and 6
template <class Formula, class... Ranges>
    requires formula<Formula>
constexpr bool is_positive_on(Formula f, Ranges... ranges) {
    return detail::asked_of_a_box(f, detail::claimed_sign::positive, false, ranges...);
}
/// Is f < 0 wherever it is defined in the box? As is_positive_on.
template <class Formula, class... Ranges>
    requires formula<Formula>
constexpr bool is_negative_on(Formula f, Ranges... ranges) {
    return detail::asked_of_a_box(f, detail::claimed_sign::positive, true, ranges...);
}
/// Is f >= 0 wherever it is defined in the box? As is_positive_on, but it may touch 0 where its form shows that: sq(x - 1).
template <class Formula, class... Ranges>
    requires formula<Formula>
constexpr bool is_nonnegative_on(Formula f, Ranges... ranges) {
    return detail::asked_of_a_box(f, detail::claimed_sign::nonnegative, false, ranges...);
}

}  // namespace tapeless
