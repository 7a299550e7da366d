// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class rmsprop_state;

/// RMSProp: the slope by its running root mean square, v := α v + (1 - α) (∇f)² and x := x - η ∇f / (√v + ε).
/// Centred, the mean slope m is left out of the square: √(v - m²). With momentum μ the quotients are gathered,
/// b := μ b + quotient and x := x - η b. Constants are PyTorch's.
///
/// Units    learning_rate η: of x; ε: of the gradient
/// Errors   η or ε not positive, α or μ outside [0, 1): status bad_option
/// Source   Tieleman & Hinton, Lecture 6.5, 2012; Graves, Generating Sequences, 2013 (centred)
struct rmsprop {
    double learning_rate = 0.01;
    double alpha = 0.99;
    double epsilon = 1e-8;
    double momentum = 0;
    bool centered = false;

    template <coordinates Point>
    constexpr rmsprop_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"rmsprop"}
            .positive("learning_rate", learning_rate)
            .fraction("alpha", alpha)
            .positive("epsilon", epsilon)
            .fraction("momentum", momentum);
    }
};

/// The running means and the gathered quotients.
template <coordinates Point>
class rmsprop_state {
public:
    constexpr rmsprop_state(rmsprop const& with, Point const& start)
        : squares{detail::filled_like(start, 0)}, means{squares}, gathered{squares},
          rate{static_cast<number>(with.learning_rate)}, alpha{static_cast<number>(with.alpha)},
          epsilon{static_cast<number>(with.epsilon)}, momentum{static_cast<number>(with.momentum)},
          weight{with.centered ? 1 - alpha : number{0}} {}

    /// One step; a factor other than 1 shortens or lengthens it.
    constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        auto const update = [this, length = rate * factor](auto slope, auto& x, auto& v, auto& m, auto& b) {
            v = alpha * v + (1 - alpha) * slope * slope;
            m = alpha * m + weight * slope;  // stays 0 unless centred
            b = momentum * b + slope / (detail::square_root(detail::larger(v - m * m, 0 * v)) + epsilon);
            x -= length * b;
        };
        detail::update_components(point, gradient, update, squares, means, gathered);
    }

private:
    using number = number_of<Point>;

    Point squares, means, gathered;
    number rate, alpha, epsilon, momentum, weight;
};

}  // namespace tapeless
