// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/data/split.hpp>
#include <tapeless/graph/lower.hpp>
#include <tapeless/graph/query.hpp>

#include <array>
#include <cstddef>

namespace tapeless::detail {

/// What is asked of a loss over rows; of a Hessian, the rows up to the diagonal.
enum class loss_query { value, value_and_gradient, value_gradient_and_hessian };

constexpr std::size_t results_of(loss_query asked, std::size_t parameters) {
    switch (asked) {
        case loss_query::value: return 1;
        case loss_query::value_and_gradient: return 1 + parameters;
        default: return 1 + parameters + parameters * (parameters + 1) / 2;
    }
}

/// Puts a body and what is asked of it. The body's arguments: parameters, then numbers that are fixed, then columns.
template <class Body>
constexpr sequence<int> put_loss(graph& g, std::size_t parameters, loss_query asked) {
    int at[Body::arity + 1]{};
    for (std::size_t i = 0; i < Body::arity; ++i) at[i] = g.variable(argument(i));
    sequence<int> const slots = g.parameters(Body::kept);
    int const* slot = slots.begin();
    auto roots = sequence<int>::zeros(1);
    Body::put(g, at, slot, roots.begin());
    if (asked == loss_query::value) return roots;
    sequence<int> wanted(static_cast<int>(parameters));
    for (std::size_t i = 0; i < parameters; ++i) wanted.push(at[i]);
    int const size = wanted.size();
    bool const first_order = asked == loss_query::value_and_gradient;
    auto all = sequence<int>::zeros(1 + size + (first_order ? 0 : size * size));
    put_query(g, roots, wanted, first_order ? query::value_and_gradient : query::value_gradient_and_hessian, all.begin());
    if (first_order) return all;
    sequence<int> results(all.size());
    for (int i = 0; i <= size; ++i) results.push(all[i]);
    for (int i = 0; i < size; ++i)
        for (int j = 0; j <= i; ++j) results.push(all[1 + size + i * size + j]);
    return results;
}

/// The three programs of a loss over rows, before their sizes are known.
template <int Outputs>
struct untrimmed_loop {
    untrimmed_program<Outputs> before, loop, after;
    int sums, pair_count;
    int pairs[extent(2 * Outputs)];
};

constexpr int most_hoisted = 16384;

/// The program of a graph whose variables are arguments by position.
template <class Program>
constexpr void lower_by_position(graph const& g, sequence<int> const& outputs, int arguments, int kept, Program& result) {
    sequence<symbol> symbols(arguments + 1);
    for (int i = 0; i < arguments; ++i) symbols.push(argument(static_cast<std::size_t>(i)));
    lowering(g, result).run(symbols.begin(), arguments, kept, outputs);
}

/// A tag that carries the programs of a loss: Body(parameters, fixed numbers, columns) over the rows.
template <class Body, std::size_t Parameters, std::size_t Fixed, loss_query Asked, over_rows_by How>
class loop_programs {
    static constexpr int inputs = static_cast<int>(Parameters + Fixed);
    static constexpr int capacity = static_cast<int>(results_of(Asked, Parameters)) + most_hoisted;

    static constexpr void split(graph const& g, sequence<int> const& outputs, untrimmed_loop<capacity>& result) {
        row_split const parts(g, outputs, inputs, How);
        if (parts.hoisted.size() > most_hoisted) domain_error("tapeless: this loss has more than 16384 subexpressions that are free of the row");
        int const kept = static_cast<int>(Body::kept);
        lower_by_position(parts.before, parts.hoisted, inputs, kept, result.before);
        result.sums = parts.sums.size();
        sequence<int> outputs_of_loop = parts.sums;
        for (int const factor : parts.factors) outputs_of_loop.push(factor);
        lower_by_position(parts.loop, outputs_of_loop, static_cast<int>(Body::arity) - inputs, parts.hoisted.size(), result.loop);
        result.pair_count = parts.pairs.size() / 2;
        for (int i = 0; i < parts.pairs.size(); ++i) result.pairs[i] = parts.pairs[i];
        lower_by_position(parts.after, parts.results, parts.sum_count() + inputs + 1, kept, result.after);
    }
    static constexpr untrimmed_loop<capacity> build() {
        untrimmed_loop<capacity> result{};
        graph g;
        sequence<int> outputs = put_loss<Body>(g, Parameters, Asked);
        in_parts(g, outputs, [&](graph const& parts) { split(parts, outputs, result); });
        return result;
    }
    static constexpr untrimmed_loop<capacity> all = build();

    template <auto Part>
    struct part {
        static constexpr program_size size = (all.*Part).size;
        static constexpr program<size> code = [] {
            program<size> result;
            for (std::size_t i = 0; i < result.steps.size(); ++i) result.steps[i] = (all.*Part).steps[i];
            for (std::size_t i = 0; i < result.constants.size(); ++i) {
                result.constants[i].numerator = (all.*Part).constants[i].numerator;
                result.constants[i].denominator = (all.*Part).constants[i].denominator;
            }
            for (std::size_t i = 0; i < result.outputs.size(); ++i) result.outputs[i] = (all.*Part).outputs[i];
            for (std::size_t i = 0; i < result.guards.size(); ++i) result.guards[i] = (all.*Part).guards[i];
            return result;
        }();
    };

public:
    using before = part<&untrimmed_loop<capacity>::before>;
    struct loop : part<&untrimmed_loop<capacity>::loop> {
        static constexpr std::size_t sums = extent(all.sums);  // then come factors
        static constexpr auto pairs = [] {
            std::array<std::array<int, 2>, extent(all.pair_count)> result{};
            for (std::size_t i = 0; i < result.size(); ++i) result[i] = {all.pairs[2 * i], all.pairs[2 * i + 1]};
            return result;
        }();
    };
    using after = part<&untrimmed_loop<capacity>::after>;
    static constexpr std::size_t parameters = Parameters;
    static constexpr std::size_t fixed = Fixed;
    static constexpr std::size_t columns = Body::arity - Parameters - Fixed;
    static constexpr std::size_t results = results_of(Asked, Parameters);
};

}  // namespace tapeless::detail
