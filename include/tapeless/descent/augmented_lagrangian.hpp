// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/constrained_sample.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

/// The method of multipliers for f under g(x) = 0 and h(x) >= 0: minimizes, by trust_region_newton{},
/// f - Σ λᵢ gᵢ + (ρ/2) Σ gᵢ² + (1/2ρ) Σ (max(0, μⱼ - ρ hⱼ)² - μⱼ²), then λᵢ := λᵢ - ρ gᵢ and μⱼ := max(0, μⱼ - ρ hⱼ), and
/// ρ grows unless the violation shrinks to a quarter. The end is made exact by Newton's method on the constraints that hold
/// with equality there.
///
/// Shapes   f, g and h: n numbers -> number, twice differentiable; minimize(f, subject_to(g, not_negative{h}), start, …)
/// Units    penalty: the first ρ, of f per unit of g²; multipliers of h are >= 0
/// Errors   penalty not positive, growth not above 1: status bad_option; constraints that no ρ can meet: status no_descent
/// Source   Powell 1969, Hestenes 1969, Rockafellar 1973; Nocedal & Wright, Numerical Optimization, 2nd ed., 17.4
struct augmented_lagrangian {
    double penalty = 10;
    double growth = 10;

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_positive("augmented_lagrangian: penalty", penalty)) return bad;
        if (auto const bad = detail::must_be_positive("augmented_lagrangian: growth", growth)) return bad;
        if (growth <= 1) return detail::bad_option("augmented_lagrangian: growth", growth, "above 1");
        return {};
    }
};

namespace detail {

/// The objective of one round, for given multipliers and ρ.
template <class Objective, class Constraints, class Number>
struct penalized {
    Objective const& objective;
    Constraints const& constraints;
    std::array<Number, Constraints::size> const& multipliers;
    Number penalty;

    /// The multiplier of constraint k after this round: λ - ρ g, for an inequality not below 0.
    constexpr Number next(std::size_t k, Number constraint, bool is_inequality) const {
        Number const moved = multipliers[k] - penalty * constraint;
        return is_inequality && !(moved > 0) ? Number{0} : moved;
    }

    template <std::size_t size>
    constexpr auto operator()(std::array<Number, size> const& point) const {
        value_gradient_hessian<Number, std::array<Number, size>, square_matrix<Number, size>> sum{};
        auto const add = [&](auto const& of, Number weight, Number square) {
            for (std::size_t i = 0; i < size; ++i) {
                auto const slope = static_cast<Number>(of.gradient[i]);
                sum.gradient[i] += weight * slope;
                for (std::size_t j = 0; j < size; ++j)
                    sum.hessian[i][j] += weight * static_cast<Number>(of.hessian[i][j]) +
                                         square * slope * static_cast<Number>(of.gradient[j]);
            }
        };
        auto const first = by_argument::second_order(objective)(point);
        sum.value = static_cast<Number>(first.value);
        add(first, 1, 0);
        constraints.for_each([&](std::size_t k, auto const& g, bool is_inequality) {
            auto const of = by_argument::second_order(g)(point);
            auto const value = static_cast<Number>(of.value);
            Number const after = next(k, value, is_inequality);
            // (λ⁺² - λ²) / 2ρ, for an equality without the cancellation of λ.
            sum.value += after == 0 && is_inequality ? -multipliers[k] * multipliers[k] / (2 * penalty)
                                                     : value * (penalty * value / 2 - multipliers[k]);
            if (after != 0 || !is_inequality) add(of, -after, penalty);
        });
        return sum;
    }

    friend constexpr auto value_gradient_and_hessian(penalized const& f) {
        return [&f](auto const& point) { return f(point); };
    }
    friend constexpr auto value_and_gradient(penalized const& f) { return value_gradient_and_hessian(f); }
};

}  // namespace detail
}  // namespace tapeless
