// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/hessian_products.hpp>
#include <tapeless/descent/line_search.hpp>
#include <tapeless/descent/problem.hpp>

namespace tapeless {

template <coordinates Point>
class newton_cg_state;

/// Newton's method without a matrix: x := x + α d, where conjugate gradients find d with |H d + ∇f| <= η |∇f| from exact
/// products H v, η = min(forcing, √|∇f|), or end at a direction of negative curvature. α by a line search from 1.
///
/// Shapes   x: any coordinates; no n x n numbers anywhere
/// Errors   forcing outside [0, 1), options of the search: status bad_option; no α found: status no_descent
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., algorithm 7.1
struct newton_cg {
    double forcing = 0.5;
    line_search search{};

    static constexpr bool needs_hessian_products = true;

    template <coordinates Point>
    constexpr newton_cg_state<Point> start(Point const&) const {
        return newton_cg_state<Point>{*this};
    }

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_a_fraction("newton_cg: forcing", forcing)) return bad;
        return search.problem();
    }
};

/// Nothing but the options: every direction is made anew.
template <coordinates Point>
class newton_cg_state {
public:
    constexpr explicit newton_cg_state(newton_cg const& with) : options{with} {}

    /// The step that minimize takes; the sample stays as it is unless there is one.
    template <class Oracle, class Sample>
    constexpr bool advance(Oracle& oracle, Sample& at) {
        using scalar = number_of<Point>;
        scalar const size = math::sqrt(detail::inner_product(at.gradient, at.gradient));
        scalar const root = math::sqrt(size);
        auto const forcing = static_cast<scalar>(options.forcing);
        auto const step = detail::truncated_newton_step(oracle, at.point, at.gradient,
                                                        size * (root < forcing ? root : forcing), scalar{0});
        if (step.why == detail::truncation::not_finite) return false;
        return detail::search_along(options.search, oracle, at, step.direction, scalar{1}) > 0;
    }

private:
    newton_cg options;
};

}  // namespace tapeless
