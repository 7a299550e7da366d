// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/constrained_sample.hpp>
#include <tapeless/descent/null_space.hpp>
#include <tapeless/descent/solve_by_magnitudes.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless::detail {

/// The penalty μ and the direction of lagrange_newton{}, made anew at each step.
template <class Method, class Number, std::size_t size, std::size_t count>
class lagrange_newton_state {
public:
    using sample = constrained_sample<Number, size, count>;
    using vector = std::array<Number, size>;

    constexpr explicit lagrange_newton_state(Method const& with) : options{with} {}

    /// A step that lowers the merit; evaluate(sample) gives false outside the domain.
    template <class Evaluate>
    constexpr bool advance(Evaluate const& evaluate, sample& at) {
        null_space<Number, size, count> const space{at.slopes};
        if (!find_direction(space, at)) return false;
        Number const slope = slope_of_merit(at);
        Number const merit_here = merit(at);
        Number const noise = 64 * std::numeric_limits<Number>::epsilon() *
                             (1 + (at.value < 0 ? -at.value : at.value) + penalty * at.total_violation());
        auto const lowers = [&](sample const& there, Number length) {
            Number const merit_there = merit(there);
            bool const lower =
                merit_there <= merit_here + static_cast<Number>(options.sufficient_decrease) * length * slope;
            bool const nearer =
                -length * slope <= noise && merit_there <= merit_here + noise && there.distance() < at.distance();
            // Far more than promised, and farther from the constraints: f may have no bound there.
            bool const incredible = there.total_violation() > at.total_violation() &&
                                    merit_here - merit_there > noise - 10 * length * slope;
            return ((lower && merit_there < merit_here) || nearer) && !incredible;
        };
        Number length = 1;
        for (int halvings = 0; halvings <= options.max_halvings; ++halvings, length /= 2) {
            sample trial = moved(at, length);
            if (trial.point == at.point) return false;
            if (!evaluate(trial)) continue;
            if (!lowers(trial, length)) {
                if (halvings > 0 || !(trial.total_violation() > 0)) continue;
                sample const uncorrected = trial;
                vector const correction = space.step_to(trial.constraints);
                for (std::size_t i = 0; i < size; ++i) trial.point[i] += correction[i];
                if (!evaluate(trial) || !lowers(trial, 1)) {
                    trial = uncorrected;
                    if (!goes_down_later(evaluate, trial, lowers)) continue;
                }
            }
            at = trial;
            return true;
        }
        return false;
    }

    /// The full step to the conditions of first order, wherever the merit goes: to be accepted by the distance that is left.
    constexpr bool full_step(sample& at) {
        null_space<Number, size, count> const space{at.slopes};
        if (!find_direction(space, at)) return false;
        at = moved(at, 1);
        return true;
    }

    /// Whether the matrix of the last step was singular beside its largest elements, and how much so.
    constexpr Number smallest_pivot() const { return pivot; }
    constexpr std::size_t rank() const { return independent; }

private:
    static constexpr int steps_ahead = 4;

    Method options;
    vector direction{};
    std::array<Number, count> next_multipliers{};
    Number penalty = 0;
    Number curvature{};  // of the Lagrangian along the direction
    Number left{};       // of Σ |gᵢ| by the linearised constraints
    Number pivot = 1;
    std::size_t independent = count;

    static constexpr Number product(vector const& a, vector const& b) {
        Number sum = 0;
        for (std::size_t i = 0; i < size; ++i) sum += a[i] * b[i];
        return sum;
    }
    static constexpr vector product(square_matrix<Number, size> const& h, vector const& x) {
        vector result{};
        for (std::size_t i = 0; i < size; ++i) result[i] = product(h[i], x);
        return result;
    }

    // The watchdog: full steps may raise the merit for a while, where the constraints are bent, if they lower it in the end.
    template <class Evaluate>
    constexpr bool goes_down_later(Evaluate const& evaluate, sample& trial, auto const& lowers) const {
        auto ahead = *this;
        for (int more = 0; more < steps_ahead; ++more) {
            if (!ahead.full_step(trial) || !evaluate(trial)) return false;
            if (lowers(trial, 1)) return true;
        }
        return false;
    }

