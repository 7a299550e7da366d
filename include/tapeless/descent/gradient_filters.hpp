// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/option_checks.hpp>
#include <tapeless/math/powers.hpp>

#include <cstddef>

namespace tapeless {

// Filters, parts of a chain before its method: filter(point, gradient) changes the gradient of a step. A filter of your
// own is any object with that member.

/// ∇f is shortened to the length `max_norm` where it is longer: ∇f · max_norm / |∇f|, as Optax' clip_by_global_norm.
///
/// Units    max_norm: of the gradient; |∇f|: √(Σ (∂f/∂xᵢ)²), without overflow
/// Errors   max_norm not positive: status bad_option
/// Source   Pascanu, Mikolov & Bengio, On the Difficulty of Training Recurrent Neural Networks, 2013
struct clip_by_norm {
    double max_norm = 1;

    template <coordinates Point>
    constexpr void filter(Point const& point, Point& gradient) const {
        using number = number_of<Point>;
        number const largest = detail::largest_magnitude(gradient, point);
        if (largest == 0) return;
        number sum = 0;
        for (std::size_t i = 0; i < point.size(); ++i) sum += (gradient[i] / largest) * (gradient[i] / largest);
        number const excess = math::sqrt(sum) * (largest / static_cast<number>(max_norm));
        if (!(excess > 1)) return;
        for (std::size_t i = 0; i < point.size(); ++i) gradient[i] /= excess;
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"clip_by_norm"}.positive("max_norm", max_norm);
    }
};

/// Every ∂f/∂xᵢ is brought into [-limit, limit], as PyTorch's clip_grad_value_ and Optax' clip.
///
/// Errors   limit not positive: status bad_option
struct clip_by_value {
    double limit = 1;

    template <coordinates Point>
    constexpr void filter(Point const& point, Point& gradient) const {
        auto const bound = static_cast<number_of<Point>>(limit);
        for (std::size_t i = 0; i < point.size(); ++i) {
            if (gradient[i] > bound) gradient[i] = bound;
            if (gradient[i] < -bound) gradient[i] = -bound;
        }
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"clip_by_value"}.positive("limit", limit);
    }
};

/// ∇f + λ x: the gradient of f + λ |x|² / 2, as PyTorch's option weight_decay. (adamw and lion have a decay of their
/// own, which their scaling of the gradient leaves alone.)
///
/// Errors   λ negative: status bad_option
struct weight_decay {
    double lambda = 1e-2;

    template <coordinates Point>
    constexpr void filter(Point const& point, Point& gradient) const {
        for (std::size_t i = 0; i < point.size(); ++i) gradient[i] += static_cast<number_of<Point>>(lambda) * point[i];
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"weight_decay"}.not_negative("lambda", lambda);
    }
};

}  // namespace tapeless
