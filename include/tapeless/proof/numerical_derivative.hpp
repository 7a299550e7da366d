// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/formula.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace tapeless {

/// Which difference quotient: (f(x + h) - f(x)) / h, or (f(x + h) - f(x - h)) / (2 h).
enum class differences { forward, central };

namespace detail {

/// f(point), or f(point[0], point[1], …) where f takes numbers one by one.
template <class Function, class Point>
constexpr auto value_at(Function const& f, Point const& point) {
    if constexpr (requires { f(point); }) {
        return f(point);
    } else {
        return [&]<std::size_t... Index>(std::index_sequence<Index...>) { return f(point[Index]...); }(std::make_index_sequence<array_size<Point>>{});
    }
}
template <class Function, class Point>
concept has_value_at = requires(Function const& f, Point const& point) { f(point); } || (array_size<Point> > 0 && requires(Function const& f) {
    []<std::size_t... Index>(Function const& g, Point const& point, std::index_sequence<Index...>) -> decltype(g(point[Index]...)) {
        return g(point[Index]...);
    }(f, std::declval<Point const&>(), std::make_index_sequence<array_size<Point>>{});
});

/// The quotient for the function of one number that at(x) is.
template <class Number, class At>
constexpr Number difference_quotient(At const& at, Number x, Number h, differences how) {
    if (how == differences::forward) return (at(x + h) - at(x)) / h;
    return (at(x + h) - at(x - h)) / (2 * h);
}

template <class Function>
struct numerical_slope {
    Function f;
    double h;
    differences how;

    template <std::floating_point Number>
    constexpr Number operator()(Number x) const {
        return difference_quotient([&](Number there) { return static_cast<Number>(f(there)); }, x, static_cast<Number>(h), how);
    }
};

template <class Point>
struct value_and_numerical_gradient {
    std::remove_cvref_t<decltype(std::declval<Point const&>()[0])> value;
    Point gradient;
};

template <class Function>
struct numerical_slopes {
    Function f;
    double h;
    differences how;

    template <class Point>
        requires has_value_at<Function, Point>
    constexpr Point operator()(Point const& point) const {
        using coordinate = std::remove_cvref_t<decltype(point[0])>;
        Point result = point;
        Point moved = point;
        for (std::size_t i = 0; i < static_cast<std::size_t>(point.size()); ++i) {
            auto const at = [&](coordinate there) {
                moved[i] = there;
                return static_cast<coordinate>(value_at(f, moved));
            };
            result[i] = difference_quotient<coordinate>(at, point[i], static_cast<coordinate>(h), how);
            moved[i] = point[i];
        }
        return result;
    }
    /// What makes it an objective of minimize.
    friend constexpr auto value_and_gradient(numerical_slopes const& slopes) {
        return [slopes]<class Point>(Point const& point) requires has_value_at<Function, Point> {
            return value_and_numerical_gradient<Point>{value_at(slopes.f, point), slopes(point)};
        };
    }
};

}  // namespace detail

/// f' by a difference quotient, as a callable: numerical_derivative(f, 1e-5)(2.0). It works in the type of x, float or double.
///
/// f        a callable of one number: a lambda, function_of<1>(…), or function{formula, wrt(x)} for an expression
/// Errors   (of the result) forward: h f''/2 and 2 ε|f|/h from rounding, best near h = 1e-8; central: h² f'''/6 and ε|f|/h,
///          best near 1e-5. An h that x absorbs gives 0
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., ch. 8.1
template <class Function>
constexpr auto numerical_derivative(Function f, double h, differences how = differences::central) {
    constexpr bool fits = std::invocable<Function const&, double> && !expression<Function>;
    static_assert(fits, "tapeless: numerical_derivative(f, h) needs a callable of one number, as in numerical_derivative(function{f, wrt(x)}, 1e-5)");
    if constexpr (fits) return detail::numerical_slope<Function>{f, h, how};
    else return [](auto x) { return x; };
}

/// ∇f by difference quotients, as a callable: numerical_gradient(f, 1e-5)(std::array{1.0, 2.0}); and an objective:
/// minimize(numerical_gradient(f, 1e-5), start, gradient_descent{…}).
///
/// f        a callable of a point (anything indexable with a size) or of its numbers one by one
/// Shapes   n numbers -> n numbers, in the type of the point
/// Errors   as numerical_derivative; 2 n evaluations (forward as well)
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., ch. 8.1
template <class Function>
constexpr auto numerical_gradient(Function f, double h, differences how = differences::central) {
    static_assert(!expression<Function>, "tapeless: numerical_gradient(f, h) needs a callable of a point, as in numerical_gradient(function{f, wrt(x, y)}, 1e-5)");
    return detail::numerical_slopes<Function>{f, h, how};
}

}  // namespace tapeless
