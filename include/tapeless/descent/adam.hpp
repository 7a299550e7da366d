// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/math/powers.hpp>

#include <cstddef>
#include <limits>

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
        if (auto const bad = detail::must_be_positive("adam: learning_rate", learning_rate)) return bad;
        if (auto const bad = detail::must_be_a_fraction("adam: beta1", beta1)) return bad;
        if (auto const bad = detail::must_be_a_fraction("adam: beta2", beta2)) return bad;
        return detail::must_be_positive("adam: epsilon", epsilon);
    }
};

/// What Adam remembers between steps.
template <coordinates Point>
class adam_state {
public:
    constexpr adam_state(adam const& with, Point const& start)
        : options{with}, first{detail::filled_like(start, 0)}, second{detail::filled_like(start, 0)} {}

    constexpr void step(Point& point, auto const& gradient) {
        power1 = next_power(power1, options.beta1);
        power2 = next_power(power2, options.beta2);
        auto const beta1 = static_cast<number>(options.beta1);
        auto const beta2 = static_cast<number>(options.beta2);
        auto const epsilon = static_cast<number>(options.epsilon);
        auto const rate = static_cast<number>(options.learning_rate / (1 - power1));
        auto const root_correction = static_cast<number>(1 / math::sqrt(1 - power2));
        for (std::size_t i = 0; i < point.size(); ++i) {
            auto const slope = static_cast<number>(gradient[i]);
            first[i] = beta1 * first[i] + (1 - beta1) * slope;
            second[i] = beta2 * second[i] + (1 - beta2) * slope * slope;
            point[i] -= rate * first[i] / (math::sqrt(second[i]) * root_correction + epsilon);
        }
    }

private:
    using number = number_of<Point>;

    // βᵗ no longer changes 1 - βᵗ long before it turns subnormal, which would slow every step.
    static constexpr double next_power(double power, double beta) {
        double const next = power * beta;
        return next < std::numeric_limits<double>::epsilon() / 16 ? 0 : next;
    }

    adam options;
    double power1 = 1;
    double power2 = 1;
    Point first;
    Point second;
};

}  // namespace tapeless
