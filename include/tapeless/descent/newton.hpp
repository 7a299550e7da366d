// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/cholesky.hpp>
#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/oracle.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/solve_by_magnitudes.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless {

template <class Number, std::size_t size>
class newton_state;

/// Newton's method, x := x + α d with H d = -∇f and the exact Hessian H. Where H is not positive definite, the magnitudes
/// of its eigenvalues, in units of √|Hᵢᵢ|, stand for them. α is halved from 1 until f decreases enough.
///
/// Shapes   x: std::array of n numbers; H: n x n
/// Units    damping: the least magnitude that counts, as a part of the largest
/// Domain   f twice differentiable along the way; steps out of the domain are halved
/// Errors   damping not positive, sufficient_decrease outside [0, 1), max_halvings negative: status bad_option;
///          no α found: status no_descent. Where the end has an H that is not positive definite the message says so
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., algorithms 3.1 and 3.2; Greenstadt 1967 (magnitudes)
struct newton {
    double damping = 1e-3;
    double sufficient_decrease = 1e-4;
    int max_halvings = 60;

    static constexpr bool needs_hessian = true;

    template <class Number, std::size_t size>
    constexpr newton_state<Number, size> start(std::array<Number, size> const&) const {
        return newton_state<Number, size>{*this};
    }

    /// What there is to say about a stationary point.
    template <class Number, std::size_t size>
    constexpr char const* remark(detail::curved_sample<std::array<Number, size>> const& at) const {
        if (cholesky<Number, size>{}.factorise(at.hessian)) return "";
        return "; the Hessian is not positive definite there: a saddle, a maximum or a flat place";
    }

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_positive("newton: damping", damping)) return bad;
        if (auto const bad = detail::must_be_a_fraction("newton: sufficient_decrease", sufficient_decrease)) return bad;
        return detail::must_be_a_count("newton: max_halvings", max_halvings);
    }
};

/// The factor of H and the direction, made anew at each step.
template <class Number, std::size_t size>
class newton_state {
public:
    using vector = std::array<Number, size>;

    constexpr explicit newton_state(newton const& with) : options{with} {}

    /// The full step, α = 1; false, and no step, where there is no finite one.
    constexpr bool step(vector& point, auto const& gradient, auto const& hessian) {
        if (!find_direction(gradient, hessian)) return false;
        point = moved(point, 1);
        return true;
    }

    /// The step that minimize takes; the sample stays as it is unless there is one.
    template <class Oracle>
    constexpr bool advance(Oracle& oracle, detail::curved_sample<vector>& at) {
        if (!find_direction(at.gradient, at.hessian)) return false;
        Number slope = 0;
        for (std::size_t i = 0; i < size; ++i) slope += at.gradient[i] * direction[i];
        if (!(slope < 0)) return false;
        // Within this distance a difference of values is rounding error, and the gradient alone tells progress.
        Number const noise = 64 * std::numeric_limits<Number>::epsilon() * (1 + (at.value < 0 ? -at.value : at.value));
        Number length = 1;
        for (int halvings = 0; halvings <= options.max_halvings; ++halvings, length /= 2) {
            auto trial = at;
            trial.point = moved(at.point, length);
            if (trial.point == at.point) return false;
            if (oracle.update(trial) != detail::reading::finite) continue;
            bool const lower =
                trial.value <= at.value + static_cast<Number>(options.sufficient_decrease) * length * slope;
            bool const flatter =
                -length * slope <= noise && trial.value <= at.value + noise && trial.gradient_norm < at.gradient_norm;
            if ((lower && trial.value < at.value) || flatter) {
                at = trial;
                return true;
            }
        }
        return false;
    }

private:
    constexpr bool find_direction(auto const& gradient, auto const& hessian) {
        for (std::size_t i = 0; i < size; ++i) direction[i] = -static_cast<Number>(gradient[i]);
        direction = factor.factorise(hessian)
                        ? factor.solve(direction)
                        : detail::solve_by_magnitudes(hessian, direction, static_cast<Number>(options.damping));
        if (!math::is_finite(detail::largest_magnitude(direction, direction))) return false;
        return true;
    }

    constexpr vector moved(vector point, Number length) const {
        for (std::size_t i = 0; i < size; ++i) point[i] += length * direction[i];
        return point;
    }

    newton options;
    cholesky<Number, size> factor{};
    vector direction{};
};

}  // namespace tapeless
