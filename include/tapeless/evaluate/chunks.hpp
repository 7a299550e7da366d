// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/straight_line.hpp>

namespace tapeless::detail {

// One function is fastest, but g++ takes quadratic time on it (7500 instructions: 26 s). Beyond this length the code is
// cut into functions that keep what they alone need in locals of their own and spill the rest.
constexpr int longest_function = 1024;
constexpr int chunk_size = 512;

/// Which steps other chunks (or the results) need, and where they are spilled.
template <class Compiled>
struct spills {
    struct table {
        int count;
        int slot[Compiled::code.steps.size() + 1];  // slot + 1; 0: not spilled
    };
    static constexpr void need(table& t, int operand, int chunk) {
        if (place_of(operand) != place::local || offset_of(operand) / chunk_size == chunk) return;
        int& slot = t.slot[offset_of(operand)];
        if (slot == 0) slot = ++t.count;
    }
    static constexpr table all = [] {
        table t{};
        for (int i = 0; i < Compiled::size.steps; ++i)
            for (int which = 0; which < Compiled::code.steps[extent(i)].what->arity; ++which)
                need(t, operand_of(Compiled::code.steps[extent(i)], which), i / chunk_size);
        for (int const operand : Compiled::code.outputs) need(t, operand, -1);
        return t;
    }();
};

/// Where a chunk reads an operand: as a place, or 4 for a spilled value.
template <class Compiled, int Chunk>
constexpr int chunk_place(int operand) {
    bool const is_spilled = place_of(operand) == place::local && offset_of(operand) / chunk_size != Chunk;
    return is_spilled ? 4 : static_cast<int>(place_of(operand));
}
template <class Compiled, int Chunk>
constexpr int chunk_offset(int operand) {
    if (chunk_place<Compiled, Chunk>(operand) == 4) return spills<Compiled>::all.slot[offset_of(operand)] - 1;
    return place_of(operand) == place::local ? offset_of(operand) - Chunk * chunk_size : offset_of(operand);
}
template <int Where, class Number>
[[gnu::always_inline]] inline Number const& load_in_chunk(frame<Number> const& f, Number const* spilled, int offset) {
    if constexpr (Where == 4) return spilled[offset];
    else return load<static_cast<place>(Where)>(f, offset);
}

template <class Compiled, int Chunk, int First, class Number, std::size_t... Index>
[[gnu::always_inline]] inline void run_chunk_part(frame<Number> const& f, Number const* spilled, std::index_sequence<Index...>) {
    constexpr auto const& s = Compiled::code.steps;
    ((f.locals[First - Chunk * chunk_size + static_cast<int>(Index)] = value_of<s[First + Index].what>(
          load_in_chunk<chunk_place<Compiled, Chunk>(operand_of(s[First + Index], 0))>(f, spilled, chunk_offset<Compiled, Chunk>(operand_of(s[First + Index], 0))),
          load_in_chunk<chunk_place<Compiled, Chunk>(operand_of(s[First + Index], 1))>(f, spilled, chunk_offset<Compiled, Chunk>(operand_of(s[First + Index], 1))),
          load_in_chunk<chunk_place<Compiled, Chunk>(operand_of(s[First + Index], 2))>(f, spilled, chunk_offset<Compiled, Chunk>(operand_of(s[First + Index], 2))),
          s[First + Index].b)),
     ...);
}
template <class Compiled, int Chunk, int First, class Number, std::size_t... Index>
[[gnu::always_inline]] inline void spill_part(Number const* locals, Number* spilled, std::index_sequence<Index...>) {
    constexpr auto const& slot = spills<Compiled>::all.slot;
    constexpr int base = First - Chunk * chunk_size;
    auto const spill = [&]<std::size_t Step>(std::integral_constant<std::size_t, Step>) {
        if constexpr (slot[First + Step] > 0) spilled[slot[First + Step] - 1] = locals[base + static_cast<int>(Step)];
    };
    (spill(std::integral_constant<std::size_t, Index>{}), ...);
}
template <class Compiled, int Chunk, int First, int End, class Number>
[[gnu::always_inline]] inline void run_chunk_steps(frame<Number> const& f, Number const* spilled) {
    if constexpr (First < End) {
        run_chunk_part<Compiled, Chunk, First>(f, spilled, std::make_index_sequence<extent(part_of(End - First))>{});
        run_chunk_steps<Compiled, Chunk, First + part_size, End>(f, spilled);
    }
}
template <class Compiled, int Chunk, int First, int End, class Number>
[[gnu::always_inline]] inline void spill_chunk(Number const* locals, Number* spilled) {
    if constexpr (First < End) {
        spill_part<Compiled, Chunk, First>(locals, spilled, std::make_index_sequence<extent(part_of(End - First))>{});
        spill_chunk<Compiled, Chunk, First + part_size, End>(locals, spilled);
    }
}
template <class Compiled, int Chunk, class Number>
[[gnu::noinline]] void run_chunk(Number const* __restrict arguments, Number const* __restrict kept, Number const* __restrict constants,
                                 Number* __restrict spilled) {
    constexpr int first = Chunk * chunk_size;
    constexpr int end = first + chunk_size < Compiled::size.steps ? first + chunk_size : Compiled::size.steps;
    Number locals[chunk_size];
    run_chunk_steps<Compiled, Chunk, first, end>(frame<Number>{arguments, kept, constants, locals, nullptr}, spilled);
    spill_chunk<Compiled, Chunk, first, end>(locals, spilled);
}
template <class Compiled, int First, class Number, std::size_t... Index>
[[gnu::always_inline]] inline void store_chunked_part(frame<Number> const& f, Number const* spilled, Number* results, std::index_sequence<Index...>) {
    constexpr auto const& o = Compiled::code.outputs;
    ((results[First + Index] = load_in_chunk<chunk_place<Compiled, -1>(o[First + Index])>(f, spilled, chunk_offset<Compiled, -1>(o[First + Index]))), ...);
}
template <class Compiled, int First = 0, class Number>
[[gnu::always_inline]] inline void store_chunked(frame<Number> const& f, Number const* spilled, Number* results) {
    if constexpr (First < Compiled::size.outputs) {
        store_chunked_part<Compiled, First>(f, spilled, results, std::make_index_sequence<extent(part_of(Compiled::size.outputs - First))>{});
        store_chunked<Compiled, First + part_size>(f, spilled, results);
    }
}
template <class Compiled, class Number, std::size_t... Chunk>
void run_chunks_in_order(Number const* arguments, Number const* kept, Number const* constants, Number* results, std::index_sequence<Chunk...>) {
    Number spilled[extent(spills<Compiled>::all.count) + 1];
    (run_chunk<Compiled, static_cast<int>(Chunk)>(arguments, kept, constants, spilled), ...);
    store_chunked<Compiled>(frame<Number>{arguments, kept, constants, nullptr, nullptr}, spilled, results);
}

/// A program without branches in functions of chunk_size steps.
template <class Compiled, class Number>
void run_chunks(Number const* arguments, Number const* kept, Number const* constants, Number* results) {
    constexpr int chunks = (Compiled::size.steps + chunk_size - 1) / chunk_size;
    run_chunks_in_order<Compiled>(arguments, kept, constants, results, std::make_index_sequence<extent(chunks)>{});
}

}  // namespace tapeless::detail
