// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/lower.hpp>

namespace tapeless::detail {

/// The arguments of a function of ordered arguments, as a list of symbols.
template <std::size_t Size>
struct arguments {
    static constexpr auto symbols = [] {
        std::array<symbol, Size> result{};
        for (std::size_t i = 0; i < Size; ++i) result[i] = argument(i);
        return result;
    }();
};

/// The formulas of a source (anything with `kept` numbers in its objects, `outputs`, and put(graph, slots, roots)) in a
/// graph where kept numbers are parameters.
template <class Source>
constexpr sequence<int> put_source(graph& g) {
    sequence<int> const slots = g.parameters(Source::kept);
    auto roots = sequence<int>::zeros(static_cast<int>(Source::outputs));
    int const* slot = slots.begin();
    Source::put(g, slot, roots.begin());
    return roots;
}

/// A tag that carries the program of a source: its symbol name stays short however large the function is.
template <class Source, class Inputs>
class compiled {
    using untrimmed = untrimmed_program<static_cast<int>(Source::outputs)>;

    static constexpr void lower(graph const& g, sequence<int> const& outputs, untrimmed& result) {
        lowering(g, result).run(Inputs::symbols.data(), static_cast<int>(Inputs::symbols.size()), static_cast<int>(Source::kept), outputs);
    }
    static constexpr untrimmed build() {
        untrimmed result{};
        graph g;
        g.found = &result.size.met;
        sequence<int> outputs = put_source<Source>(g);
        in_parts(g, outputs, [&](graph const& parts) { lower(parts, outputs, result); });
        return result;
    }
    template <class From, class To>
    static constexpr void copy(From const* from, To* to, int count) {
        for (int i = 0; i < count; ++i) to[i] = from[i];
    }
    static constexpr auto trimmed() {
        constexpr untrimmed all = build();
        program<all.size> result;
        copy(all.steps, result.steps.data(), all.size.steps);
        copy(all.constants, result.constants.data(), all.size.constants);
        copy(all.outputs, result.outputs.data(), all.size.outputs);
        copy(all.guards, result.guards.data(), all.size.guards);
        return result;
    }

public:
    static constexpr auto code = trimmed();
    static constexpr program_size size = code.size;
};

}  // namespace tapeless::detail
