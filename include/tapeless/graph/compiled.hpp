// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/differentiate.hpp>
#include <tapeless/graph/lower.hpp>

namespace tapeless::detail {

/// What is asked of a function.
enum class query { value, gradient, value_and_gradient, hessian, value_gradient_and_hessian };

/// A list of symbols as a type: the arguments of a program, the variables that it is differentiated by.
template <std::size_t Size>
struct arguments {
    static constexpr auto symbols = [] {
        std::array<symbol, Size> result{};
        for (std::size_t i = 0; i < Size; ++i) result[i] = argument(i);
        return result;
    }();
};
using no_symbols = arguments<0>;

/// The graph of a source: anything with `kept` (numbers in its objects), `outputs` and put(graph, slots, roots).
template <class Source>
constexpr void put_source(graph& g, int* roots) {
    auto slots = sequence<int>::zeros(static_cast<int>(Source::kept));
    for (int i = 0; i < slots.size(); ++i) slots[i] = g.parameter(i);
    int const* slot = slots.begin();
    Source::put(g, slot, roots);
}

/// The node of a symbol that a derivative is taken by: a variable or a marked subexpression.
constexpr int wanted_node(graph& g, symbol const& by) {
    int const marked = g.marked(by);
    return marked >= 0 ? marked : g.variable(by);
}

template <int Wanted>
constexpr void slopes_of(graph& g, differentiation& d, int const* x, int root, int outputs, int* result) {
    if (Wanted <= outputs) {  // no more inputs than outputs: forward
        for (int i = 0; i < Wanted; ++i) result[i] = x[i] <= root ? d.forward(root, x[i]) : g.constant(0);
    } else {
        d.reverse(root, result);
    }
}

template <int Wanted>
constexpr sequence<int> outputs_of(graph& g, sequence<int> const& roots, symbol const* wrt, query asked) {
    int x[extent(Wanted + 1)]{};
    differentiation d(g);
    for (int i = 0; i < Wanted; ++i) d.with_respect_to(x[i] = wanted_node(g, wrt[i]));
    int const zero = g.constant(0);
    bool const second = asked == query::hessian || asked == query::value_gradient_and_hessian;
    sequence<int> result(roots.size() * (1 + Wanted));
    for (int root : roots) {
        if (asked != query::gradient && asked != query::hessian) result.push(root);
        if (asked == query::value) continue;
        int slopes[extent(Wanted + 1)]{};
        slopes_of<Wanted>(g, d, x, root, roots.size(), slopes);
        if (asked != query::hessian)
            for (int i = 0; i < Wanted; ++i) result.push(slopes[i]);
        if (!second) continue;
        int const base = result.size();
        result.fill_up(base + Wanted * Wanted, zero);
        for (int i = 0; i < Wanted; ++i) {
            int row[extent(Wanted + 1)]{};
            if (slopes[i] != zero) d.reverse(slopes[i], row);
            else
                for (int& entry : row) entry = zero;
            for (int j = 0; j <= i; ++j) result[base + i * Wanted + j] = result[base + j * Wanted + i] = row[j];
        }
    }
    return result;
}

/// A tag that carries the program of a query: its symbol name stays short however large the function is.
template <class Source, class Inputs, class Wrt, query Query>
struct compiled {
    static constexpr int wanted = static_cast<int>(Wrt::symbols.size());
    static constexpr int per_root = Query == query::value              ? 1
                                    : Query == query::gradient         ? wanted
                                    : Query == query::value_and_gradient ? 1 + wanted
                                    : Query == query::hessian          ? wanted * wanted
                                                                       : 1 + wanted + wanted * wanted;
    static constexpr int results = static_cast<int>(Source::outputs) * per_root;
    using untrimmed = untrimmed_program<results>;

    static constexpr untrimmed build() {
        untrimmed result{};
        graph g;
        auto roots = sequence<int>::zeros(static_cast<int>(Source::outputs));
        put_source<Source>(g, roots.begin());
        sequence<int> outputs = outputs_of<wanted>(g, roots, Wrt::symbols.data(), Query);
        if (has_parts(g)) {
            graph expanded;
            expanded.is_floating = g.is_floating;
            expand(g, outputs, expanded);
            lowering(expanded, result).run(Inputs::symbols.data(), static_cast<int>(Inputs::symbols.size()), static_cast<int>(Source::kept), outputs);
        } else {
            lowering(g, result).run(Inputs::symbols.data(), static_cast<int>(Inputs::symbols.size()), static_cast<int>(Source::kept), outputs);
        }
        return result;
    }
    static constexpr auto trimmed() {
        constexpr untrimmed all = build();
        program<all.size> result;
        for (std::size_t i = 0; i < result.steps.size(); ++i) result.steps[i] = all.steps[i];
        for (std::size_t i = 0; i < result.constants.size(); ++i) result.constants[i] = all.constants[i];
        for (std::size_t i = 0; i < result.outputs.size(); ++i) result.outputs[i] = all.outputs[i];
        for (std::size_t i = 0; i < result.guards.size(); ++i) result.guards[i] = all.guards[i];
        return result;
    }
    static constexpr auto code = trimmed();
    static constexpr program_size size = code.size;
};

}  // namespace tapeless::detail
