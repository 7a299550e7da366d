// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/objective.hpp>
#include <tapeless/descent/oracle.hpp>
#include <tapeless/descent/orthogonal_factor.hpp>

#include <cstddef>

namespace tapeless {

/// What a sum of squares f = |r|² of m residuals is worth at a point: f, ∇f = 2 Jᵀr and the factor of J and r.
///
/// Shapes   J = (∂rᵢ/∂xⱼ): m x n, in the factor R: n x n
template <class Number, std::size_t size>
struct factored_residuals {
    Number value{};
    std::array<Number, size> gradient{};
    orthogonal_factor<Number, size> factor{};
    std::size_t count = 0;  ///< m

    /// Takes up a residual and its slopes.
    constexpr void append(Number residual, auto const& slopes) {
        value += residual * residual;
        for (std::size_t j = 0; j < size; ++j) gradient[j] += 2 * residual * slopes[j];
        factor.append(slopes, residual);
        ++count;
    }
};

namespace detail {

namespace by_argument {

void residuals();

template <class Object>
constexpr auto factored(Object const& object) -> decltype(residuals(object)) {
    return residuals(object);
}

}  // namespace by_argument

/// A point of a least-squares problem.
template <coordinates Point>
struct residual_sample : sample<Point> {
    orthogonal_factor<number_of<Point>, fixed_size<Point>> factor;
    std::size_t count;
};

}  // namespace detail

/// An objective that is a sum of squares: residuals(object)(point), by argument-dependent lookup, gives
/// factored_residuals. Objects of your own offer a friend function residuals that returns a callable.
template <class Object, class Point>
concept sum_of_squares = objective<Object, Point> && requires(Object const& object, Point const& point) {
    detail::by_argument::factored(object)(point).factor.right(0);
};

}  // namespace tapeless
