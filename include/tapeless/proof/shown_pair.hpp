// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/errors.hpp>
#include <tapeless/show/infix.hpp>

namespace tapeless::detail {

constexpr int longest_shown_text = 1024;

template <class Formula>
constexpr writer written(Formula const& f) {
    writer result(longest_shown_text);
    write_formula(result, f);
    return result;
}

// How a message is made to show a text that is computed: clang prints the arguments of a call that fails, and of strings
// the first 36 characters, if no \0 stands among them. So pieces of 32, filled up with spaces.
struct piece_of_text {
    char text[33];
};
template <int Pieces>
struct text_in_pieces {
    piece_of_text pieces[static_cast<std::size_t>(Pieces)];
};
constexpr int characters_in_a_piece = 32;

constexpr int pieces_of(writer const& left, writer const& right) {
    int const longer = left.text().size() > right.text().size() ? left.text().size() : right.text().size();
    return (longer + characters_in_a_piece - 1) / characters_in_a_piece;
}
template <int Pieces>
constexpr text_in_pieces<Pieces> in_pieces(writer const& all) {
    text_in_pieces<Pieces> result{};
    for (int i = 0; i < Pieces * characters_in_a_piece; ++i)
        result.pieces[i / characters_in_a_piece].text[i % characters_in_a_piece] = i < all.text().size() ? all.text()[i] : ' ';
    for (piece_of_text& piece : result.pieces) piece.text[characters_in_a_piece] = '\0';
    return result;
}

// show_both ends constant evaluation with a message that contains both texts; at run time it only says false.
#ifdef __clang__
template <int Pieces>
constexpr bool not_proved_equal(text_in_pieces<Pieces>, text_in_pieces<Pieces> right) {
    if (right.pieces[0].text[0] != '\0') domain_error("tapeless: these formulas were not proved equal");
    return false;
}
constexpr bool show_both(writer const& left, writer const& right) {
    if (!__builtin_is_constant_evaluated()) return false;
    int const needed = pieces_of(left, right);
    if (needed <= 1) return not_proved_equal(in_pieces<1>(left), in_pieces<1>(right));
    if (needed <= 2) return not_proved_equal(in_pieces<2>(left), in_pieces<2>(right));
    if (needed <= 4) return not_proved_equal(in_pieces<4>(left), in_pieces<4>(right));
    if (needed <= 8) return not_proved_equal(in_pieces<8>(left), in_pieces<8>(right));
    return not_proved_equal(in_pieces<32>(left), in_pieces<32>(right));
}
#else
// g++ prints the operands of a built-in function that it cannot evaluate; this one cannot read beyond both texts.
constexpr bool show_both(writer const& left, writer const& right, std::size_t beyond = 1 << 16) {
    if (!__builtin_is_constant_evaluated()) return false;
    char these_are[longest_shown_text + 1];
    char not_proved_equal[longest_shown_text + 1];
    for (int i = 0; i < left.text().size(); ++i) these_are[i] = left.text()[i];
    for (int i = 0; i < right.text().size(); ++i) not_proved_equal[i] = right.text()[i];
    return __builtin_memcmp(these_are, not_proved_equal, beyond) == 0;
}
#endif

}  // namespace tapeless::detail
