// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>

namespace tapeless {

/// A formula as text in an object of its own: usable in constant expressions, no heap, no <string>.
///
/// Compares with string literals, and becomes a std::string or a std::string_view where one is wanted.
template <std::size_t Capacity>
class formula_text {
public:
    constexpr formula_text() = default;
    constexpr formula_text(char const* first, std::size_t size) : size_(size < Capacity ? size : Capacity) {
        for (std::size_t i = 0; i < size_; ++i) characters_[i] = first[i];
    }

    constexpr char const* c_str() const { return characters_; }
    constexpr std::size_t size() const { return size_; }

    template <class String>
        requires std::constructible_from<String, char const*, std::size_t>
    constexpr operator String() const {
        return String(characters_, size_);
    }
    friend constexpr bool operator==(formula_text const& left, char const* right) {
        for (std::size_t i = 0; i < left.size_; ++i)
            if (left.characters_[i] != right[i]) return false;  // also where right is shorter: it ends in '\0'
        return right[left.size_] == '\0';
    }
    template <std::size_t Other>
    friend constexpr bool operator==(formula_text const& left, formula_text<Other> const& right) {
        return left == right.c_str();
    }

    /// Into any stream that takes a char const*.
    template <class Stream>
        requires requires(Stream& stream, char const* characters) { stream << characters; }
    friend Stream& operator<<(Stream& stream, formula_text const& what) {
        stream << what.c_str();
        return stream;
    }

private:
    char characters_[Capacity + 1]{};
    std::size_t size_ = 0;
};

}  // namespace tapeless
