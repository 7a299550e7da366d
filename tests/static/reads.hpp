// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/proof/shown_pair.hpp>

/// Is the formula printed as expected? If not, the compiler's message shows both texts.
template <tapeless::formula Formula>
constexpr bool reads(Formula const& f, char const* expected) {
    if (to_string(f) == expected) return true;
    tapeless::detail::writer wanted(tapeless::detail::longest_shown_text);
    wanted.put(expected);
    return tapeless::detail::show_both(tapeless::detail::written(f), wanted);
}
