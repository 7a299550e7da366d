// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/straight_line.hpp>

namespace tapeless::detail {

// One function is fastest, but g++ takes quadratic time on it (7500 instructions: 26 s). Beyond this length the code is
// cut into functions that keep what they alone need in locals of their own and spill the rest.
constexpr int longest_function = 1024;
constexpr int chunk_size = 256;

/// Which steps other chunks (or the results) need, where they are spilled, and every operand as its chunk reads it.
template <class Compiled>
class spills {
    struct table {
        int count;
        int slot[Compiled::code.steps.size() + 1];  // slot + 1; 0: not spilled
    };
    struct operands_of_step {
        int a;
        int b;
        int c;
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
        std::array<operands_of_step, Compiled::code.steps.size()> result{};
        for (int i = 0; i < Compiled::size.steps; ++i) {
            step const& s = Compiled::code.steps[extent(i)];
            result[extent(i)] = {seen_from(i / chunk_size, s.a), seen_from(i / chunk_size, s.b),
                                 seen_from(i / chunk_size, s.c)};
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
[[gnu::always_inline]] inline passed<Number> load_in_chunk(Arguments x, Number const* kept, Number const* constants,
                                                           Number const* locals, Number const* spilled, int offset) {
    if constexpr (Where == 4) return spilled[offset];
    else return load<static_cast<place>(Where)>(x, kept, constants, locals, offset);
}

template <operation const* Operation, int Left, int Right, int Third, class Number, class Arguments>
[[gnu::always_inline]] inline Number chunk_step(Arguments x, Number const* kept, Number const* constants,
                                                Number const* locals, Number const* spilled, int a, int b, int c,
                                                int exponent) {
    return value_of<Operation, Number>(load_in_chunk<Left>(x, kept, constants, locals, spilled, a),
                                       load_in_chunk<Right>(x, kept, constants, locals, spilled, b),
                                       load_in_chunk<Third>(x, kept, constants, locals, spilled, c), exponent);
}
template <class Compiled, int Chunk, int First, class Number, class Arguments, std::size_t... Index>
[[gnu::always_inline]] inline void run_chunk_part(Arguments x, Number const* kept, Number const* constants,
                                                  Number* locals, Number const* spilled,
                                                  std::index_sequence<Index...>) {
    constexpr step const* s = Compiled::code.steps.data() + First;
    constexpr auto const* o = spills<Compiled>::operands.data() + First;
    constexpr int base = First - Chunk * chunk_size;
    ((locals[base + static_cast<int>(Index)] =
          chunk_step<s[Index].what, o[Index].a & 7, o[Index].b & 7, o[Index].c & 7, Number>(
              x, kept, constants, locals, spilled, o[Index].a >> 3, o[Index].b >> 3, o[Index].c >> 3,
              s[Index].exponent)),
     ...);
}
template <class Compiled, int Chunk, int First, int End, class Number, class Arguments, std::size_t... Part>
[[gnu::always_inline]] inline void
run_chunk_steps([[maybe_unused]] Arguments x, [[maybe_unused]] Number const* kept,
                [[maybe_unused]] Number const* constants, [[maybe_unused]] Number* locals,
                [[maybe_unused]] Number const* spilled, std::index_sequence<Part...>) {
    (run_chunk_part<Compiled, Chunk, First + static_cast<int>(Part) * part_size>(
         x, kept, constants, locals, spilled,
         std::make_index_sequence<extent(part_of(End - First - static_cast<int>(Part) * part_size))>{}),
     ...);
}
template <class Compiled, int Chunk, int First, class Number, std::size_t... Index>
[[gnu::always_inline]] inline void spill_part(Number const* locals, Number* spilled, std::index_sequence<Index...>) {
    constexpr int const* i = spills<Compiled>::steps.data() + First;
    ((spilled[spills<Compiled>::all.slot[i[Index]] - 1] = locals[i[Index] - Chunk * chunk_size]), ...);
}
template <class Compiled, int Chunk, int First, int End, class Number, std::size_t... Part>
[[gnu::always_inline]] inline void spill_chunk([[maybe_unused]] Number const* locals, [[maybe_unused]] Number* spilled,
                                               std::index_sequence<Part...>) {
    (spill_part<Compiled, Chunk, First + static_cast<int>(Part) * part_size>(
         locals, spilled,
         std::make_index_sequence<extent(part_of(End - First - static_cast<int>(Part) * part_size))>{}),
     ...);
}
template <class Compiled, int Chunk, class Number, class Arguments>
[[gnu::noinline]] void run_chunk(Arguments x, Number const* __restrict kept, Number const* __restrict constants,
                                 Number* __restrict spilled) {
    constexpr int first = Chunk * chunk_size;
    constexpr int end = first + chunk_size < Compiled::size.steps ? first + chunk_size : Compiled::size.steps;
    constexpr int first_spilled = spills<Compiled>::first_in(Chunk);
    constexpr int end_of_spilled = spills<Compiled>::first_in(Chunk + 1);
    Number locals[chunk_size];
    run_chunk_steps<Compiled, Chunk, first, end>(x, kept, constants, locals, spilled, parts_of<end - first>{});
    spill_chunk<Compiled, Chunk, first_spilled, end_of_spilled>(locals, spilled,
                                                                parts_of<end_of_spilled - first_spilled>{});
}
template <class Compiled, int First, class Number, class Arguments, class Result, std::size_t... Index>
[[gnu::always_inline]] inline void store_chunked_part(Arguments x, Number const* kept, Number const* constants,
                                                      Number const* spilled, Result&& result,
                                                      std::index_sequence<Index...>) {
    constexpr int const* o = spills<Compiled>::outputs.data();
    ((entry<First + Index>(result) =
          load_in_chunk<o[First + Index] & 7>(x, kept, constants, spilled, spilled, o[First + Index] >> 3)),
     ...);
}
template <class Compiled, class Number, class Arguments, class Result, std::size_t... Part>
[[gnu::always_inline]] inline void store_chunked([[maybe_unused]] Arguments x, [[maybe_unused]] Number const* kept,
                                                 [[maybe_unused]] Number const* constants,
                                                 [[maybe_unused]] Number const* spilled,
                                                 [[maybe_unused]] Result&& result, std::index_sequence<Part...>) {
    (store_chunked_part<Compiled, static_cast<int>(Part) * part_size>(
         x, kept, constants, spilled, result,
         std::make_index_sequence<extent(part_of(Compiled::size.outputs - static_cast<int>(Part) * part_size))>{}),
     ...);
}
template <class Compiled, class Number, class Arguments, class Result, std::size_t... Chunk>
void run_chunks_in_order(Arguments x, Number const* kept, Number const* constants, Result&& result,
                         std::index_sequence<Chunk...>) {
    Number spilled[extent(spills<Compiled>::all.count) + 1];
    (run_chunk<Compiled, static_cast<int>(Chunk)>(x, kept, constants, spilled), ...);
    store_chunked<Compiled>(x, kept, constants, spilled, result, parts_of<Compiled::size.outputs>{});
}

/// A program without branches in functions of chunk_size steps.
template <class Compiled, class Number, class Arguments, class Result>
void run_chunks(Arguments x, Number const* kept, Number const* constants, Result&& result) {
    constexpr int chunks = (Compiled::size.steps + chunk_size - 1) / chunk_size;
    run_chunks_in_order<Compiled>(x, kept, constants, result, std::make_index_sequence<extent(chunks)>{});
}

}  // namespace tapeless::detail
