// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/entries.hpp>
#include <tapeless/evaluate/value_of.hpp>

namespace tapeless::detail {

// clang limits a fold to 256 operands, so packs are expanded in parts, and the parts by a pack: parts that called one
// another would be optimised again at every level.
constexpr int part_size = 64;
constexpr int part_of(int left) { return left < part_size ? left : part_size; }
template <int Count>
using parts_of = std::make_index_sequence<static_cast<std::size_t>((Count + part_size - 1) / part_size)>;

/// Steps first … end - 1 share one guard.
struct segment {
    int first = 0;
    int end = 0;
    int guard = 0;
};
template <class Compiled>
struct segments {
    static constexpr int count = [] {
        int result = 0;
        for (int i = 0, known = -1; i < Compiled::size.steps; known = Compiled::code.steps[extent(i++)].guard)
            if (Compiled::code.steps[extent(i)].guard != known) ++result;
        return result;
    }();
    static constexpr auto all = [] {
        std::array<segment, extent(count)> result{};
        int last = -1;
        for (int i = 0, known = -1; i < Compiled::size.steps; known = Compiled::code.steps[extent(i++)].guard) {
            if (Compiled::code.steps[extent(i)].guard != known)
                result[extent(++last)] = {i, i, Compiled::code.steps[extent(i)].guard};
            result[extent(last)].end = i + 1;
        }
        return result;
    }();
};

template <class Compiled, int Guard, class Mask>
[[gnu::always_inline]] constexpr bool guard_holds(Mask const* outcomes) {
    if constexpr (Guard == 0) {
        return true;
    } else {
        constexpr guard g = Compiled::code.guards[extent(Guard)];
        return guard_holds<Compiled, g.parent>(outcomes) && outcomes[g.condition] == g.wanted;
    }
}

// One small function for each kind of step, and the pointers are separate parameters, not one struct: both for the
// compilers' time, as is that operands are decoded in place (see program.hpp: place in two bits, offset above).
template <operation const* Operation, place Left, place Right, place Third, class Number, class Arguments>
[[gnu::always_inline]] constexpr Number plain_step(Arguments x, Number const* kept, Number const* constants,
                                                   Number const* locals, int a, int b, int c, int exponent) {
    return value_of<Operation, Number>(load<Left>(x, kept, constants, locals, a), load<Right>(x, kept, constants, locals, b),
                                       load<Third>(x, kept, constants, locals, c), exponent);
}
template <class Compiled, int First, class Number, class Arguments, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_plain_part(Arguments x, Number const* kept, Number const* constants,
                                                     Number* locals, std::index_sequence<Index...>) {
    constexpr step const* s = Compiled::code.steps.data() + First;
    ((locals[First + Index] =
          plain_step<s[Index].what, static_cast<place>(s[Index].a & 3), static_cast<place>(s[Index].b & 3),
                     static_cast<place>(s[Index].c & 3), Number>(x, kept, constants, locals, s[Index].a >> 2,
                                                                 s[Index].b >> 2, s[Index].c >> 2, s[Index].exponent)),
     ...);
}

template <operation const* Operation, place Left, place Right, place Third, class Number, class Arguments, class Mask>
[[gnu::always_inline]] constexpr void run_step(Arguments x, Number const* kept, Number const* constants, Number* locals,
                                               Mask* outcomes, int i, int a, int b, int c, int exponent) {
    constexpr kind what = Operation->what;
    if constexpr (is_condition(what) && !is_comparison(what)) {
        outcomes[i] = junction_of<what>(outcomes[a], outcomes[b]);
    } else if constexpr (what == kind::where) {
        locals[i] = select<Mask, Number>(outcomes[a], load<Right>(x, kept, constants, locals, b),
                                         load<Third>(x, kept, constants, locals, c));
    } else {
        passed<Number> left = load<Left>(x, kept, constants, locals, a);
        passed<Number> right = load<Right>(x, kept, constants, locals, b);
        if constexpr (is_comparison(what)) outcomes[i] = outcome_of<what, Number>(left, right);
        else locals[i] = value_of<Operation, Number>(left, right, load<Third>(x, kept, constants, locals, c), exponent);
    }
}
template <class Compiled, int First, class Number, class Arguments, class Mask, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_mixed_part(Arguments x, Number const* kept, Number const* constants,
                                                     Number* locals, Mask* outcomes, std::index_sequence<Index...>) {
    constexpr step const* s = Compiled::code.steps.data() + First;
    (run_step<s[Index].what, static_cast<place>(s[Index].a & 3), static_cast<place>(s[Index].b & 3),
              static_cast<place>(s[Index].c & 3)>(x, kept, constants, locals, outcomes, First + static_cast<int>(Index),
                                                  s[Index].a >> 2, s[Index].b >> 2, s[Index].c >> 2, s[Index].exponent),
     ...);
}
template <class Compiled>
constexpr bool is_plain(int first, int end) {
    for (int i = first; i < end; ++i)
        if (kind const what = Compiled::code.steps[extent(i)].what->what; is_condition(what) || what == kind::where)
            return false;
    return true;
}
template <class Compiled, int First, int Count, class Number, class Arguments, class Mask>
[[gnu::always_inline]] constexpr void run_part(Arguments x, Number const* kept, Number const* constants, Number* locals,
                                               Mask* outcomes) {
    if constexpr (is_plain<Compiled>(First, First + Count))
        run_plain_part<Compiled, First>(x, kept, constants, locals, std::make_index_sequence<extent(Count)>{});
    else
        run_mixed_part<Compiled, First>(x, kept, constants, locals, outcomes,
                                        std::make_index_sequence<extent(Count)>{});
}
template <class Compiled, int First, int End, class Number, class Arguments, class Mask, std::size_t... Part>
[[gnu::always_inline]] constexpr void
run_steps([[maybe_unused]] Arguments x, [[maybe_unused]] Number const* kept, [[maybe_unused]] Number const* constants,
          [[maybe_unused]] Number* locals, [[maybe_unused]] Mask* outcomes, std::index_sequence<Part...>) {
    (run_part<Compiled, First + static_cast<int>(Part) * part_size,
              part_of(End - First - static_cast<int>(Part) * part_size)>(x, kept, constants, locals, outcomes),
     ...);
}
template <class Compiled, int Segment, class Number, class Arguments, class Mask>
[[gnu::always_inline]] constexpr void run_segment(Arguments x, Number const* kept, Number const* constants,
                                                  Number* locals, Mask* outcomes) {
    constexpr segment s = segments<Compiled>::all[extent(Segment)];
    if (guard_holds<Compiled, s.guard>(outcomes))
        run_steps<Compiled, s.first, s.end>(x, kept, constants, locals, outcomes, parts_of<s.end - s.first>{});
}
template <class Compiled, int First, class Number, class Arguments, class Mask, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_segment_part(Arguments x, Number const* kept, Number const* constants,
                                                       Number* locals, Mask* outcomes, std::index_sequence<Index...>) {
    (run_segment<Compiled, First + static_cast<int>(Index)>(x, kept, constants, locals, outcomes), ...);
}
template <class Compiled, class Number, class Arguments, class Mask, std::size_t... Part>
[[gnu::always_inline]] constexpr void run_segments([[maybe_unused]] Arguments x, [[maybe_unused]] Number const* kept,
                                                   [[maybe_unused]] Number const* constants,
                                                   [[maybe_unused]] Number* locals, [[maybe_unused]] Mask* outcomes,
                                                   std::index_sequence<Part...>) {
    (run_segment_part<Compiled, static_cast<int>(Part) * part_size>(
         x, kept, constants, locals, outcomes,
         std::make_index_sequence<extent(part_of(segments<Compiled>::count - static_cast<int>(Part) * part_size))>{}),
     ...);
}

/// A result that g++ does not pair with its neighbour: where results are few its vectoriser of straight-line code packs
/// what it has to unpack again (Himmelblau: 1.2 of the time).
template <bool Alone, class Number>
[[gnu::always_inline]] constexpr Number unpaired(passed<Number> value) {
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__)
    if constexpr (Alone && (std::is_same_v<Number, double> || std::is_same_v<Number, float>)) {
        if (!std::is_constant_evaluated()) {
            Number alone = value;
            asm("" : "+x"(alone));
            return alone;
        }
    }
#endif
    return value;
}

