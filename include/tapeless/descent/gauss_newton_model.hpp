// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/ending.hpp>
#include <tapeless/descent/orthogonal_factor.hpp>
#include <tapeless/descent/singular_values.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless::detail {

/// |D x|.
template <class Number, std::size_t size>
constexpr Number scaled_length(std::array<Number, size> const& x, std::array<Number, size> const& scales) {
    Number square = 0;
    for (std::size_t j = 0; j < size; ++j) square += scales[j] * x[j] * scales[j] * x[j];
    return math::sqrt(square);
}

/// How far |r|² may be off: each r is a difference of numbers of about the size of J x.
template <class Number>
constexpr Number rounding_error_of(Number value, Number reach) {
    constexpr Number unit = 4 * std::numeric_limits<Number>::epsilon();
    return unit * value + unit * math::sqrt(value) * reach;
}

/// Why a sum of squares needs no more steps; `removable` is the most that a step could take off, to first order.
template <class Number>
constexpr cause cause_to_end(Number value, Number first_value, Number removable, double offset_tolerance) {
    constexpr Number nothing = std::numeric_limits<Number>::epsilon() * std::numeric_limits<Number>::epsilon();
    if (value <= nothing * first_value) return cause::residuals_have_vanished;
    auto const offset = static_cast<Number>(offset_tolerance);
    if (removable <= offset * offset * value) return cause::offset_is_small;
    return cause::none;
}

/// A step d of length |D d|, and by how much it should lower |r|²: in whole, and its part |J d|².
template <class Number, std::size_t size>
struct damped_step {
    std::array<Number, size> direction{};
    Number length{};
    Number damping{};
    Number predicted{};
    Number of_model{};
};

/// |J d + r|² as a function of z = D d, by the singular values of R D⁻¹.
template <class Number, std::size_t size>
class gauss_newton_model {
public:
    using vector = std::array<Number, size>;

    constexpr gauss_newton_model(orthogonal_factor<Number, size> const& factor, vector const& scales_here)
        : scales{scales_here}, parts{scaled(factor, scales_here)} {
        for (std::size_t k = 0; k < size; ++k) {
            for (std::size_t i = 0; i < size; ++i) along[k] += parts.column(k)[i] * factor.right(i);
        }
    }

    /// |Q Qᵀ r|²: what the undamped step would remove.
    constexpr Number removable() const {
        Number sum = 0;
        for (std::size_t k = 0; k < size; ++k)
            if (parts.counts(k)) sum += along[k] * along[k] / parts.squared(k);
        return sum;
    }

    /// The step for a given λ: (JᵀJ + λ D²) d = -Jᵀr; for λ = 0 the shortest in D d.
    constexpr damped_step<Number, size> damped(Number lambda) const {
        damped_step<Number, size> step;
        step.damping = lambda;
        Number square = 0;
        for (std::size_t k = 0; k < size; ++k) {
            if (!parts.counts(k)) continue;
            Number const amount = -along[k] / (parts.squared(k) + lambda);
            square += amount * amount;
            step.of_model += amount * amount * parts.squared(k);
            for (std::size_t j = 0; j < size; ++j) step.direction[j] += amount * parts.direction(k)[j];
        }
        for (std::size_t j = 0; j < size; ++j) step.direction[j] /= scales[j] > 0 ? scales[j] : Number{1};
        step.length = math::sqrt(square);
        step.predicted = step.of_model + 2 * lambda * square;
        return step;
    }

    /// The step for the λ that makes |D d| about Δ, 0 where d fits without.
    constexpr damped_step<Number, size> within(Number region, Number guess) const {
        auto step = damped(0);
        if (!(step.length > region * Number{1.1})) return step;
        // Newton's method on 1/|D d(λ)| = 1/Δ, which is nearly linear in λ, kept between bounds.
        Number below = (step.length - region) / region * curve_at(0);
        Number above = steepest() / region;
        Number lambda = guess > below && guess < above ? guess : below;
        for (int round = 0; round < 30; ++round) {
            if (!(lambda > 0)) lambda = above / 1000;
            step = damped(lambda);
            Number const excess = step.length - region;
            if (excess <= region / 10 && -excess <= region / 10) break;
            if (excess > 0) below = lambda > below ? lambda : below;
            else above = lambda < above ? lambda : above;
            Number const next = lambda + excess / region * curve_at(lambda);
            lambda = next > below && next < above ? next : math::sqrt((below > 0 ? below : above / 1'000'000) * above);
        }
        return step;
    }

private:
    vector scales;
    singular_values<Number, size> parts;
    vector along{};  // sₖ uₖᵀ c

    static constexpr square_matrix<Number, size> scaled(orthogonal_factor<Number, size> const& factor,
                                                        vector const& scales) {
        square_matrix<Number, size> columns{};
        for (std::size_t j = 0; j < size; ++j)
            for (std::size_t i = 0; i <= j && scales[j] > 0; ++i) columns[j][i] = factor.at(i, j) / scales[j];
        return columns;
    }

    /// -|z| / (d|z|/dλ).
    constexpr Number curve_at(Number lambda) const {
        Number square = 0;
        Number fall = 0;
        for (std::size_t k = 0; k < size; ++k) {
            if (!parts.counts(k)) continue;
            Number const amount = along[k] / (parts.squared(k) + lambda);
            square += amount * amount;
            fall += amount * amount / (parts.squared(k) + lambda);
        }
        return fall > 0 ? square / fall : Number{0};
    }
    constexpr Number steepest() const {
        Number square = 0;
        for (std::size_t k = 0; k < size; ++k) square += along[k] * along[k];
        return math::sqrt(square);
    }
};

}  // namespace tapeless::detail
