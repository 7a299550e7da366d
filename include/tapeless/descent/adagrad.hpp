// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/option_checks.hpp>
#include <tapeless/descent/update.hpp>

namespace tapeless {

template <coordinates Point>
class adagrad_state;

/// AdaGrad: each component has a rate of its own that falls with the slopes it has seen, s := s + (∇f)² and
/// x := x - ηₜ ∇f / (√s + ε), ηₜ = η / (1 + λ (t - 1)). Constants are PyTorch's.
///
/// Units    learning_rate η: of x; learning_rate_decay λ: 1 per step; initial_accumulator, the first s: of the gradient
///          squared; ε: of the gradient
/// Errors   η or ε not positive, λ or initial_accumulator negative: status bad_option
/// Source   Duchi, Hazan & Singer, Adaptive Subgradient Methods, JMLR 12, 2011
struct adagrad {
    double learning_rate = 0.01;
    double learning_rate_decay = 0;
    double initial_accumulator = 0;
    double epsilon = 1e-10;

    template <coordinates Point>
    constexpr adagrad_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"adagrad"}
            .positive("learning_rate", learning_rate)
            .not_negative("learning_rate_decay", learning_rate_decay)
            .not_negative("initial_accumulator", initial_accumulator)
            .positive("epsilon", epsilon);
    }
};

/// The sum of squares.
template <coordinates Point>
class adagrad_state {
public:
    constexpr adagrad_state(adagrad const& with, Point const& start)
        : options{with}, sum{detail::filled_like(start, static_cast<number>(with.initial_accumulator))} {}

    /// One step; a factor other than 1 shortens or lengthens it.
    constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        double const now = options.learning_rate / (1 + options.learning_rate_decay * static_cast<double>(steps++));
        auto const update = [rate = static_cast<number>(now) * factor,
                             epsilon = static_cast<number>(options.epsilon)](auto slope, auto& x, auto& s) {
            s += slope * slope;
            x -= rate * slope / (detail::square_root(s) + epsilon);
        };
        detail::update_components(point, gradient, update, sum);
    }

private:
    using number = number_of<Point>;

    adagrad options;
    Point sum;
    int steps = 0;
};

}  // namespace tapeless
