// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/option_checks.hpp>

#include <cstddef>

namespace tapeless {

template <coordinates Point>
class gradient_descent_state;

/// Gradient descent, x := x - η v with v := ∇f, or with momentum μ the velocity v := μ v + ∇f.
/// Nesterov looks ahead: x := x - η (∇f + μ v). Both as PyTorch writes them.
///
/// Units    learning_rate η: of x² per unit of f
/// Domain   converges near a minimum for 0 < η < 2 / (largest eigenvalue of the Hessian) without momentum
/// Errors   η not positive, μ outside [0, 1), nesterov without momentum: status bad_option
/// Source   Polyak 1964 (momentum); Nesterov 1983 in the form of Sutskever, Martens, Dahl & Hinton 2013
struct gradient_descent {
    double learning_rate = 0.01;
    double momentum = 0;
    bool nesterov = false;

    template <coordinates Point>
    constexpr gradient_descent_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"gradient_descent"}
            .positive("learning_rate", learning_rate)
            .fraction("momentum", momentum)
            .require(!nesterov || momentum != 0, "momentum", momentum, "positive for nesterov");
    }
};

/// Stochastic gradient descent: gradient_descent on mini_batches.
using sgd = gradient_descent;

/// The rates and, with momentum, the velocity.
template <coordinates Point>
class gradient_descent_state {
public:
    constexpr gradient_descent_state(gradient_descent const& with, Point const& start)
        : rate{static_cast<number>(with.learning_rate)}, memory{static_cast<number>(with.momentum)},
          looks_ahead{with.nesterov}, velocity{detail::filled_like(start, 0)} {}

    /// One step; a factor other than 1 shortens or lengthens it.
    [[gnu::always_inline]] constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        number const length = rate * factor;
        detail::for_each_component(point, [&](std::size_t i) {
            auto const slope = static_cast<number>(gradient[i]);
            if (memory == 0) {
                point[i] -= length * slope;
            } else {
                velocity[i] = memory * velocity[i] + slope;
                point[i] -= length * (looks_ahead ? slope + memory * velocity[i] : velocity[i]);
            }
        });
    }

private:
    using number = number_of<Point>;

    number rate;
    number memory;
    bool looks_ahead;
    Point velocity;
};

}  // namespace tapeless
