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
class levenberg_marquardt_state;

/// Levenberg and Marquardt's method for sums of squares |r|²: x := x + d, where d minimizes |J d + r|² within the region
/// |D d| <= Δ, which grows and shrinks with the model's success. D are the longest columns of J so far, so that the
/// units of the parameters do not matter.
///
/// Shapes   an objective of least_squares; x: std::array of n numbers, J: m x n exact
/// Units    first_region: the first Δ as a part of |D x|; offset_tolerance: of the part of r that a step could remove,
///          |Q Qᵀr|, to |r|; both without units
/// Domain   n parameters may exceed the rank of J; steps out of the domain shrink the region
/// Errors   an option not positive: status bad_option. It has converged where the offset is within its tolerance, where
///          no step changes the value by more than rounding error, or where the residuals have vanished;
///          `stopping` may end it earlier, its gradient_tolerance only where it is given
/// Source   Moré, The Levenberg-Marquardt algorithm: implementation and theory, 1978; Bates & Watts 1981 (offset)
struct levenberg_marquardt {
    double first_region = 1;
    double offset_tolerance = 1e-10;
    double sufficient_decrease = 1e-4;

    static constexpr bool needs_residuals = true;

    template <class Number, std::size_t size>
    constexpr levenberg_marquardt_state<Number, size> start(std::array<Number, size> const&) const {
        return levenberg_marquardt_state<Number, size>{*this};
    }

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_positive("levenberg_marquardt: first_region", first_region)) return bad;
        if (auto const bad = detail::must_not_be_negative("levenberg_marquardt: offset_tolerance", offset_tolerance))
            return bad;
        return detail::must_be_a_fraction("levenberg_marquardt: sufficient_decrease", sufficient_decrease);
    }
};

/// The scales D, the region Δ and the damping λ of the last step.
template <class Number, std::size_t size>
class levenberg_marquardt_state {
public:
    using vector = std::array<Number, size>;
    using sample = detail::residual_sample<vector>;

    constexpr explicit levenberg_marquardt_state(levenberg_marquardt const& with) : options{with} {}

    /// The step that minimize takes; the sample stays as it is unless the cause is none.
    template <class Oracle>
    constexpr detail::cause advance(Oracle& oracle, sample& at) {
        if (!begun) first_value = at.value;
        for (std::size_t j = 0; j < size; ++j) {
            Number const length = at.factor.length(j);
            scales[j] = length > scales[j] ? length : scales[j];
        }
        detail::gauss_newton_model<Number, size> const model{at.factor, scales};
        Number const removable = model.removable();
        Number const noise = detail::rounding_error_of(at.value, detail::scaled_length(at.point, scales));
        if (auto const why = detail::cause_to_end(at.value, first_value, removable, options.offset_tolerance);
            why != detail::cause::none)
            return why;
        if (!begun) open_region(at.point);
        begun = true;
        for (;;) {
            if (!(region > 0) || !math::is_finite(region)) return detail::cause::no_step_descends;
            auto const step = model.within(region, damping);
            damping = step.damping;
            sample trial = at;
            bool moves = false;
            for (std::size_t j = 0; j < size; ++j) {
                trial.point[j] += step.direction[j];
                moves = moves || trial.point[j] != at.point[j];
            }
            bool const is_noise = step.predicted <= noise;
            if (!moves) return is_noise ? detail::cause::as_exact_as_it_gets : detail::cause::no_step_descends;
            if (oracle.update(trial) != detail::reading::finite) {
                region = step.length / 4;
                continue;
            }
            Number const ratio = (at.value - trial.value) / step.predicted;
            adapt(step, ratio);
            if (ratio >= static_cast<Number>(options.sufficient_decrease) && trial.value < at.value) {
                at = trial;
                return detail::cause::none;
            }
            if (!is_noise) {
                if (!(ratio <= Number{0.25})) region = step.length / 4;  // refused, the same step must not come again
                continue;
            }
            // Here a difference of values is rounding error, and what is left to remove alone tells progress.
            if (trial.value <= at.value + noise &&
                detail::gauss_newton_model<Number, size>{trial.factor, scales}.removable() < removable * 9 / 10) {
                at = trial;
                return detail::cause::none;
            }
            return detail::cause::as_exact_as_it_gets;
        }
    }

private:
    constexpr void open_region(vector const& point) {
        Number const reach = detail::scaled_length(point, scales);
        region = static_cast<Number>(options.first_region) * (reach > 0 ? reach : Number{1});
        if (!math::is_finite(region)) region = std::numeric_limits<Number>::max();
    }

    constexpr void adapt(detail::damped_step<Number, size> const& step, Number ratio) {
        if (ratio <= Number{0.25}) {
            // Half, where Moré asks a parabola for a part down to a tenth: along curved valleys that is too short, and a
            // region grows back slowly (bench/peers).
            region = (step.length < region ? step.length : region) / 2;
            damping *= 2;
        } else if (ratio >= Number{0.75} || damping == 0) {
            region = 2 * step.length;
            damping /= 2;
        }
    }

    levenberg_marquardt options;
    vector scales{};
    Number region{};
    Number damping{};
    Number first_value{};
    bool begun = false;
};

}  // namespace tapeless