    constexpr bool find_direction(null_space<Number, size, count> const& space, sample const& at) {
        independent = space.rank;
        direction = space.step_to(at.constraints);
        // In Q's columns: the identity for those that span the constraints, Zᵀ H Z for the others.
        square_matrix<Number, size> reduced{};
        vector right{};
        vector slope = product(at.hessian, direction);
        for (std::size_t i = 0; i < size; ++i) slope[i] += at.gradient[i];
        for (std::size_t j = 0; j < size; ++j) {
            if (j < space.rank) {
                reduced[j][j] = 1;
                continue;
            }
            vector const turned = product(at.hessian, space.column(j));
            for (std::size_t i = space.rank; i < size; ++i) reduced[i][j] = product(space.column(i), turned);
            right[j] = -product(space.column(j), slope);
        }
        scale_identity(reduced, space.rank);
        cholesky<Number, size> factor;
        bool const is_convex = factor.factorise(reduced);
        find_pivot(factor, space.rank, is_convex);
        vector along =
            is_convex ? factor.solve(right) : solve_by_magnitudes(reduced, right, static_cast<Number>(options.damping));
        if (!math::is_finite(largest_magnitude(along, along))) return false;
        if (!is_convex) {  // the model has no minimum and says nothing of how far to go
            Number const reach = 1 + math::sqrt(product(at.point, at.point));
            Number const length = math::sqrt(product(along, along));
            for (Number& part : along) part *= length > reach ? reach / length : Number{1};
        }
        for (std::size_t j = space.rank; j < size; ++j)
            for (std::size_t i = 0; i < size; ++i) direction[i] += along[j] * space.column(j)[i];

        vector const bent = product(at.hessian, direction);
        curvature = product(bent, direction);
        vector ahead = at.gradient;
        for (std::size_t i = 0; i < size; ++i) ahead[i] += bent[i];
        next_multipliers = space.multipliers_of(ahead);
        left = 0;
        for (std::size_t k = 0; k < count && space.rank < count; ++k) {
            Number const g = at.constraints[k] + product(at.slopes[k], direction);
            left += g < 0 ? -g : g;
        }
        return true;
    }

    // So that the identity's size neither damps Zᵀ H Z nor hides how small its pivots are.
    static constexpr void scale_identity(square_matrix<Number, size>& reduced, std::size_t rank) {
        Number largest = 0;
        for (std::size_t j = rank; j < size; ++j) {
            Number const magnitude = reduced[j][j] < 0 ? -reduced[j][j] : reduced[j][j];
            largest = magnitude > largest ? magnitude : largest;
        }
        for (std::size_t j = 0; j < rank; ++j) reduced[j][j] = largest > 0 ? largest : Number{1};
    }
    constexpr void find_pivot(cholesky<Number, size> const& factor, std::size_t rank, bool is_convex) {
        Number smallest = 0;
        Number largest = 0;
        for (std::size_t j = rank; j < size; ++j) {
            Number const here = factor.diagonal(j) * factor.diagonal(j);
            smallest = j == rank || here < smallest ? here : smallest;
            largest = here > largest ? here : largest;
        }
        pivot = rank == size ? Number{1} : is_convex ? smallest / largest : Number{0};
    }

    constexpr Number merit(sample const& at) const { return at.value + penalty * at.total_violation(); }

    /// The merit's slope along the direction, after μ has grown until the linearised constraints pay for the model of f.
    constexpr Number slope_of_merit(sample const& at) {
        Number const along = product(at.gradient, direction);
        Number const gain = at.total_violation() - left;
        if (gain > 0) {
            // Below the multipliers, the merit's minimum is not that of f under the constraints.
            Number const largest = Number{1.5} * largest_magnitude(next_multipliers, next_multipliers);
            penalty = largest > penalty ? largest : (largest + penalty) / 2;
            Number const needed = 2 * (along + (curvature > 0 ? curvature / 2 : Number{0})) / gain;
            if (needed > penalty) penalty = needed;
        }
        return along - penalty * (gain > 0 ? gain : Number{0});
    }

    constexpr sample moved(sample const& at, Number length) const {
        sample result = at;
        for (std::size_t i = 0; i < size; ++i) result.point[i] += length * direction[i];
        return result;
    }
};

}  // namespace tapeless::detail
