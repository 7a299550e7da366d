// SPDX-License-Identifier: BSL-1.0
#pragma once

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
        int k = -1;
        for (int i = 0, known = -1; i < Compiled::size.steps; known = Compiled::code.steps[extent(i++)].guard) {
            if (Compiled::code.steps[extent(i)].guard != known) result[extent(++k)] = {i, i, Compiled::code.steps[extent(i)].guard};
            result[extent(k)].end = i + 1;
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

template <operation const* Operation, place A, place B, place C, class Number>
[[gnu::always_inline]] constexpr void run_step(frame<Number> const& f, int i, int a, int b, int c, int exponent) {
    constexpr kind what = Operation->what;
    if constexpr (is_comparison(what)) f.outcomes[i] = outcome_of<what>(load<A>(f, a), load<B>(f, b));
    else if constexpr (is_condition(what)) f.outcomes[i] = junction_of<what>(f.outcomes[a], f.outcomes[b]);
    else if constexpr (what == kind::where) f.locals[i] = choose(f.outcomes[a], load<B>(f, b), load<C>(f, c));
    else f.locals[i] = value_of<Operation>(load<A>(f, a), load<B>(f, b), load<C>(f, c), exponent);
}
/// Operand `which` of a step; one that the operation does not have reads the first again, which costs nothing.
constexpr int operand_of(step const& s, int which) {
    if (which >= s.what->arity) which = 0;
    return which == 0 ? s.a : which == 1 ? s.b : s.c;
}

template <class Compiled, int First, class Number, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_plain_part(frame<Number> const& f, std::index_sequence<Index...>) {
    constexpr auto const& s = Compiled::code.steps;
    ((f.locals[First + Index] = value_of<s[First + Index].what>(load<place_of(operand_of(s[First + Index], 0))>(f, offset_of(operand_of(s[First + Index], 0))),
                                                                load<place_of(operand_of(s[First + Index], 1))>(f, offset_of(operand_of(s[First + Index], 1))),
                                                                load<place_of(operand_of(s[First + Index], 2))>(f, offset_of(operand_of(s[First + Index], 2))),
                                                                s[First + Index].b)),
     ...);
}
template <class Compiled, int First, class Number, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_mixed_part(frame<Number> const& f, std::index_sequence<Index...>) {
    constexpr auto const& s = Compiled::code.steps;
    (run_step<s[First + Index].what, place_of(operand_of(s[First + Index], 0)), place_of(operand_of(s[First + Index], 1)),
              place_of(operand_of(s[First + Index], 2))>(f, First + static_cast<int>(Index), offset_of(operand_of(s[First + Index], 0)),
                                                         offset_of(operand_of(s[First + Index], 1)), offset_of(operand_of(s[First + Index], 2)),
                                                         s[First + Index].b),
     ...);
}
template <class Compiled>
constexpr bool is_plain(int first, int end) {
    for (int i = first; i < end; ++i)
        if (kind const what = Compiled::code.steps[extent(i)].what->what; is_condition(what) || what == kind::where) return false;
    return true;
}
template <class Compiled, int First, int End, class Number>
[[gnu::always_inline]] constexpr void run_steps(frame<Number> const& f) {
    if constexpr (First < End) {
        constexpr int count = part_of(End - First);
        if constexpr (is_plain<Compiled>(First, First + count)) run_plain_part<Compiled, First>(f, std::make_index_sequence<extent(count)>{});
        else run_mixed_part<Compiled, First>(f, std::make_index_sequence<extent(count)>{});
        run_steps<Compiled, First + count, End>(f);
    }
}
template <class Compiled, int Segment = 0, class Number>
[[gnu::always_inline]] constexpr void run_segments(frame<Number> const& f) {
    if constexpr (Segment < segments<Compiled>::count) {
        constexpr segment s = segments<Compiled>::all[extent(Segment)];
        if (guard_holds<Compiled, s.guard>(f.outcomes)) run_steps<Compiled, s.first, s.end>(f);
        run_segments<Compiled, Segment + 1>(f);
    }
}

/// Results are written through a pack: a loop over them would force everything into memory. Zeros are there already.
template <class Compiled, int First, class Number, std::size_t... Index>
[[gnu::always_inline]] constexpr void store_part(frame<Number> const& f, Number* results, std::index_sequence<Index...>) {
    constexpr auto const& o = Compiled::code.outputs;
    ((results[First + Index] = load<place_of(o[First + Index])>(f, offset_of(o[First + Index]))), ...);
}
template <class Compiled, int First = 0, class Number>
[[gnu::always_inline]] constexpr void store_results(frame<Number> const& f, Number* results) {
    if constexpr (First < Compiled::size.outputs) {
        constexpr int count = part_of(Compiled::size.outputs - First);
        store_part<Compiled, First>(f, results, std::make_index_sequence<extent(count)>{});
        store_results<Compiled, First + count>(f, results);
    }
}

/// Straight-line code: every step is one expression on locals, as if written by hand.
template <class Compiled, class Number>
[[gnu::always_inline]] constexpr void run_straight_line(frame<Number> const& f, Number* results) {
    if constexpr (has_one_branch<Number>) run_segments<Compiled>(f);
    else run_steps<Compiled, 0, Compiled::size.steps>(f);
    store_results<Compiled>(f, results);
}

}  // namespace tapeless::detail
