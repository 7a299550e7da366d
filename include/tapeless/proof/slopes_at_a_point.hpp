// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/wrt.hpp>
#include <tapeless/expression/formula.hpp>

#include <array>
#include <cstddef>

namespace tapeless::detail {

constexpr double magnitude(double x) { return x < 0 ? -x : x; }

/// A slope by the library beside the same slope by other means, which is known to within a bound.
struct two_slopes {
    double slope;
    double other;
    double bound;
    bool is_known = true;

    constexpr bool agree() const { return is_known && magnitude(slope - other) <= bound; }
};

/// use(function, point): an expression with bindings, or a function with numbers or arrays, as a function at an array.
template <class Formula, class Use, class... Point>
constexpr auto at_a_point(Formula const& f, Use const& use, Point const&... point) {
    if constexpr (is_function<Formula>) return use(f, flattened<double, Formula::arity>(point...));
    else return use(function{f, wrt_list<typename Point::variable_type...>{}}, std::array<double, sizeof...(Point)>{converted<double>(point.value)...});
}

template <class Formula, class... Point>
constexpr bool gives_a_point() {
    if constexpr (is_function<Formula>) return ((number_like<item_type_t<Point>> && ...)) && fits_shape<typename Formula::body, Point...>();
    else return (is_binding<Point> && ...);
}

/// Do all slopes agree with those by other means? slopes_by(function, point, slopes) gives them one by one.
template <class By, class Formula, class... Point>
constexpr bool slopes_agree(Formula const& f, Point const&... point) {
    constexpr bool has_a_point = gives_a_point<Formula, Point...>();
    static_assert(has_a_point, "tapeless: agrees_with_...(f, point) needs a value for every variable, as in agrees_with_differences(f, x = 2.0, y = 1.0), or the numbers of a function's call");
    if constexpr (has_a_point && !is_function<Formula>) {
        using missing = decltype(missing_variable<typename Formula::source, Point...>());
        static_assert(has_a_value_for<missing, Point...>, "tapeless: agrees_with_...(f, point) needs a value for every variable, as in agrees_with_differences(f, x = 2.0, y = 1.0)");
        if constexpr (!has_a_value_for<missing, Point...>) return false;
        else return at_a_point(f, [](auto const& ordered, auto const& at) { return By::agree(ordered, at); }, point...);
    } else if constexpr (has_a_point) {
        static_assert(Formula::body::outputs == 1, "tapeless: agrees_with_...(f, point) needs a function with one result");
        if constexpr (Formula::body::outputs == 1) return at_a_point(f, [](auto const& ordered, auto const& at) { return By::agree(ordered, at); }, point...);
    }
    return false;
}
template <class By, class Body, std::size_t Arity>
constexpr bool all_agree(function<Body> const& f, std::array<double, Arity> const& point) {
    auto const slopes = gradient(f)(point);
    for (std::size_t i = 0; i < Body::parameters; ++i)
        if (!By::of(f, point, i, slopes[i]).agree()) return false;
    return true;
}

}  // namespace tapeless::detail
