// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/moments.hpp>
#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class adamw_state;

/// AdamW: Adam with the decay of the weights beside it, x := x - η (λ x + m̂ / (√v̂ + ε)). Constants are PyTorch's.
///
/// Units    learning_rate η: of x; weight_decay λ: 1; ε: of the gradient
/// Errors   η or ε not positive, β₁ or β₂ outside [0, 1), λ negative: status bad_option
/// Source   Loshchilov & Hutter, Decoupled Weight Decay Regularization, 2019, algorithm 2
struct adamw {
    double learning_rate = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weight_decay = 1e-2;

    template <coordinates Point>
    constexpr adamw_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"adamw"}
            .positive("learning_rate", learning_rate)
            .fraction("beta1", beta1)
            .fraction("beta2", beta2)
            .positive("epsilon", epsilon)
            .not_negative("weight_decay", weight_decay);
    }
};

/// What Adam remembers, and the decay of a step.
template <coordinates Point>
class adamw_state {
public:
    constexpr adamw_state(adamw const& with, Point const& start)
        : memory{with, start}, decay{static_cast<number_of<Point>>(with.learning_rate * with.weight_decay)} {}

    /// One step; a factor other than 1 shortens or lengthens it, the decay included.
    [[gnu::always_inline]] constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        memory.advance();
        auto const update = [&m = memory, rate = memory.rate * factor,
                             shrunk = 1 - decay * factor](auto slope, auto& x, auto& mean, auto& square) {
            mean = m.beta1 * mean + slope;
            square = m.beta2 * square + slope * slope;
            x = shrunk * x - rate * mean / (detail::square_root(square) * m.correction + m.epsilon);
        };
        detail::update_components(point, gradient, update, memory.mean, memory.square);
    }

private:
    detail::moments<Point> memory;
    number_of<Point> decay;
};

}  // namespace tapeless
