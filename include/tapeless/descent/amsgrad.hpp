// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/moments.hpp>
#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class amsgrad_state;

/// AMSGrad: Adam whose steps never grow again: x := x - η m̂ / (√(max v / (1 - β₂ᵗ)) + ε) with the largest v so far.
/// As in PyTorch the maximum is taken before the bias correction.
///
/// Units    learning_rate η: of x; ε: of the gradient
/// Errors   η or ε not positive, β₁ or β₂ outside [0, 1): status bad_option
/// Source   Reddi, Kale & Kumar, On the Convergence of Adam and Beyond, 2018, algorithm 2
struct amsgrad {
    double learning_rate = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;

    template <coordinates Point>
    constexpr amsgrad_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"amsgrad"}
            .positive("learning_rate", learning_rate)
            .fraction("beta1", beta1)
            .fraction("beta2", beta2)
            .positive("epsilon", epsilon);
    }
};

/// The running means and the largest v.
template <coordinates Point>
class amsgrad_state {
public:
    constexpr amsgrad_state(amsgrad const& with, Point const& start) : memory{with, start}, largest{memory.square} {}

    /// One step; a factor other than 1 shortens or lengthens it.
    [[gnu::always_inline]] constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        memory.advance();
        auto const update = [&m = memory, rate = memory.rate * factor](auto slope, auto& x, auto& mean, auto& square,
                                                                       auto& most) {
            mean = m.beta1 * mean + slope;
            square = m.beta2 * square + slope * slope;
            most = detail::larger(most, square);
            x -= rate * mean / (detail::square_root(most) * m.correction + m.epsilon);
        };
        detail::update_components(point, gradient, update, memory.mean, memory.square, largest);
    }

private:
    detail::moments<Point> memory;
    Point largest;
};

}  // namespace tapeless
