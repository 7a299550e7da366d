// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/straight_line.hpp>
#include <tapeless/math/arithmetic.hpp>

namespace tapeless::detail {

template <class Compiled>
constexpr bool holds(int guard, bool const* outcomes) {
    for (; guard != 0; guard = Compiled::code.guards[extent(guard)].parent)
        if (outcomes[Compiled::code.guards[extent(guard)].condition] != Compiled::code.guards[extent(guard)].wanted) return false;
    return true;
}

/// The different operations of a program, and for each step which of them it is.
template <class Compiled>
struct operation_table {
    struct untrimmed {
        operation const* different[256];
        int count;
        int of_step[Compiled::code.steps.size() + 1];
    };
    static constexpr untrimmed build() {
        untrimmed result{};
        for (std::size_t i = 0; i < Compiled::code.steps.size(); ++i) {
            int k = 0;
            while (k < result.count && result.different[k] != Compiled::code.steps[i].what) ++k;
            if (k == result.count) result.different[result.count++] = Compiled::code.steps[i].what;
            result.of_step[i] = k;
        }
        return result;
    }
    static constexpr untrimmed all = build();
};

/// The places that operands are read from.
template <class Number, class Arguments>
struct frame {
    Arguments arguments;
    Number const* kept;
    Number const* constants;
    Number* locals;
    mask_of<Number>* outcomes;
};
template <class Number, class Arguments>
constexpr Number const& load_any(frame<Number, Arguments> const& f, int operand) {
    int const offset = offset_of(operand);
    switch (place_of(operand)) {
        case place::argument: return f.arguments[offset];
        case place::kept: return f.kept[offset];
        case place::constant: return f.constants[offset];
        default: return f.locals[offset];
    }
}

/// The value of an operation of arithmetic in a constant expression, where what overflows, divides by 0 or makes a NaN would
/// be an error.
template <kind What, class Number>
constexpr Number value_in_the_compiler(Number a, Number b, Number c) {
    if constexpr (What == kind::add) return math::sum(a, b);
    else if constexpr (What == kind::subtract) return math::difference(a, b);
    else if constexpr (What == kind::multiply) return math::product(a, b);
    else if constexpr (What == kind::divide) return math::quotient(a, b);
    else if constexpr (What == kind::multiply_add) return math::sum(math::product(a, b), c);
    else if constexpr (What == kind::multiply_subtract) return math::difference(math::product(a, b), c);
    else if constexpr (What == kind::subtract_multiply) return math::difference(c, math::product(a, b));
    else return math::product(a, a);  // a square
}
constexpr bool is_arithmetic_of_the_compiler(kind what) {
    return (what >= kind::add && what <= kind::divide) || what == kind::square || (what >= kind::multiply_add && what <= kind::subtract_multiply);
}

/// The value of one operation, also in constant expressions.
template <operation const* Operation, class Number>
constexpr Number value_anywhere(passed<Number> a, passed<Number> b, passed<Number> c, int exponent) {
    constexpr kind what = Operation->what;
    if constexpr (math::fixed::has_short_digits<Number>) {
        if (std::is_constant_evaluated()) {
            if constexpr (is_arithmetic_of_the_compiler(what)) return value_in_the_compiler<what, Number>(a, b, c);
            else if constexpr (what == kind::function && Operation->arity == 1)
                if (math::is_nan(a)) return a;  // clang takes arithmetic with a NaN for an error
        }
    }
    return value_of<Operation, Number>(a, b, c, exponent);
}

template <operation const* Operation, class Number, class Arguments>
constexpr void interpret_step(frame<Number, Arguments> const& f, step const& s, int i) {
    constexpr kind what = Operation->what;
    if constexpr (is_comparison(what)) {
        f.outcomes[i] = outcome_of<what>(load_any(f, s.a), load_any(f, s.b));
    } else if constexpr (is_condition(what)) {
        f.outcomes[i] = junction_of<what>(f.outcomes[offset_of(s.a)], f.outcomes[offset_of(s.b)]);
    } else if constexpr (what == kind::where) {
        f.locals[i] = select(f.outcomes[offset_of(s.a)], load_any(f, s.b), load_any(f, s.c));
    } else {
        f.locals[i] = value_anywhere<Operation, Number>(load_any(f, s.a), load_any(f, s.b), load_any(f, s.c), s.exponent);
    }
}

template <class Compiled, class Number, class Arguments, std::size_t... Index>
constexpr void interpret_all(frame<Number, Arguments> const& f, std::index_sequence<Index...>) {
    using table = operation_table<Compiled>;
    using executor = void (*)(frame<Number, Arguments> const&, step const&, int);
    constexpr executor executors[] = {&interpret_step<table::all.different[Index], Number, Arguments>..., nullptr};
    for (int i = 0; i < Compiled::size.steps; ++i) {
        step const& s = Compiled::code.steps[extent(i)];
        if constexpr (has_one_branch<Number> && Compiled::size.guards > 1)
            if (s.guard != 0 && !holds<Compiled>(s.guard, f.outcomes)) continue;
        executors[table::all.of_step[i]](f, s, i);
    }
}

template <class Compiled, int First = 0, class Number, class Arguments, class Result>
constexpr void copy_results(frame<Number, Arguments> const& f, Result&& result) {
    if constexpr (First < Compiled::size.outputs) {
        constexpr int count = part_of(Compiled::size.outputs - First);
        [&]<std::size_t... Index>(std::index_sequence<Index...>) {
            ((entry<First + Index>(result) = load_any(f, Compiled::code.outputs[First + Index])), ...);
        }(std::make_index_sequence<extent(count)>{});
        copy_results<Compiled, First + count>(f, result);
    }
}

/// The table interpreter: constant expressions, and builds without optimisation, where it compiles far faster.
template <class Compiled, class Number, class Arguments, class Result>
constexpr void interpret(frame<Number, Arguments> const& f, Result&& result) {
    interpret_all<Compiled>(f, std::make_index_sequence<extent(operation_table<Compiled>::all.count)>{});
    copy_results<Compiled>(f, result);
}

}  // namespace tapeless::detail
