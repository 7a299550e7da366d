// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/objective.hpp>
#include <tapeless/descent/problem.hpp>

#include <cstddef>
#include <limits>

namespace tapeless {

/// The bounds lower <= x <= upper, component by component; infinite where there is none.
///
/// Errors   a lower bound above its upper one, or NaN: status bad_option
template <coordinates Point>
struct bounds {
    Point lower;
    Point upper;

    /// The nearest point within.
    constexpr Point nearest(Point point) const {
        for (std::size_t i = 0; i < point.size(); ++i)
            point[i] = point[i] < lower[i] ? lower[i] : point[i] > upper[i] ? upper[i] : point[i];
        return point;
    }
    /// Whether component i is at a bound that the slope pushes it against.
    constexpr bool holds(Point const& point, auto const& slope, std::size_t i) const {
        return (point[i] <= lower[i] && slope[i] > 0) || (point[i] >= upper[i] && slope[i] < 0);
    }

    constexpr tapeless::problem problem() const {
        for (std::size_t i = 0; i < lower.size(); ++i) {
            if (!math::is_nan(lower[i]) && !math::is_nan(upper[i]) && lower[i] <= upper[i]) continue;
            tapeless::problem found{status::bad_option, {}};
            found.message.add("within: bounds of component ")
                .add(i)
                .add(" are ")
                .add(lower[i])
                .add(" and ")
                .add(upper[i]);
            return found;
        }
        return {};
    }
};

/// Bounds for minimize(f, within(lower, upper), start, method): within(std::array{0.0, 0.0}, std::array{1.0, 1.0}).
template <coordinates Point>
constexpr bounds<Point> within(Point const& lower, Point const& upper) {
    return {lower, upper};
}
/// x >= lower alone.
template <coordinates Point>
constexpr bounds<Point> at_least(Point const& lower) {
    return {lower, detail::filled_like(lower, std::numeric_limits<number_of<Point>>::infinity())};
}

namespace detail {

/// An objective whose slopes at bounds that hold do not count in its gradient_norm.
template <class Objective, class Point>
struct bounded {
    Objective const& objective;
    bounds<Point> const& box;

    template <class Evaluator>
    struct evaluator {
        Evaluator evaluate;
        bounds<Point> const& box;

        constexpr auto operator()(Point const& point) const {
            struct {
                number_of<Point> value;
                Point gradient;
                number_of<Point> gradient_norm;
            } answer{{}, point, 0};
            auto const& all = evaluate(point);
            answer.value = static_cast<number_of<Point>>(all.value);
            for (std::size_t i = 0; i < point.size(); ++i) {
                answer.gradient[i] = static_cast<number_of<Point>>(all.gradient[i]);
                auto const size = answer.gradient[i] < 0 ? -answer.gradient[i] : answer.gradient[i];
                if (size > answer.gradient_norm && !box.holds(point, answer.gradient, i)) answer.gradient_norm = size;
            }
            return answer;
        }
    };

    friend constexpr auto value_and_gradient(bounded const& f) {
        return evaluator<first_order_evaluator<Objective>>{by_argument::first_order(f.objective), f.box};
    }
    constexpr tapeless::problem problem() const { return problem_of(objective); }
};

}  // namespace detail
}  // namespace tapeless
