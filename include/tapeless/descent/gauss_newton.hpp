// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/ending.hpp>
#include <tapeless/descent/gauss_newton_model.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/residuals.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

template <class Number, std::size_t size>
class gauss_newton_state;

/// Gauss and Newton's method for sums of squares |r|²: x := x + α d, where d minimizes |J d + r|², the shortest such d in
/// units of J's columns; α is halved from 1 until |r|² decreases enough. levenberg_marquardt{} goes farther from a bad
/// start.
///
/// Shapes   an objective of least_squares; x: std::array of n numbers, J: m x n exact
/// Units    offset_tolerance: of the part of r that a step could remove, |Q Qᵀr|, to |r|
/// Errors   an option out of its range: status bad_option; no α found: status no_descent. It has converged as
///          levenberg_marquardt
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., 10.3; Björck 1996, 9.2
struct gauss_newton {
    double offset_tolerance = 1e-10;
    double sufficient_decrease = 1e-4;
    int max_halvings = 60;

    static constexpr bool needs_residuals = true;

    template <class Number, std::size_t size>
    constexpr gauss_newton_state<Number, size> start(std::array<Number, size> const&) const {
        return gauss_newton_state<Number, size>{*this};
    }

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_not_be_negative("gauss_newton: offset_tolerance", offset_tolerance))
            return bad;
        if (auto const bad = detail::must_be_a_fraction("gauss_newton: sufficient_decrease", sufficient_decrease))
            return bad;
        return detail::must_be_a_count("gauss_newton: max_halvings", max_halvings);
    }
};

/// The value at the start.
template <class Number, std::size_t size>
class gauss_newton_state {
public:
    using vector = std::array<Number, size>;
    using sample = detail::residual_sample<vector>;

    constexpr explicit gauss_newton_state(gauss_newton const& with) : options{with} {}

    /// The step that minimize takes; the sample stays as it is unless the cause is none.
    template <class Oracle>
    constexpr detail::cause advance(Oracle& oracle, sample& at) {
        if (first_value < 0) first_value = at.value;
        auto const scales = lengths(at);
        detail::gauss_newton_model<Number, size> const model{at.factor, scales};
        Number const removable = model.removable();
        if (auto const why = detail::cause_to_end(at.value, first_value, removable, options.offset_tolerance);
            why != detail::cause::none)
            return why;
        Number const noise = detail::rounding_error_of(at.value, detail::scaled_length(at.point, scales));
        auto const step = model.damped(0);
        Number length = 1;
        for (int halvings = 0; halvings <= options.max_halvings; ++halvings, length /= 2) {
            sample trial = at;
            for (std::size_t j = 0; j < size; ++j) trial.point[j] += length * step.direction[j];
            if (trial.point == at.point) break;
            if (oracle.update(trial) != detail::reading::finite) continue;
            // The slope of |r|² along d is -2 |J d|².
            auto const enough = static_cast<Number>(options.sufficient_decrease) * 2 * length * step.of_model;
            bool const lower = trial.value < at.value && trial.value <= at.value - enough;
            bool const flatter =
                removable <= noise && trial.value <= at.value + noise &&
                detail::gauss_newton_model<Number, size>{trial.factor, scales}.removable() < removable * 9 / 10;
            if (lower || flatter) {
                at = trial;
                return detail::cause::none;
            }
            if (removable <= noise) break;
        }
        return removable <= noise ? detail::cause::as_exact_as_it_gets : detail::cause::no_step_descends;
    }

private:
    static constexpr vector lengths(sample const& at) {
        vector result{};
        for (std::size_t j = 0; j < size; ++j) result[j] = at.factor.length(j);
        return result;
    }

    gauss_newton options;
    Number first_value = -1;
};

}  // namespace tapeless
