// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/ending.hpp>
#include <tapeless/descent/hessian_products.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/region.hpp>

namespace tapeless {

template <coordinates Point>
class trust_region_state;

/// Newton's method within a region, without a matrix: x := x + d, where conjugate gradients on exact products H v lower
/// the model ∇f·d + d·H d / 2 within |d| <= Δ, and stop at the edge. Δ grows and shrinks with the model's success.
///
/// Shapes   x: any coordinates; no n x n numbers anywhere
/// Units    first_region: the first Δ as a part of |x|, or Δ itself where x is 0
/// Errors   an option out of its range: status bad_option; no d found: status no_descent
/// Source   Steihaug 1983; Nocedal & Wright, Numerical Optimization, 2nd ed., algorithms 4.1 and 7.2
struct trust_region {
    double first_region = 1;
    double sufficient_decrease = 1e-4;
    double forcing = 0.5;

    static constexpr bool needs_hessian_products = true;

    template <coordinates Point>
    constexpr trust_region_state<Point> start(Point const&) const {
        return trust_region_state<Point>{*this};
    }

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_positive("trust_region: first_region", first_region)) return bad;
        if (auto const bad = detail::must_be_a_fraction("trust_region: sufficient_decrease", sufficient_decrease))
            return bad;
        return detail::must_be_a_fraction("trust_region: forcing", forcing);
    }
};

/// The region.
template <coordinates Point>
class trust_region_state {
public:
    constexpr explicit trust_region_state(trust_region const& with) : options{with} {}

    /// The step that minimize takes; the sample stays as it is unless there is one.
    template <class Oracle, class Sample>
    constexpr bool advance(Oracle& oracle, Sample& at) {
        if (!region.is_open()) region.open(options.first_region, math::sqrt(detail::inner_product(at.point, at.point)));
        scalar const size = math::sqrt(detail::inner_product(at.gradient, at.gradient));
        scalar const root = math::sqrt(size);
        auto const forcing = static_cast<scalar>(options.forcing);
        for (;;) {
            auto const step = detail::truncated_newton_step(oracle, at.point, at.gradient,
                                                            size * (root < forcing ? root : forcing), region.radius());
            if (step.why == detail::truncation::not_finite) return false;
            Sample trial = at;
            trial.point = detail::combined(at.point, scalar{1}, step.direction);
            if (trial.point == at.point || !region.is_open()) return false;  // shrunk to nothing
            bool const inside = oracle.update(trial) == detail::reading::finite;
            scalar const length = math::sqrt(detail::inner_product(step.direction, step.direction));
            if (region.accepts(at, trial, inside, step.predicted(at.gradient), length, options.sufficient_decrease)) {
                at = trial;
                return true;
            }
        }
    }

private:
    using scalar = number_of<Point>;

    trust_region options;
    detail::region<scalar> region;
};

}  // namespace tapeless
