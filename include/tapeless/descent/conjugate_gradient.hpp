// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/line_search.hpp>
#include <tapeless/descent/problem.hpp>

#include <cstddef>

namespace tapeless {

template <coordinates Point>
class conjugate_gradient_state;

/// How much of the last direction d goes into the next, with g = ∇f, g' the gradient before and y = g - g'.
enum class conjugate_rule {
    hager_zhang,      ///< (y - 2 d y·y / d·y)·g / d·y, kept above -1 / (|d| min(0.01, |g'|))
    polak_ribiere,    ///< max(0, g·y / g'·g')
    fletcher_reeves,  ///< g·g / g'·g'
    hestenes_stiefel  ///< g·y / d·y
};

/// Nonlinear conjugate gradients: x := x + α d, d := -∇f + β d. α by a line search from the last step's length times the
/// ratio of slopes. Anew from -∇f where d is no descent, and every n steps for fletcher_reeves.
///
/// Shapes   x: any coordinates
/// Domain   f differentiable; on a quadratic f of n variables, known as such, n steps are enough
/// Errors   options of the search: status bad_option; no α found: status no_descent
/// Source   Hager & Zhang, A survey of nonlinear conjugate gradient methods, 2006; Nocedal & Wright, 5.2
struct conjugate_gradient {
    conjugate_rule rule = conjugate_rule::hager_zhang;
    line_search search{.curvature = 0.1};

    template <coordinates Point>
    constexpr conjugate_gradient_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const { return search.problem(); }
};

/// The last direction and gradient.
template <coordinates Point>
class conjugate_gradient_state {
public:
    constexpr conjugate_gradient_state(conjugate_gradient const& with, Point const& start)
        : options{with}, direction{start}, before{start} {}

    /// The step that minimize takes; the sample stays as it is unless there is one.
    template <class Oracle, class Sample>
    constexpr bool advance(Oracle& oracle, Sample& at) {
        for (;;) {
            bool const due = options.rule == conjugate_rule::fletcher_reeves && since_restart >= at.point.size();
            if (since_restart > 0 && !due) turn(at.gradient);
            if (since_restart == 0 || due || !(detail::inner_product(direction, at.gradient) < 0)) restart(at.gradient);
            scalar const slope = detail::inner_product(direction, at.gradient);
            scalar const first =
                last_length > 0 ? last_length * last_slope / slope : detail::first_length(at.point, at.gradient);
            Point const gradient = at.gradient;
            scalar const length = detail::search_along(options.search, oracle, at, direction, first);
            if (length > 0) {
                before = gradient;
                last_length = length;
                last_slope = slope;
                ++since_restart;
                return true;
            }
            if (since_restart == 0) return false;
            since_restart = 0;
            last_length = 0;
        }
    }

private:
    using scalar = number_of<Point>;

    conjugate_gradient options;
    Point direction;
    Point before;
    scalar last_length = 0;
    scalar last_slope = 0;
    std::size_t since_restart = 0;

    constexpr void restart(Point const& gradient) {
        for (std::size_t i = 0; i < gradient.size(); ++i) direction[i] = -gradient[i];
        since_restart = 0;
    }
    constexpr void turn(Point const& gradient) {
        scalar const kept = weight(gradient);
        for (std::size_t i = 0; i < gradient.size(); ++i) direction[i] = kept * direction[i] - gradient[i];
    }
    constexpr scalar weight(Point const& g) const {
        Point const y = detail::combined(g, scalar{-1}, before);
        scalar const old_square = detail::inner_product(before, before);
        switch (options.rule) {
        case conjugate_rule::fletcher_reeves:
            return detail::inner_product(g, g) / old_square;
        case conjugate_rule::polak_ribiere: {
            scalar const beta = detail::inner_product(g, y) / old_square;
            return beta > 0 ? beta : scalar{0};
        }
        case conjugate_rule::hestenes_stiefel:
            return detail::inner_product(g, y) / detail::inner_product(direction, y);
        case conjugate_rule::hager_zhang:
            break;
        }
        scalar const along = detail::inner_product(direction, y);
        scalar const square = detail::inner_product(y, y);
        scalar const beta =
            (detail::inner_product(y, g) - 2 * detail::inner_product(direction, g) * square / along) / along;
        scalar const old_length = math::sqrt(old_square);
        scalar const floor = -1 / (math::sqrt(detail::inner_product(direction, direction)) *
                                   (old_length < scalar{0.01} ? old_length : scalar{0.01}));
        return beta > floor ? beta : floor;
    }
};

}  // namespace tapeless
