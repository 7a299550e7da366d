// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

namespace tapeless::detail::by_argument {

// Declared here so that only argument-dependent lookup finds the functions of an objective, whatever is included.
void value_and_gradient();
void value_gradient_and_hessian();
void degree_along_lines();

template <class Object>
constexpr auto first_order(Object const& object) -> decltype(value_and_gradient(object)) {
    return value_and_gradient(object);
}

template <class Object>
constexpr auto second_order(Object const& object) -> decltype(value_gradient_and_hessian(object)) {
    return value_gradient_and_hessian(object);
}

/// The degree along every line, a part of the type; -1 where it is not known.
template <class Object>
constexpr int known_degree() {
    if constexpr (requires(Object const& object) { degree_along_lines(object); })
        return decltype(degree_along_lines(std::declval<Object const&>()))::value;
    else return -1;
}

}  // namespace tapeless::detail::by_argument

namespace tapeless {

namespace detail {

// A gradient that is known to have another size than the point is none.
template <class Gradient, class Point>
concept gradient_at = requires(Gradient const& gradient) {
    static_cast<number_of<Point>>(gradient[std::size_t{}]);
    requires(fixed_size<Gradient> == 0 || fixed_size<Point> == 0 || fixed_size<Gradient> == fixed_size<Point>);
};

/// A function of a known number of arguments is called with as many, or not at all.
template <class Object, class Point>
concept takes_as_many_numbers_as =
    !requires { Object::arity; } || fixed_size<Point> == 0 || Object::arity == fixed_size<Point>;

template <class Object>
using first_order_evaluator = decltype(by_argument::first_order(std::declval<Object const&>()));
template <class Object>
using second_order_evaluator = decltype(by_argument::second_order(std::declval<Object const&>()));

}  // namespace detail

/// What `minimize` takes: value_and_gradient(object)(point) is valid by argument-dependent lookup and has .value and
/// .gradient. A type of your own offers a friend function value_and_gradient that returns a callable.
template <class Object, class Point>
concept objective = coordinates<Point> && detail::takes_as_many_numbers_as<Object, Point> &&
                    requires(detail::first_order_evaluator<Object> const& evaluate, Point const& point) {
                        static_cast<number_of<Point>>(evaluate(point).value);
                        requires detail::gradient_at<std::remove_cvref_t<decltype(evaluate(point).gradient)>, Point>;
                    };

/// An objective with second derivatives: value_gradient_and_hessian(object)(point) has .hessian[i][j], too.
template <class Object, class Point>
concept objective_with_hessian =
    objective<Object, Point> && requires(detail::second_order_evaluator<Object> const& evaluate, Point const& point) {
        static_cast<number_of<Point>>(evaluate(point).value);
        static_cast<number_of<Point>>(evaluate(point).gradient[0]);
        static_cast<number_of<Point>>(evaluate(point).hessian[0][0]);
    };

/// A mean over rows of data, of which mini-batches take a part: both over_… give an objective over those rows alone.
template <class Object, class Point>
concept batched_objective =
    objective<Object, Point> && requires(Object const& object, std::size_t const* indices, std::size_t count) {
        { object.rows() } -> std::convertible_to<std::size_t>;
        { object.over_rows(indices, count) } -> objective<Point>;
        { object.over_range(count, count) } -> objective<Point>;
    };

}  // namespace tapeless
