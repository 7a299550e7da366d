// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/floating.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace tapeless {

/// A text of at most Capacity characters in the object itself: usable in constant expressions, never on the heap.
/// What does not fit is cut, and the text then ends in "...".
///
/// Compares with string literals, and becomes a std::string or a std::string_view where one is wanted.
template <std::size_t Capacity>
class text {
public:
    constexpr text() = default;
    constexpr text(char const* first, std::size_t size) : length(size < Capacity ? size : Capacity) {
        for (std::size_t i = 0; i < length; ++i) characters[i] = first[i];
    }

    constexpr char const* c_str() const { return characters; }
    constexpr std::size_t size() const { return length; }
    constexpr bool empty() const { return length == 0; }

    constexpr text& add(char more) {
        if (length < Capacity) {
            characters[length++] = more;
        } else {
            for (std::size_t i = 0; i < 3 && i < Capacity; ++i) characters[Capacity - 1 - i] = '.';
        }
        return *this;
    }

    constexpr text& add(char const* more) {
        for (; *more != '\0'; ++more) add(*more);
        return *this;
    }

    constexpr text& add(std::integral auto number) {
        auto magnitude = static_cast<std::uint64_t>(number);
        if (number < 0) {
            add('-');
            magnitude = 0 - magnitude;
        }
        return add_digits(magnitude);
    }

    /// With six significant digits, as printf's %g: 0.001, 1e-8, nan, -inf.
    constexpr text& add(std::floating_point auto number) {
        auto const value = static_cast<double>(number);
        if (math::is_nan(value)) return add("nan");
        if (math::fixed::is_negative(value)) add('-');
        return math::is_finite(value) ? add_magnitude(math::fixed::absolute(value)) : add("inf");
    }

    template <class String>
        requires std::constructible_from<String, char const*, std::size_t>
    constexpr operator String() const {
        return String(characters, length);
    }
    friend constexpr bool operator==(text const& left, char const* right) {
        std::size_t i = 0;
        while (i < left.length && left.characters[i] == right[i]) ++i;
        return i == left.length && right[i] == '\0';
    }
    template <std::size_t Other>
    friend constexpr bool operator==(text const& left, text<Other> const& right) {
        return left == right.c_str();
    }

private:
    constexpr text& add_digits(std::uint64_t magnitude) {
        std::uint64_t unit = 1;
        while (magnitude / unit >= 10) unit *= 10;
        for (; unit != 0; unit /= 10) add(static_cast<char>('0' + magnitude / unit % 10));
        return *this;
    }

    // magnitude = digits · 10^(exponent - 5) with six digits; the scaling errs by a few ulp, far below the sixth digit.
    constexpr text& add_magnitude(double magnitude) {
        if (magnitude == 0) return add('0');
        constexpr double powers[] = {1e256, 1e128, 1e64, 1e32, 1e16, 1e8, 1e4, 1e2, 1e1};
        int exponent = 5;
        int weight = 256;
        for (double const power : powers) {
            if (magnitude >= 1e5 * power) {
                magnitude /= power;
                exponent += weight;
            } else if (magnitude * power < 1e6) {
                magnitude *= power;
                exponent -= weight;
            }
            weight /= 2;
        }
        auto digits = static_cast<std::uint64_t>(magnitude + 0.5);
        if (digits >= 1000000) {
            digits /= 10;
            ++exponent;
        }
        return exponent < -5 || exponent > 5 ? add_scientific(digits, exponent) : add_plain(digits, exponent);
    }

    constexpr text& add_scientific(std::uint64_t digits, int exponent) {
        add_plain(digits, 0);
        return add('e').add(exponent);
    }

    // The point stands after digit `exponent`; zeros at the end are left out.
    constexpr text& add_plain(std::uint64_t digits, int exponent) {
        std::uint64_t unit = 100000;
        for (; exponent < 0; ++exponent) unit *= 10;
        std::uint64_t below_point = unit;
        for (int i = exponent; i > 0; --i) below_point /= 10;
        add_digits(digits / below_point);
        std::uint64_t rest = digits % below_point;
        if (rest != 0) add('.');
        for (std::uint64_t place = below_point / 10; rest != 0; place /= 10) {
            add(static_cast<char>('0' + rest / place));
            rest %= place;
        }
        return *this;
    }

    char characters[Capacity + 1] = {};
    std::size_t length = 0;
};

/// Writes into any stream that takes a char const*.
template <class Stream, std::size_t Capacity>
Stream& operator<<(Stream& stream, text<Capacity> const& what) {
    stream << what.c_str();
    return stream;
}

}  // namespace tapeless
