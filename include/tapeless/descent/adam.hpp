// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/moments.hpp>
#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class adam_state;

/// Adam: x := x - η m̂ / (√v̂ + ε), with the running means m := β₁ m + (1 - β₁) ∇f and v := β₂ v + (1 - β₂) (∇f)²
/// and their bias corrections m̂ = m / (1 - β₁ᵗ), v̂ = v / (1 - β₂ᵗ). Constants and placement of ε are PyTorch's.
///
/// Units    learning_rate η: of x, about the longest step of a component; ε: of the gradient
/// Errors   η or ε not positive, β₁ or β₂ outside [0, 1): status bad_option
/// Source   Kingma & Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1
struct adam {
    double learning_rate = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;

    template <coordinates Point>
    constexpr adam_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"adam"}
            .positive("learning_rate", learning_rate)
            .fraction("beta1", beta1)
            .fraction("beta2", beta2)
            .positive("epsilon", epsilon);
    }
};

/// What Adam remembers between steps.
template <coordinates Point>
class adam_state {
public:
    constexpr adam_state(adam const& with, Point const& start) : memory{with, start} {}

    /// One step; a factor other than 1 shortens or lengthens it.
    [[gnu::always_inline]] constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        memory.advance();
        auto const update = [&m = memory, rate = memory.rate * factor](auto slope, auto& x, auto& mean, auto& square) {
            mean = m.beta1 * mean + slope;
            square = m.beta2 * square + slope * slope;
            x -= rate * mean / (detail::square_root(square) * m.correction + m.epsilon);
        };
        detail::update_components(point, gradient, update, memory.mean, memory.square);
    }

private:
    detail::moments<Point> memory;
};

}  // namespace tapeless
