// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/straight_line.hpp>

namespace tapeless::detail {

// One function is fastest, but g++ takes quadratic time on it (7500 instructions: 26 s). Beyond this length the code is
// cut into functions that keep what they alone need in locals of their own and spill the rest.
constexpr int longest_function = 1024;
constexpr int chunk_size = 512;

/// Which steps other chunks (or the results) need, where they are spilled, and every operand as its chunk reads it.
template <class Compiled>
class spills {
    struct table {
        int count;
        int slot[Compiled::code.steps.size() + 1];  // slot + 1; 0: not spilled
    };
    static constexpr void need(table& t, int operand, int chunk) {
        if (place_of(operand) != place::local || offset_of(operand) / chunk_size == chunk) return;
        int& slot = t.slot[offset_of(operand)];
        if (slot == 0) slot = ++t.count;
    }

public:
    static constexpr table all = [] {
        table t{};
        for (int i = 0; i < Compiled::size.steps; ++i) {
            step const& s = Compiled::code.steps[extent(i)];
            for (int const operand : {s.a, s.b, s.c}) need(t, operand, i / chunk_size);
        }
        for (int const operand : Compiled::code.outputs) need(t, operand, -1);
        return t;
    }();

    /// Place (4: spilled) in the low three bits, offset above.
    static constexpr int seen_from(int chunk, int operand) {
        int const offset = offset_of(operand);
        if (place_of(operand) != place::local) return offset << 3 | (operand & 3);
        if (offset / chunk_size != chunk) return (all.slot[offset] - 1) << 3 | 4;
        return (offset - chunk * chunk_size) << 3 | 3;
    }
    static constexpr auto operands = [] {
        std::array<std::array<int, 3>, Compiled::code.steps.size()> result{};
        for (int i = 0; i < Compiled::size.steps; ++i) {
            step const& s = Compiled::code.steps[extent(i)];
            result[extent(i)] = {seen_from(i / chunk_size, s.a), seen_from(i / chunk_size, s.b), seen_from(i / chunk_size, s.c)};
        }
        return result;
    }();
    static constexpr auto outputs = [] {
        std::array<int, Compiled::code.outputs.size()> result{};
        for (std::size_t i = 0; i < result.size(); ++i) result[i] = seen_from(-1, Compiled::code.outputs[i]);
        return result;
    }();
    /// The spilled steps, chunk by chunk.
    static constexpr auto steps = [] {
        std::array<int, extent(all.count)> result{};
        std::size_t next = 0;
        for (int i = 0; i < Compiled::size.steps; ++i)
            if (all.slot[i] > 0) result[next++] = i;
        return result;
    }();
    static constexpr int first_in(int chunk) {
        int k = 0;
        while (k < all.count && steps[extent(k)] < chunk * chunk_size) ++k;
        return k;
    }
};

template <int Where, class Number, class Arguments>
[[gnu::always_inline]] inline passed<Number> load_in_chunk(Arguments x, Number const* kept, Number const* constants, Number const* locals,
                                                           Number const* spilled, int offset) {
    if constexpr (Where == 4) return spilled[offset];
    else return load<static_cast<place>(Where)>(x, kept, constants, locals, offset);
}

template <class Compiled, int Chunk, int First, class Number, class Arguments, std::size_t... Index>
[[gnu::always_inline]] inline void run_chunk_part(Arguments x, Number const* kept, Number const* constants, Number* locals, Number const* spilled,
                                                  std::index_sequence<Index...>) {
    constexpr auto const& s = Compiled::code.steps;
    constexpr auto const& o = spills<Compiled>::operands;
    ((locals[First - Chunk * chunk_size + static_cast<int>(Index)] = value_of<s[First + Index].what, Number>(
          load_in_chunk<o[First + Index][0] & 7>(x, kept, constants, locals, spilled, o[First + Index][0] >> 3),
          load_in_chunk<o[First + Index][1] & 7>(x, kept, constants, locals, spilled, o[First + Index][1] >> 3),
          load_in_chunk<o[First + Index][2] & 7>(x, kept, constants, locals, spilled, o[First + Index][2] >> 3), s[First + Index].exponent)),
     ...);
}
template <class Compiled, int Chunk, int First, int End, class Number, class Arguments>
[[gnu::always_inline]] inline void run_chunk_steps(Arguments x, Number const* kept, Number const* constants, Number* locals, Number const* spilled) {
    if constexpr (First < End) {
        run_chunk_part<Compiled, Chunk, First>(x, kept, constants, locals, spilled, std::make_index_sequence<extent(part_of(End - First))>{});
        run_chunk_steps<Compiled, Chunk, First + part_size, End>(x, kept, constants, locals, spilled);
    }
}
template <class Compiled, int Chunk, int First, class Number, std::size_t... Index>
[[gnu::always_inline]] inline void spill_part(Number const* locals, Number* spilled, std::index_sequence<Index...>) {
    constexpr auto const& i = spills<Compiled>::steps;
    ((spilled[spills<Compiled>::all.slot[i[First + Index]] - 1] = locals[i[First + Index] - Chunk * chunk_size]), ...);
}
template <class Compiled, int Chunk, int First, int End, class Number>
[[gnu::always_inline]] inline void spill_chunk(Number const* locals, Number* spilled) {
    if constexpr (First < End) {
        spill_part<Compiled, Chunk, First>(locals, spilled, std::make_index_sequence<extent(part_of(End - First))>{});
        spill_chunk<Compiled, Chunk, First + part_size, End>(locals, spilled);
    }
}
template <class Compiled, int Chunk, class Number, class Arguments>
[[gnu::noinline]] void run_chunk(Arguments x, Number const* __restrict kept, Number const* __restrict constants, Number* __restrict spilled) {
    constexpr int first = Chunk * chunk_size;
    constexpr int end = first + chunk_size < Compiled::size.steps ? first + chunk_size : Compiled::size.steps;
    Number locals[chunk_size];
    run_chunk_steps<Compiled, Chunk, first, end>(x, kept, constants, locals, spilled);
    spill_chunk<Compiled, Chunk, spills<Compiled>::first_in(Chunk), spills<Compiled>::first_in(Chunk + 1)>(locals, spilled);
}
template <class Compiled, int First, class Number, class Arguments, class Result, std::size_t... Index>
[[gnu::always_inline]] inline void store_chunked_part(Arguments x, Number const* kept, Number const* constants, Number const* spilled, Result&& result,
                                                      std::index_sequence<Index...>) {
    constexpr auto const& o = spills<Compiled>::outputs;
    ((entry<First + Index>(result) = load_in_chunk<o[First + Index] & 7>(x, kept, constants, spilled, spilled, o[First + Index] >> 3)), ...);
}
template <class Compiled, int First = 0, class Number, class Arguments, class Result>
[[gnu::always_inline]] inline void store_chunked(Arguments x, Number const* kept, Number const* constants, Number const* spilled, Result&& result) {
    if constexpr (First < Compiled::size.outputs) {
        store_chunked_part<Compiled, First>(x, kept, constants, spilled, result, std::make_index_sequence<extent(part_of(Compiled::size.outputs - First))>{});
        store_chunked<Compiled, First + part_size>(x, kept, constants, spilled, result);
    }
}
template <class Compiled, class Number, class Arguments, class Result, std::size_t... Chunk>
void run_chunks_in_order(Arguments x, Number const* kept, Number const* constants, Result&& result, std::index_sequence<Chunk...>) {
    Number spilled[extent(spills<Compiled>::all.count) + 1];
    (run_chunk<Compiled, static_cast<int>(Chunk)>(x, kept, constants, spilled), ...);
    store_chunked<Compiled>(x, kept, constants, spilled, result);
}

/// A program without branches in functions of chunk_size steps.
template <class Compiled, class Number, class Arguments, class Result>
void run_chunks(Arguments x, Number const* kept, Number const* constants, Result&& result) {
    constexpr int chunks = (Compiled::size.steps + chunk_size - 1) / chunk_size;
    run_chunks_in_order<Compiled>(x, kept, constants, result, std::make_index_sequence<extent(chunks)>{});
}

}  // namespace tapeless::detail
