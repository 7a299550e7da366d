// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/floating.hpp>

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace tapeless {

/// A point of a descent: floating numbers in an indexable of known size, such as std::array<double, 2>.
template <class Point>
concept coordinates = std::copyable<Point> && requires(Point& point, Point const& constant, std::size_t i) {
    { constant.size() } -> std::convertible_to<std::size_t>;
    requires std::floating_point<std::remove_cvref_t<decltype(constant[i])>>;
    point[i] = constant[i];
};

/// The type of a point's components.
template <coordinates Point>
using number_of = std::remove_cvref_t<decltype(std::declval<Point const&>()[0])>;

namespace detail {

template <class Point>
constexpr Point filled_like(Point const& point, number_of<Point> value) {
    Point result = point;
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = value;
    return result;
}

/// |x|. As bits, magnitudes are ordered like the numbers, with infinity and then NaN above all: one maximum finds the
/// largest component and tells whether all are finite, also under -ffast-math.
constexpr std::uint64_t magnitude_bits(double x) { return std::bit_cast<std::uint64_t>(x) & 0x7fffffffffffffffu; }
constexpr std::uint32_t magnitude_bits(float x) { return std::bit_cast<std::uint32_t>(x) & 0x7fffffffu; }

/// The largest |component|; infinite or NaN if a component is.
template <class Number>
constexpr Number largest_magnitude(auto const& components, std::size_t size) {
    if constexpr (std::same_as<Number, double> || std::same_as<Number, float>) {
        auto largest = magnitude_bits(Number{0});
        for (std::size_t i = 0; i < size; ++i) {
            auto const here = magnitude_bits(static_cast<Number>(components[i]));
            largest = here > largest ? here : largest;
        }
        return std::bit_cast<Number>(largest);
    } else {
        Number largest = 0;
        for (std::size_t i = 0; i < size; ++i) {
            auto const number = static_cast<Number>(components[i]);
            if (math::is_nan(number)) return number;
            auto const here = number < 0 ? -number : number;
            largest = here > largest ? here : largest;
        }
        return largest;
    }
}

}  // namespace detail
}  // namespace tapeless
