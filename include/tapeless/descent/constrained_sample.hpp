// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/cholesky.hpp>
#include <tapeless/descent/ending.hpp>
#include <tapeless/descent/null_space.hpp>
#include <tapeless/descent/objective.hpp>
#include <tapeless/descent/subject_to.hpp>
#include <tapeless/math/floating.hpp>

#include <array>
#include <cstddef>

namespace tapeless::detail {

/// A point x with f, the g and their gradients, the λ for which ∇f - Σ λᵢ ∇gᵢ is shortest, and the Hessian of f - Σ λᵢ gᵢ.
template <class Number, std::size_t size, std::size_t count>
struct constrained_sample {
    using vector = std::array<Number, size>;

    vector point{};
    std::array<Number, count> multipliers{};
    Number value{};
    vector gradient{};
    std::array<Number, count> constraints{};
    std::array<vector, count> slopes{};
    square_matrix<Number, size> hessian{};

    /// ∇f - Σ λᵢ ∇gᵢ.
    constexpr vector slope_of_lagrangian() const {
        vector result = gradient;
        for (std::size_t k = 0; k < count; ++k)
            for (std::size_t i = 0; i < size; ++i) result[i] -= multipliers[k] * slopes[k][i];
        return result;
    }
    constexpr Number violation() const { return count == 0 ? Number{0} : largest_magnitude(constraints, constraints); }
    /// How far the point and its multipliers are from the conditions of first order.
    constexpr Number distance() const {
        Number const slope = largest_magnitude(slope_of_lagrangian(), point);
        return violation() > slope ? violation() : slope;
    }
    /// Σ |gᵢ|.
    constexpr Number total_violation() const {
        Number sum = 0;
        for (Number const g : constraints) sum += g < 0 ? -g : g;
        return sum;
    }
};

struct none_is_left_out {
    constexpr bool operator()(std::size_t, bool) const { return false; }
};

/// Evaluates objective and constraints with second derivatives, and fits the multipliers; false where something is not
/// finite. Constraints that are left out, is_left_out(k, is it an inequality), count as 0 throughout.
template <class Objective, class Constraints, class Number, std::size_t size, std::size_t count,
          class LeftOut = none_is_left_out>
constexpr bool update(Objective const& objective, Constraints const& constraints,
                      constrained_sample<Number, size, count>& at, LeftOut const& is_left_out = {}) {
    bool finite = math::is_finite(largest_magnitude(at.point, at.point));
    auto const take = [&](auto const& answer, Number& value, auto& slopes, auto& hessian) {
        value = static_cast<Number>(answer.value);
        finite = finite && math::is_finite(value);
        for (std::size_t i = 0; i < size; ++i) {
            slopes[i] = static_cast<Number>(answer.gradient[i]);
            for (std::size_t j = 0; j < size; ++j) hessian[i][j] = static_cast<Number>(answer.hessian[i][j]);
            finite = finite && math::is_finite(slopes[i]) && math::is_finite(largest_magnitude(hessian[i], at.point));
        }
    };
    std::array<square_matrix<Number, size>, count> bends{};
    take(by_argument::second_order(objective)(at.point), at.value, at.gradient, at.hessian);
    constraints.for_each([&](std::size_t k, auto const& g, bool is_inequality) {
        take(by_argument::second_order(g)(at.point), at.constraints[k], at.slopes[k], bends[k]);
        if (is_left_out(k, is_inequality)) at.constraints[k] = 0, at.slopes[k] = {};
    });
    if (!finite) return false;
    at.multipliers = null_space<Number, size, count>{at.slopes}.multipliers_of(at.gradient);
    for (std::size_t k = 0; k < count; ++k)
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j) at.hessian[i][j] -= at.multipliers[k] * bends[k][i][j];
    return true;
}

/// Where a constrained run ended, and why.
template <class Number, std::size_t size, std::size_t count>
struct constrained_outcome {
    constrained_sample<Number, size, count> at{};
    cause why = cause::left_the_domain;
    progress so_far{};
    long long evaluations = 0;
    char const* remark = "";
    Number violation{};
};

}  // namespace tapeless::detail
