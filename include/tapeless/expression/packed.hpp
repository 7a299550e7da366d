// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/named_call.hpp>

namespace tapeless {

/// A graph as a template argument: a stream of small numbers (see detail::stream_writer), and what they point at.
template <std::size_t Words, std::size_t Operations, std::size_t Names>
struct packed_graph {
    std::uint64_t words[Words + 1]{};
    detail::operation const* operations[Operations + 1]{};
    detail::name const* names[Names + 1]{};
};

namespace detail {

// The words are spelled out in the names of types, in every symbol and debugging entry. So numbers are written in groups
// of four bits with a mark for "more", twelve groups a word, operands as distances: a node takes a quarter of a word.
constexpr int groups_in_word = 12;

template <std::size_t Capacity>
struct stream_writer {
    std::uint64_t words[Capacity];
    int groups;
    bool is_full;
    constexpr void put(std::uint64_t value) {
        do {
            int const word = groups / groups_in_word;
            if (word == static_cast<int>(Capacity)) {
                is_full = true;
                return;
            }
            std::uint64_t const group = (value & 15) | (value > 15 ? 16U : 0U);
            words[word] |= group << 5 * (groups % groups_in_word);
            ++groups;
            value >>= 4;
        } while (value != 0);
    }
    constexpr void put_signed(std::int64_t value) {
        put(static_cast<std::uint64_t>(value) << 1 ^ (value < 0 ? ~std::uint64_t{0} : 0));
    }
    constexpr std::size_t size() const { return static_cast<std::size_t>((groups + groups_in_word - 1) / groups_in_word); }
};
struct stream_reader {
    std::uint64_t const* words;
    int groups = 0;
    constexpr std::uint64_t get() {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 4) {
            std::uint64_t const group = words[groups / groups_in_word] >> 5 * (groups % groups_in_word) & 31;
            ++groups;
            value |= (group & 15) << shift;
            if (group < 16) return value;
        }
    }
    constexpr std::int64_t get_signed() {
        std::uint64_t const value = get();
        return static_cast<std::int64_t>(value >> 1 ^ ((value & 1) != 0 ? ~std::uint64_t{0} : 0));
    }
};

template <std::size_t Words, std::size_t Operations, std::size_t Names>
constexpr int put_packed(graph& g, packed_graph<Words, Operations, Names> const& code, int const* slots) {
    stream_reader in{code.words};
    int const count = static_cast<int>(in.get());
    auto here = sequence<int>::zeros(count + 1);
    for (int i = 0; i < count; ++i) {
        operation const* const what = code.operations[in.get()];
        auto const operand = [&] { return here[i - static_cast<int>(in.get())]; };
        switch (what->what) {
            case kind::constant: {
                number value;
                value.numerator = in.get_signed();
                value.denominator = in.get_signed();
                here[i] = g.constant(value);
                break;
            }
            case kind::variable: here[i] = g.variable({code.names[in.get()], 0}); break;
            case kind::parameter: here[i] = slots[in.get()]; break;
            case kind::power: {
                int const base = operand();
                here[i] = g.power(base, static_cast<int>(in.get_signed()));
                break;
            }
            case kind::mark: {
                int const marked = operand();
                here[i] = g.mark(marked, {code.names[in.get()], 0});
                break;
            }
            default: {
                int const first = operand();
                int const second = what->arity > 1 ? operand() : 0;
                here[i] = g.make(what, first, second, what->arity > 2 ? operand() : 0);
            }
        }
    }
    return here[count - 1];
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
    struct untrimmed {
        stream_writer<2048> out;
        operation const* operations[256];
        std::size_t operation_count;
        name const* names[256];
        bool has_many_names;
        std::size_t name_count;
        std::size_t used[Recipe::kept + 1];
        std::size_t used_count;
        bool is_floating;

        // The index of an item in a list, appended where it is new.
        template <class Item>
        static constexpr std::uint64_t index_in(Item* list, std::size_t& count, Item const& wanted) {
            for (std::size_t i = 0; i < count; ++i)
                if (list[i] == wanted) return i;
            list[count] = wanted;
            return count++;
        }
        constexpr void put(graph const& g, node const& k, int const* here, int i) {
            out.put(index_in(operations, operation_count, k.what));
            for (int which = 0; which < k.what->arity; ++which) out.put(static_cast<std::uint64_t>(i - here[k.operand(which)]));
            switch (k.type()) {
                case kind::constant:
                    out.put_signed(g.value(k).numerator);
                    out.put_signed(g.value(k).denominator);
                    break;
                case kind::variable:
                case kind::mark:
                    if (name_count == 256) {
                        has_many_names = true;
                        name_count = 0;
                    }
                    out.put(index_in(names, name_count, g.symbol_of(k).text));
                    break;
                case kind::parameter: out.put(index_in(used, used_count, static_cast<std::size_t>(k.a))); break;
                case kind::power: out.put_signed(k.b); break;
                default: break;
            }
        }
    };
    static constexpr untrimmed build() {
        untrimmed result{};
        graph g;
        sequence<int> const slots = g.parameters(Recipe::kept);
        int const* slot = slots.begin();
        int const root = Recipe::make(g, slot);
        result.is_floating = g.is_floating;
        sequence<bool> const needed = ancestors_of(g, root);
        auto here = sequence<int>::zeros(root + 1);
        int nodes = 0;
        for (int i = 0; i <= root; ++i)
            if (needed[i]) here[i] = nodes++;
        result.out.put(static_cast<std::uint64_t>(nodes));
        for (int i = 0; i <= root; ++i)
            if (needed[i]) result.put(g, g.at(i), here.begin(), here[i]);
        return result;
    }
    static constexpr untrimmed all = build();

    static constexpr auto trimmed_code() {
        constexpr bool fits = !all.out.is_full;
        static_assert(fits, "tapeless: this expression is too large for the operator door; write function_of<2>([](auto x, auto y) { ... })");
        constexpr bool has_few_variables = !all.has_many_names;
        static_assert(has_few_variables, "tapeless: an expression may have 255 variables; write function_of_vector<300>([](auto const& p) { ... })");
        packed_graph<all.out.size(), all.operation_count, all.name_count> result{};
        for (std::size_t i = 0; i < all.out.size(); ++i) result.words[i] = all.out.words[i];
        for (std::size_t i = 0; i < all.operation_count; ++i) result.operations[i] = all.operations[i];
        for (std::size_t i = 0; i < all.name_count; ++i) result.names[i] = all.names[i];
        return result;
    }
    static constexpr auto used_numbers() {
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

    static constexpr type pack(number const* numbers_of_recipe) {
        type result;
        if constexpr (used.slots.size() > 0)
            for (std::size_t i = 0; i < used.slots.size(); ++i) result.numbers[i] = numbers_of_recipe[used.slots[i]];
        return result;
    }
};

}  // namespace detail

}  // namespace tapeless
