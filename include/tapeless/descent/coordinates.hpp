// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/floating.hpp>

#include <array>
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

template <class Array>
inline constexpr std::size_t fixed_size = 0;
template <class Number, std::size_t size>
inline constexpr std::size_t fixed_size<std::array<Number, size>> = size;

/// body(i) for each index of a point. Few components are written out, so that the compiler keeps them in registers.
template <class Point, class Body>
[[gnu::always_inline]] constexpr void for_each_component(Point const& point, Body const& body) {
    if constexpr (fixed_size<Point> != 0 && fixed_size<Point> <= 8) {
        [&]<std::size_t... indices>(std::index_sequence<indices...>) {
            (body(indices), ...);
        }(std::make_index_sequence<fixed_size<Point>>{});
    } else {
        for (std::size_t i = 0; i < point.size(); ++i) body(i);
    }
}

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

/// The largest |component| of what has the indices of a point; infinite or NaN if a component is.
template <class Point>
[[gnu::always_inline]] constexpr number_of<Point> largest_magnitude(auto const& components, Point const& like) {
    using scalar = number_of<Point>;
    if constexpr (std::same_as<scalar, double> || std::same_as<scalar, float>) {
        auto largest = magnitude_bits(scalar{0});
        for_each_component(like, [&](std::size_t i) {
            auto const here = magnitude_bits(static_cast<scalar>(components[i]));
            largest = here > largest ? here : largest;
        });
        return std::bit_cast<scalar>(largest);
    } else {
        scalar largest = 0;
        for_each_component(like, [&](std::size_t i) {
            auto const component = static_cast<scalar>(components[i]);
            auto const here = component < 0 ? -component : component;
            if (math::is_nan(here) || here > largest) largest = here;
        });
        return largest;
    }
}

}  // namespace detail
}  // namespace tapeless
