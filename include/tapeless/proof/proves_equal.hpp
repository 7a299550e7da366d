// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/equality.hpp>
#include <tapeless/proof/shown_pair.hpp>

namespace tapeless {

/// f == g for a static_assert: where it is not proved, the compiler's message shows both formulas.
///
/// It is no question but a claim: false is a compile error in every constant expression. Ask with ==, or with compare(f, g).
/// Errors   what == cannot prove: tests/reject/proves_equal.cpp
template <class Left, class Right>
constexpr bool proves_equal(Left f, Right g) {
    constexpr bool fits = detail::comparable<Left, Right>;
    static_assert(fits, "tapeless: proves_equal(f, g) needs two expressions or two functions, as in proves_equal(derivative(f, x), 2 * x)");
    bool is_proved = false;
    if constexpr (fits) is_proved = f == g;
    if constexpr (fits && detail::have_one_shape<Left, Right>)
        if (!is_proved) return detail::show_both(detail::written(f), detail::written(g));
    return is_proved;
}

namespace detail {
template <int Pieces, class Formula>
constexpr text_in_pieces<Pieces> formula_in_pieces(Formula const& f) {
    return in_pieces<Pieces>(written(f));  // clang 16 wants the heap's part to end within a function
}

/// A class, since only its name is printed with all arguments by all compilers.
template <bool IsProved, text_in_pieces Left, text_in_pieces Right>
struct claim_of_equality {
    static_assert(IsProved, "tapeless: proves_equal<f, g>() needs two forms of one function; those it was given stand in the note");
};
}  // namespace detail

/// The same claim with one message on all compilers: static_assert(proves_equal<derivative(f, x), 2 * x>()).
template <auto Left, auto Right>
constexpr bool proves_equal() {
    constexpr bool is_proved = Left == Right;
    if constexpr (!is_proved) {
        constexpr int pieces = detail::pieces_of(detail::written(Left), detail::written(Right));
        using claim = detail::claim_of_equality<is_proved, detail::formula_in_pieces<pieces>(Left), detail::formula_in_pieces<pieces>(Right)>;
        static_cast<void>(sizeof(claim));
    }
    return true;
}

}  // namespace tapeless
