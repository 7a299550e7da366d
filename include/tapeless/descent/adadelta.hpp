// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class adadelta_state;

/// AdaDelta: steps in the units of x, as long as the steps before: v := ρ v + (1 - ρ) (∇f)²,
/// δ := √(d + ε) / √(v + ε) ∇f, d := ρ d + (1 - ρ) δ², x := x - η δ. Constants are PyTorch's.
///
/// Units    learning_rate η: 1; ε: of the gradient and of x, both squared
/// Errors   η or ε not positive, ρ outside [0, 1): status bad_option
/// Source   Zeiler, ADADELTA: An Adaptive Learning Rate Method, 2012, algorithm 1
struct adadelta {
    double learning_rate = 1;
    double rho = 0.9;
    double epsilon = 1e-6;

    template <coordinates Point>
    constexpr adadelta_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"adadelta"}
            .positive("learning_rate", learning_rate)
            .fraction("rho", rho)
            .positive("epsilon", epsilon);
    }
};

/// The running means of the squares of slopes and steps.
template <coordinates Point>
class adadelta_state {
public:
    constexpr adadelta_state(adadelta const& with, Point const& start)
        : squares{detail::filled_like(start, 0)}, steps{squares}, rate{static_cast<number>(with.learning_rate)},
          rho{static_cast<number>(with.rho)}, epsilon{static_cast<number>(with.epsilon)} {}

    /// One step; a factor other than 1 shortens or lengthens it.
    constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        auto const update = [this, length = rate * factor](auto slope, auto& x, auto& v, auto& d) {
            v = rho * v + (1 - rho) * slope * slope;
            auto const move = detail::square_root(d + epsilon) / detail::square_root(v + epsilon) * slope;
            d = rho * d + (1 - rho) * move * move;
            x -= length * move;
        };
        detail::update_components(point, gradient, update, squares, steps);
    }

private:
    using number = number_of<Point>;

    Point squares;
    Point steps;
    number rate, rho, epsilon;
};

}  // namespace tapeless
