// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <string>

namespace tapeless::detail {

/// A number with so many significant digits, as %g writes it, whatever the locale; 17 digits read back the same.
inline std::string formatted(double number, int digits = 17) {
    char text[64];
    return {text, std::to_chars(text, text + sizeof text, number, std::chars_format::general, digits).ptr};
}

/// The fewest digits that read back the same.
inline std::string shortest(double number) {
    char text[64];
    return {text, std::to_chars(text, text + sizeof text, number).ptr};
}

/// Blanks before a text, up to a width.
inline std::string right_aligned(std::string text, std::size_t width) {
    if (text.size() < width) text.insert(0, width - text.size(), ' ');
    return text;
}

}  // namespace tapeless::detail