/// Results are written through a pack: a loop over them would force everything into memory.
template <class Compiled, int First, class Number, class Arguments, class Result, std::size_t... Index>
[[gnu::always_inline]] constexpr void store_part(Arguments x, Number const* kept, Number const* constants,
                                                 Number const* locals, Result&& result, std::index_sequence<Index...>) {
    constexpr int const* o = Compiled::code.outputs.data();
    constexpr bool are_few = Compiled::size.outputs <= 4;
    ((entry<First + Index>(result) = unpaired<are_few, Number>(
          load<static_cast<place>(o[First + Index] & 3)>(x, kept, constants, locals, o[First + Index] >> 2))),
     ...);
}
template <class Compiled, class Number, class Arguments, class Result, std::size_t... Part>
[[gnu::always_inline]] constexpr void store_results([[maybe_unused]] Arguments x, [[maybe_unused]] Number const* kept,
                                                    [[maybe_unused]] Number const* constants,
                                                    [[maybe_unused]] Number const* locals,
                                                    [[maybe_unused]] Result&& result, std::index_sequence<Part...>) {
    (store_part<Compiled, static_cast<int>(Part) * part_size>(
         x, kept, constants, locals, result,
         std::make_index_sequence<extent(part_of(Compiled::size.outputs - static_cast<int>(Part) * part_size))>{}),
     ...);
}

/// Straight-line code: every step is one expression on locals, as if written by hand.
template <class Compiled, class Number, class Arguments, class Mask, class Result>
[[gnu::always_inline]] constexpr void run_straight_line(Arguments x, Number const* kept, Number const* constants,
                                                        Number* locals, Mask* outcomes, Result&& result) {
    constexpr int steps = Compiled::size.steps;
    if constexpr (has_one_branch<Number>)
        run_segments<Compiled>(x, kept, constants, locals, outcomes, parts_of<segments<Compiled>::count>{});
    else run_steps<Compiled, 0, steps>(x, kept, constants, locals, outcomes, parts_of<steps>{});
    store_results<Compiled>(x, kept, constants, locals, result, parts_of<Compiled::size.outputs>{});
}

}  // namespace tapeless::detail
