// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/lanes.hpp>
#include <tapeless/math/powers.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

namespace tapeless::detail {

/// update(slope, x, memory…) for every component of a point: what a method does to one, written once for a number and
/// for several at once.
template <class Point, class Update, class... Memory>
[[gnu::always_inline]] constexpr void update_components(Point& point, auto const& gradient, Update const& update,
                                                        Memory&... memory);

// The functions of a component.
template <class Value>
[[gnu::always_inline]] constexpr Value square_root(Value x) {
    if constexpr (std::floating_point<Value>) return math::sqrt(x);
    else return root<sizeof(Value) / sizeof(double)>(x);
}
template <class Value>
[[gnu::always_inline]] constexpr Value larger(Value x, Value y) {
    return x > y ? x : y;
}
template <class Value>
[[gnu::always_inline]] constexpr Value magnitude(Value x) {
    return x < 0 ? -x : x;
}
/// 1, -1, or 0 for 0.
template <class Value>
[[gnu::always_inline]] constexpr Value sign_of(Value x) {
    Value const one = 0 * x + 1;
    return x > 0 ? one : (x < 0 ? -one : 0 * x);
}

template <class Point, class Update, class... Memory>
[[gnu::always_inline]] constexpr void update_alone(Point& point, auto const& gradient, std::size_t i,
                                                   Update const& update, Memory&... memory) {
    update(static_cast<number_of<Point>>(gradient[i]), point[i], memory[i]...);
}

template <std::size_t Width, class Update, class... Values>
[[gnu::always_inline]] inline void update_loaded(Update const& update, lanes<Width> slope, lanes<Width> x, auto& point,
                                                 std::size_t i, Values&... memory) {
    [&](auto... loaded) {
        update(slope, x, loaded...);
        (store<Width>(loaded, memory, i), ...);
        store<Width>(x, point, i);
    }(load<Width>(memory, i)...);
}

/// From component i on, Width at once, then the rest in smaller parts.
template <std::size_t Width, class Point, class Update, class... Memory>
[[gnu::always_inline]] inline void update_in_lanes(Point& point, auto const& gradient, std::size_t i,
                                                   Update const& update, Memory&... memory) {
    if constexpr (Width == 1) {
        for (; i < point.size(); ++i) update_alone(point, gradient, i, update, memory...);
    } else if constexpr (fixed_size<Point> != 0 && fixed_size<Point> < Width) {
        update_in_lanes<Width / 2>(point, gradient, i, update, memory...);
    } else {
        for (std::size_t const end = i + (point.size() - i) / Width * Width; i != end; i += Width)
            update_loaded<Width>(update, load<Width>(gradient, i), load<Width>(point, i), point, i, memory...);
        update_in_lanes<Width / 2>(point, gradient, i, update, memory...);
    }
}

template <class Point, class Update, class... Memory>
[[gnu::always_inline]] constexpr void update_components(Point& point, auto const& gradient, Update const& update,
                                                        Memory&... memory) {
    if constexpr (std::same_as<number_of<Point>, double>) {
        if (!std::is_constant_evaluated()) return update_in_lanes<widest_lanes>(point, gradient, 0, update, memory...);
    }
    for (std::size_t i = 0; i < point.size(); ++i) update_alone(point, gradient, i, update, memory...);
}

}  // namespace tapeless::detail
