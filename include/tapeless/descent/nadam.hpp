// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/moments.hpp>
#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class nadam_state;

/// NAdam: Adam that looks ahead as Nesterov does, with the momentum μₜ = β₁ (1 - 0.96^(ψ t) / 2) and M = μ₁ … μₜ:
/// x := x - η ((1 - μₜ) / (1 - M) ∇f + μₜ₊₁ / (1 - M μₜ₊₁) m) / (√v̂ + ε). Constants are PyTorch's.
///
/// Units    learning_rate η: of x; momentum_decay ψ: 1; ε: of the gradient
/// Errors   η or ε not positive, β₁ or β₂ outside [0, 1), ψ negative: status bad_option
/// Source   Dozat, Incorporating Nesterov Momentum into Adam, 2016
struct nadam {
    double learning_rate = 2e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double momentum_decay = 4e-3;

    template <coordinates Point>
    constexpr nadam_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"nadam"}
            .positive("learning_rate", learning_rate)
            .fraction("beta1", beta1)
            .fraction("beta2", beta2)
            .positive("epsilon", epsilon)
            .not_negative("momentum_decay", momentum_decay);
    }
};

/// The running means, and how far the momentum has come.
template <coordinates Point>
class nadam_state {
public:
    constexpr nadam_state(nadam const& with, Point const& start)
        : memory{with, start}, options{with}, shrink{math::pow(0.96, with.momentum_decay)} {
        advance_momentum();
    }

    /// One step; a factor other than 1 shortens or lengthens it.
    constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        memory.advance();
        product *= momentum;
        double const gain = options.learning_rate * (1 - momentum) / (1 - product);
        advance_momentum();
        double const next = options.learning_rate * (1 - options.beta1) * momentum / (1 - product * momentum);
        auto const update = [&m = memory, now = static_cast<number_of<Point>>(gain) * factor,
                             ahead = static_cast<number_of<Point>>(next) * factor](auto slope, auto& x, auto& mean,
                                                                                   auto& square) {
            mean = m.beta1 * mean + slope;
            square = m.beta2 * square + slope * slope;
            x -= (now * slope + ahead * mean) / (detail::square_root(square) * m.correction + m.epsilon);
        };
        detail::update_components(point, gradient, update, memory.mean, memory.square);
    }

private:
    constexpr void advance_momentum() {
        power *= shrink;
        momentum = options.beta1 * (1 - power / 2);
    }

    detail::moments<Point> memory;
    nadam options;
    double shrink;
    double power = 1;
    double momentum = 0;
    double product = 1;
};

}  // namespace tapeless
