// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class lion_state;

/// Lion: steps of one length, x := x - η (sign(β₁ m + (1 - β₁) ∇f) + λ x), then m := β₂ m + (1 - β₂) ∇f. Constants are
/// the paper's; its rates are 3 to 10 times smaller than Adam's, its λ as many times larger.
///
/// Units    learning_rate η: of x, the step of every component; weight_decay λ: 1 per unit of x
/// Errors   η not positive, β₁ or β₂ outside [0, 1), λ negative: status bad_option
/// Source   Chen et al., Symbolic Discovery of Optimization Algorithms, 2023, program 1
struct lion {
    double learning_rate = 1e-4;
    double beta1 = 0.9;
    double beta2 = 0.99;
    double weight_decay = 0;

    template <coordinates Point>
    constexpr lion_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"lion"}
            .positive("learning_rate", learning_rate)
            .fraction("beta1", beta1)
            .fraction("beta2", beta2)
            .not_negative("weight_decay", weight_decay);
    }
};

/// The running mean.
template <coordinates Point>
class lion_state {
public:
    constexpr lion_state(lion const& with, Point const& start)
        : mean{detail::filled_like(start, 0)}, rate{static_cast<number>(with.learning_rate)},
          decay{static_cast<number>(with.weight_decay)}, beta1{static_cast<number>(with.beta1)},
          beta2{static_cast<number>(with.beta2)} {}

    /// One step; a factor other than 1 shortens or lengthens it, the decay included.
    constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        auto const update = [this, length = rate * factor](auto slope, auto& x, auto& m) {
            x -= length * (detail::sign_of(beta1 * m + (1 - beta1) * slope) + decay * x);
            m = beta2 * m + (1 - beta2) * slope;
        };
        detail::update_components(point, gradient, update, mean);
    }

private:
    using number = number_of<Point>;

    Point mean;
    number rate, decay, beta1, beta2;
};

}  // namespace tapeless
