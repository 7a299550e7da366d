// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/entries.hpp>
#include <tapeless/evaluate/value_of.hpp>

namespace tapeless::detail {

// clang limits a fold to 256 operands, so packs are expanded in parts.
constexpr int part_size = 64;
constexpr int part_of(int left) { return left < part_size ? left : part_size; }

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
            if (Compiled::code.steps[extent(i)].guard != known) result[extent(++last)] = {i, i, Compiled::code.steps[extent(i)].guard};
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

// The pointers are separate parameters and not one struct: g++ needs a third of its time less for them. An operand is
// decoded in place (see program.hpp: place in two bits, offset above), since every call here is evaluated for every step.
template <class Compiled, int First, class Number, class Arguments, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_plain_part(Arguments x, Number const* kept, Number const* constants, Number* locals,
                                                     std::index_sequence<Index...>) {
    constexpr auto const& s = Compiled::code.steps;
    ((locals[First + Index] = value_of<s[First + Index].what, Number>(
          load<static_cast<place>(s[First + Index].a & 3)>(x, kept, constants, locals, s[First + Index].a >> 2),
          load<static_cast<place>(s[First + Index].b & 3)>(x, kept, constants, locals, s[First + Index].b >> 2),
          load<static_cast<place>(s[First + Index].c & 3)>(x, kept, constants, locals, s[First + Index].c >> 2), s[First + Index].exponent)),
     ...);
}

template <operation const* Operation, place A, place B, place C, class Number, class Arguments, class Mask>
[[gnu::always_inline]] constexpr void run_step(Arguments x, Number const* kept, Number const* constants, Number* locals, Mask* outcomes, int i, int a,
                                               int b, int c, int exponent) {
    constexpr kind what = Operation->what;
    if constexpr (is_condition(what) && !is_comparison(what)) {
        outcomes[i] = junction_of<what>(outcomes[a], outcomes[b]);
    } else if constexpr (what == kind::where) {
        locals[i] = select<Mask, Number>(outcomes[a], load<B>(x, kept, constants, locals, b), load<C>(x, kept, constants, locals, c));
    } else {
        passed<Number> left = load<A>(x, kept, constants, locals, a);
        passed<Number> right = load<B>(x, kept, constants, locals, b);
        if constexpr (is_comparison(what)) outcomes[i] = outcome_of<what, Number>(left, right);
        else locals[i] = value_of<Operation, Number>(left, right, load<C>(x, kept, constants, locals, c), exponent);
    }
}
template <class Compiled, int First, class Number, class Arguments, class Mask, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_mixed_part(Arguments x, Number const* kept, Number const* constants, Number* locals, Mask* outcomes,
                                                     std::index_sequence<Index...>) {
    constexpr auto const& s = Compiled::code.steps;
    (run_step<s[First + Index].what, static_cast<place>(s[First + Index].a & 3), static_cast<place>(s[First + Index].b & 3),
              static_cast<place>(s[First + Index].c & 3)>(x, kept, constants, locals, outcomes, First + static_cast<int>(Index), s[First + Index].a >> 2,
                                                          s[First + Index].b >> 2, s[First + Index].c >> 2, s[First + Index].exponent),
     ...);
}
template <class Compiled>
constexpr bool is_plain(int first, int end) {
    for (int i = first; i < end; ++i)
        if (kind const what = Compiled::code.steps[extent(i)].what->what; is_condition(what) || what == kind::where) return false;
    return true;
}
template <class Compiled, int First, int End, class Number, class Arguments, class Mask>
[[gnu::always_inline]] constexpr void run_steps(Arguments x, Number const* kept, Number const* constants, Number* locals, Mask* outcomes) {
    if constexpr (First < End) {
        constexpr int count = part_of(End - First);
        if constexpr (is_plain<Compiled>(First, First + count))
            run_plain_part<Compiled, First>(x, kept, constants, locals, std::make_index_sequence<extent(count)>{});
        else run_mixed_part<Compiled, First>(x, kept, constants, locals, outcomes, std::make_index_sequence<extent(count)>{});
        run_steps<Compiled, First + count, End>(x, kept, constants, locals, outcomes);
    }
}
template <class Compiled, int Segment = 0, class Number, class Arguments, class Mask>
[[gnu::always_inline]] constexpr void run_segments(Arguments x, Number const* kept, Number const* constants, Number* locals, Mask* outcomes) {
    if constexpr (Segment < segments<Compiled>::count) {
        constexpr segment s = segments<Compiled>::all[extent(Segment)];
        if (guard_holds<Compiled, s.guard>(outcomes)) run_steps<Compiled, s.first, s.end>(x, kept, constants, locals, outcomes);
        run_segments<Compiled, Segment + 1>(x, kept, constants, locals, outcomes);
    }
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
[[gnu::always_inline]] constexpr void store_part(Arguments x, Number const* kept, Number const* constants, Number const* locals, Result&& result,
                                                 std::index_sequence<Index...>) {
    constexpr auto const& o = Compiled::code.outputs;
    constexpr bool are_few = Compiled::size.outputs <= 4;
    ((entry<First + Index>(result) = unpaired<are_few, Number>(load<static_cast<place>(o[First + Index] & 3)>(x, kept, constants, locals, o[First + Index] >> 2))),
     ...);
}
template <class Compiled, int First = 0, class Number, class Arguments, class Result>
[[gnu::always_inline]] constexpr void store_results(Arguments x, Number const* kept, Number const* constants, Number const* locals, Result&& result) {
    if constexpr (First < Compiled::size.outputs) {
        constexpr int count = part_of(Compiled::size.outputs - First);
        store_part<Compiled, First>(x, kept, constants, locals, result, std::make_index_sequence<extent(count)>{});
        store_results<Compiled, First + count>(x, kept, constants, locals, result);
    }
}

/// Straight-line code: every step is one expression on locals, as if written by hand.
template <class Compiled, class Number, class Arguments, class Mask, class Result>
[[gnu::always_inline]] constexpr void run_straight_line(Arguments x, Number const* kept, Number const* constants, Number* locals, Mask* outcomes,
                                                        Result&& result) {
    if constexpr (has_one_branch<Number>) run_segments<Compiled>(x, kept, constants, locals, outcomes);
    else run_steps<Compiled, 0, Compiled::size.steps>(x, kept, constants, locals, outcomes);
    store_results<Compiled>(x, kept, constants, locals, result);
}

}  // namespace tapeless::detail
