// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/chunks.hpp>
#include <tapeless/evaluate/interpret.hpp>
#include <tapeless/evaluate/straight_line.hpp>
#include <tapeless/graph/compiled.hpp>

namespace tapeless::detail {

enum class emission { interpreted, straight_line };
#ifdef __OPTIMIZE__
constexpr emission default_emission = emission::straight_line;
#else
constexpr emission default_emission = emission::interpreted;
#endif

/// The constants that a program needs, made at the call for types that no table can hold.
template <class Compiled, class Number>
[[gnu::always_inline]] constexpr auto constants_for() {
    std::array<Number, Compiled::code.constants.size() + 1> result{};
    for (std::size_t i = 0; i < Compiled::code.constants.size(); ++i) result[i] = Compiled::code.constants[i].template as<Number>();
    return result;
}

template <class Compiled, emission Emission, class Number, class Arguments, class Result>
[[gnu::always_inline]] constexpr void run_with(Arguments arguments, Number const* kept, Number const* constants, Result&& result) {
    constexpr std::size_t outcomes = Compiled::size.guards > 1 || !is_plain<Compiled>(0, Compiled::size.steps) ? extent(Compiled::size.steps) : 1;
    if (Emission == emission::interpreted || std::is_constant_evaluated()) {
        Number locals[extent(Compiled::size.steps) + 1]{};
        mask_of<Number> flags[outcomes]{};
        interpret<Compiled>(frame<Number, Arguments>{arguments, kept, constants, locals, flags}, result);
    } else if constexpr (Emission == emission::straight_line) {
        if constexpr (Compiled::size.steps > longest_function && is_plain<Compiled>(0, Compiled::size.steps)) {
            run_chunks<Compiled>(arguments, kept, constants, result);
        } else if constexpr (Compiled::size.guards > 1) {
            Number locals[extent(Compiled::size.steps) + 1]{};  // g++ warns of what an untaken branch leaves unset
            mask_of<Number> flags[outcomes]{};
            run_straight_line<Compiled>(arguments, kept, constants, locals, flags, result);
        } else {
            Number locals[extent(Compiled::size.steps) + 1];
            mask_of<Number> flags[outcomes];
            run_straight_line<Compiled>(arguments, kept, constants, locals, flags, result);
        }
    }
}

/// Runs a program: arguments (a pointer, or anything with [i]) and kept numbers in; results out, to a pointer or into
/// anything with entries.
template <class Compiled, emission Emission = default_emission, class Number, class Arguments, class Result>
[[gnu::always_inline]] constexpr void run(Arguments arguments, Number const* kept, Result&& result) {
    if constexpr (!is_faultless<Compiled::size.met>()) {
        return;
    } else if constexpr (has_constant_table<Number>) {
        run_with<Compiled, Emission>(arguments, kept, constant_table<Compiled, Number>.data(), result);
    } else {
        auto const constants = constants_for<Compiled, Number>();
        run_with<Compiled, Emission>(arguments, kept, constants.data(), result);
    }
}

}  // namespace tapeless::detail
