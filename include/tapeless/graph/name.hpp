// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace tapeless {

/// A string as a template argument: variable<"speed">.
template <std::size_t Size>
struct fixed_string {
    char text[Size]{};
    constexpr fixed_string(char const (&literal)[Size]) {
        for (std::size_t i = 0; i < Size; ++i) text[i] = literal[i];
    }
    constexpr std::size_t size() const { return Size - 1; }
};

}  // namespace tapeless

namespace tapeless::detail {

/// A variable's name. Equal names share one object, so graphs compare addresses.
struct name {
    char const* text;
    int size;
};

template <fixed_string Text>
inline constexpr name name_of{Text.text, static_cast<int>(Text.size())};

/// What a variable node stands for: a named variable, or (text == nullptr) an argument by position.
struct symbol {
    name const* text = nullptr;
    int position = 0;
    friend constexpr bool operator==(symbol const&, symbol const&) = default;
};

constexpr symbol argument(std::size_t position) { return {nullptr, static_cast<int>(position)}; }

/// Alphabetical order of names, arguments by position after them.
constexpr bool comes_before(symbol const& a, symbol const& b) {
    if (a.text == nullptr || b.text == nullptr) return a.text == b.text ? a.position < b.position : a.text != nullptr;
    int const shorter = a.text->size < b.text->size ? a.text->size : b.text->size;
    for (int i = 0; i < shorter; ++i)
        if (a.text->text[i] != b.text->text[i]) return a.text->text[i] < b.text->text[i];
    return a.text->size < b.text->size;
}

/// A C identifier of at most 63 bytes; bytes above 127 (UTF-8 letters) are letters.
constexpr bool is_identifier(char const* text, std::size_t size) {
    if (size == 0 || size > 63) return false;
    for (std::size_t i = 0; i < size; ++i) {
        char const c = text[i];
        bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) > 127;
        if (!letter && (i == 0 || c < '0' || c > '9')) return false;
    }
    return true;
}

}  // namespace tapeless::detail
