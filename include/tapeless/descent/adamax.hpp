// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/moments.hpp>
#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class adamax_state;

/// Adamax: Adam with the largest slope in place of its root mean square, u := max(β₂ u, |∇f| + ε) and
/// x := x - η m̂ / u. Constants and placement of ε are PyTorch's.
///
/// Units    learning_rate η: of x, the longest step of a component; ε: of the gradient
/// Errors   η or ε not positive, β₁ or β₂ outside [0, 1): status bad_option
/// Source   Kingma & Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 2
struct adamax {
    double learning_rate = 2e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;

    template <coordinates Point>
    constexpr adamax_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"adamax"}
            .positive("learning_rate", learning_rate)
            .fraction("beta1", beta1)
            .fraction("beta2", beta2)
            .positive("epsilon", epsilon);
    }
};

/// The running mean, its square's place taken by the running maximum.
template <coordinates Point>
class adamax_state {
public:
    constexpr adamax_state(adamax const& with, Point const& start) : memory{with, start} {}

    /// One step; a factor other than 1 shortens or lengthens it.
    constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        memory.advance();
        auto const update = [&m = memory, rate = memory.rate * factor](auto slope, auto& x, auto& mean, auto& most) {
            mean = m.beta1 * mean + slope;
            most = detail::larger(m.beta2 * most, detail::magnitude(slope) + m.epsilon);
            x -= rate * mean / most;
        };
        detail::update_components(point, gradient, update, memory.mean, memory.square);
    }

private:
    detail::moments<Point> memory;
};

}  // namespace tapeless
