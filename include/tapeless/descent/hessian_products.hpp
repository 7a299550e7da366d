// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/line_search.hpp>
#include <tapeless/descent/objective.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

namespace tapeless {

namespace detail {

namespace by_argument {

void hessian_vector_product();

template <class Object>
constexpr auto product(Object const& object) -> decltype(hessian_vector_product(object)) {
    return hessian_vector_product(object);
}

}  // namespace by_argument

/// Value and gradient of an objective, and H v without H.
template <class Object>
struct product_evaluator {
    first_order_evaluator<Object> first_order;
    decltype(by_argument::product(std::declval<Object const&>())) second_order;

    constexpr explicit product_evaluator(Object const& object)
        : first_order{by_argument::first_order(object)}, second_order{by_argument::product(object)} {}
    constexpr auto operator()(auto const& point) const { return first_order(point); }
    template <class Point>
    constexpr Point product(Point const& point, Point const& direction) const {
        auto const answer = second_order(point, direction);
        Point result = direction;
        for (std::size_t i = 0; i < result.size(); ++i) result[i] = static_cast<number_of<Point>>(answer[i]);
        return result;
    }
};

/// How a truncated conjugate-gradient iteration ended.
enum class truncation { small_residual, negative_curvature, edge_of_region, not_finite };

/// A step d towards the minimum of g·d + d·H d / 2, and what that model gives.
template <class Point>
struct truncated_step {
    Point direction;
    Point residual;  // H d + g
    truncation why = truncation::small_residual;

    constexpr number_of<Point> predicted(Point const& gradient) const {
        return -(inner_product(direction, gradient) + inner_product(direction, residual)) / 2;
    }
};

/// Conjugate gradients on H d = -g until the residual is below `tolerance`, the curvature is negative, or |d| reaches the
/// region (0: none); then along the last direction to its edge.
template <class Oracle, class Point>
constexpr truncated_step<Point> truncated_newton_step(Oracle& oracle, Point const& point, Point const& gradient,
                                                      number_of<Point> tolerance, number_of<Point> region) {
    using scalar = number_of<Point>;
    truncated_step<Point> step{filled_like(point, 0), gradient};
    Point along = gradient;
    for (std::size_t i = 0; i < along.size(); ++i) along[i] = -along[i];
    scalar square = inner_product(gradient, gradient);
    auto const to_edge = [&] {
        scalar const length = math::sqrt(inner_product(along, along));
        scalar const b = inner_product(along, step.direction) / length;
        scalar const c = region * region - inner_product(step.direction, step.direction);
        scalar const root = math::sqrt(b * b + c);
        return (b > 0 ? c / (b + root) : root - b) / length;  // without cancellation
    };
    std::size_t const most = 2 * point.size() + 10;
    for (std::size_t round = 0; round < most; ++round) {
        Point const bent = oracle.product(point, along);
        scalar const curvature = inner_product(along, bent);
        if (!math::is_finite(curvature)) {
            step.why = truncation::not_finite;
            return step;
        }
        bool const is_concave = !(curvature > 0);
        if (is_concave && region == 0) {
            step.why = truncation::negative_curvature;
            if (round == 0) step.direction = along;
            return step;
        }
        scalar length = is_concave ? scalar{0} : square / curvature;
        Point const next = combined(step.direction, length, along);
        bool const leaves = region > 0 && (is_concave || inner_product(next, next) >= region * region);
        if (leaves) length = to_edge();
        step.direction = combined(step.direction, length, along);
        step.residual = combined(step.residual, length, bent);
        if (leaves) {
            step.why = is_concave ? truncation::negative_curvature : truncation::edge_of_region;
            return step;
        }
        scalar const left = inner_product(step.residual, step.residual);
        if (left <= tolerance * tolerance) return step;
        for (std::size_t i = 0; i < along.size(); ++i) along[i] = left / square * along[i] - step.residual[i];
        square = left;
    }
    return step;
}

}  // namespace detail

/// An objective with products of its Hessian and a vector: hessian_vector_product(object)(point, vector), by
/// argument-dependent lookup.
template <class Object, class Point>
concept objective_with_hessian_products =
    objective<Object, Point> && requires(Object const& object, Point const& point) {
        static_cast<number_of<Point>>(detail::by_argument::product(object)(point, point)[0]);
    };

}  // namespace tapeless
