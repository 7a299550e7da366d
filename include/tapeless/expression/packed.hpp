// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/named_call.hpp>

namespace tapeless {

/// A graph as a template argument: a word per node, and what the words point at.
template <std::size_t Words, std::size_t Operations, std::size_t Names>
struct packed_graph {
    std::uint64_t words[Words + 1]{};
    detail::operation const* operations[Operations + 1]{};
    detail::name const* names[Names + 1]{};
};

namespace detail {

// A word: operation (8 bits), operand or index a (20), b (18), c (18). A constant takes two words more.
constexpr std::uint64_t word_of(int operation, int a, int b, int c) {
    return static_cast<std::uint64_t>(operation) << 56 | static_cast<std::uint64_t>(a) << 36 | static_cast<std::uint64_t>(b) << 18 | static_cast<std::uint64_t>(c);
}
constexpr int exponent_bias = 131072;  // exponents of powers may be negative

template <std::size_t Words, std::size_t Operations, std::size_t Names>
constexpr int put_packed(graph& g, packed_graph<Words, Operations, Names> const& code, int const* slots) {
    auto here = sequence<int>::zeros(static_cast<int>(Words) + 1);
    int nodes = 0;
    for (std::size_t i = 0; i < Words; ++i, ++nodes) {
        std::uint64_t const word = code.words[i];
        operation const* const what = code.operations[word >> 56];
        int const a = static_cast<int>(word >> 36 & 0xfffff);
        int const b = static_cast<int>(word >> 18 & 0x3ffff);
        int const c = static_cast<int>(word & 0x3ffff);
        switch (what->what) {
            case kind::constant: {
                number value;
                value.numerator = static_cast<std::int64_t>(code.words[i + 1]);
                value.denominator = static_cast<std::int64_t>(code.words[i + 2]);
                here[nodes] = g.constant(value);
                i += 2;
                break;
            }
            case kind::variable: here[nodes] = g.variable({code.names[a], 0}); break;
            case kind::parameter: here[nodes] = slots[a]; break;
            case kind::power: here[nodes] = g.power(here[a], b - exponent_bias); break;
            case kind::mark: here[nodes] = g.mark(here[a], {code.names[b], 0}); break;
            default: here[nodes] = g.make(what, here[a], what->arity > 1 ? here[b] : 0, what->arity > 2 ? here[c] : 0);
        }
    }
    return here[nodes - 1];
}

}  // namespace detail

/// A whole graph in one type: what large trees collapse into and what derivatives are.
template <packed_graph Code, detail::number_kinds Kinds, std::size_t Kept, bool Floating>
class packed : public named_call<packed<Code, Kinds, Kept, Floating>>, public detail::kept_numbers<Kept> {
public:
    static constexpr std::size_t kept = Kept;
    static constexpr auto kinds = Kinds;
    static constexpr int weight = 1;

    static constexpr int put(detail::graph& g, int const*& slot) {
        if (Floating) g.is_floating = true;
        int const root = detail::put_packed(g, Code, slot);
        slot += Kept;
        return root;
    }
};

namespace detail {

/// Runs a recipe (kept, kinds, make(graph, slots) -> root) and packs the function that it returns. Numbers that are no
/// longer used are dropped.
template <class Recipe>
class packer {
    static constexpr std::size_t capacity = 32768;
    struct untrimmed {
        std::uint64_t words[capacity];
        std::size_t word_count;
        operation const* operations[256];
        std::size_t operation_count;
        name const* names[256];
        std::size_t name_count;
        std::size_t used[Recipe::kept + 1];
        std::size_t used_count;
        bool is_floating;

        constexpr void push(std::uint64_t word) {
            if (word_count == capacity) domain_error("tapeless: this expression is too large for the operator door; use function_of");
            words[word_count++] = word;
        }
        constexpr int index_of(operation const* what) {
            for (std::size_t i = 0; i < operation_count; ++i)
                if (operations[i] == what) return static_cast<int>(i);
            operations[operation_count] = what;
            return static_cast<int>(operation_count++);
        }
        constexpr int index_of(name const* what) {
            for (std::size_t i = 0; i < name_count; ++i)
                if (names[i] == what) return static_cast<int>(i);
            names[name_count] = what;
            return static_cast<int>(name_count++);
        }
        constexpr int use(int slot) {
            for (std::size_t i = 0; i < used_count; ++i)
                if (used[i] == static_cast<std::size_t>(slot)) return static_cast<int>(i);
            used[used_count] = static_cast<std::size_t>(slot);
            return static_cast<int>(used_count++);
        }
    };
    static constexpr untrimmed build() {
        untrimmed result{};
        graph g;
        auto slots = sequence<int>::zeros(static_cast<int>(Recipe::kept));
        for (int i = 0; i < slots.size(); ++i) slots[i] = g.parameter(i);
        int const* slot = slots.begin();
        int const root = Recipe::make(g, slot);
        result.is_floating = g.is_floating;
        sequence<bool> const needed = g.ancestors_of(root);
        auto here = sequence<int>::zeros(root + 1);
        int nodes = 0;
        for (int i = 0; i <= root; ++i) {
            if (!needed[i]) continue;
            node const& k = g.at(i);
            int const what = result.index_of(k.what);
            here[i] = nodes++;
            switch (k.type()) {
                case kind::constant:
                    result.push(word_of(what, 0, 0, 0));
                    result.push(static_cast<std::uint64_t>(g.value(i).numerator));
                    result.push(static_cast<std::uint64_t>(g.value(i).denominator));
                    break;
                case kind::variable: result.push(word_of(what, result.index_of(g.symbol_of(i).text), 0, 0)); break;
                case kind::parameter: result.push(word_of(what, result.use(k.a), 0, 0)); break;
                case kind::power: result.push(word_of(what, here[k.a], k.b + exponent_bias, 0)); break;
                case kind::mark: result.push(word_of(what, here[k.a], result.index_of(g.symbol_of(i).text), 0)); break;
                default:
                    result.push(word_of(what, here[k.a], k.what->arity > 1 ? here[k.b] : 0, k.what->arity > 2 ? here[k.c] : 0));
            }
        }
        return result;
    }
    static constexpr auto trimmed_code() {
        constexpr untrimmed all = build();
        packed_graph<all.word_count, all.operation_count, all.name_count> result{};
        for (std::size_t i = 0; i < all.word_count; ++i) result.words[i] = all.words[i];
        for (std::size_t i = 0; i < all.operation_count; ++i) result.operations[i] = all.operations[i];
        for (std::size_t i = 0; i < all.name_count; ++i) result.names[i] = all.names[i];
        return result;
    }
    static constexpr auto used_numbers() {
        constexpr untrimmed all = build();
        struct {
            std::array<std::size_t, all.used_count> slots{};
            number_kinds<all.used_count> kinds{};
            bool is_floating = all.is_floating;
        } result;
        for (std::size_t i = 0; i < all.used_count; ++i) {
            result.slots[i] = all.used[i];
            result.kinds.of[i] = Recipe::kinds.of[all.used[i]];
        }
        return result;
    }
    static constexpr packed_graph code = trimmed_code();
    static constexpr auto used = used_numbers();

public:
    using type = packed<code, used.kinds, used.slots.size(), used.is_floating>;

    static constexpr type pack(number const* all) {
        type result;
        if constexpr (used.slots.size() > 0)
            for (std::size_t i = 0; i < used.slots.size(); ++i) result.numbers[i] = all[used.slots[i]];
        return result;
    }
};

}  // namespace detail

}  // namespace tapeless
