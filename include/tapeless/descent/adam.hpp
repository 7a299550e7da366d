// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/lanes.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/math/powers.hpp>

#include <concepts>
#include <cstddef>
#include <limits>
#include <type_traits>

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

    [[gnu::always_inline]] constexpr void step(Point& point, auto const& gradient) {
        advance_powers();
        if constexpr (std::same_as<number, double>) {
            if (!std::is_constant_evaluated()) return step_in_lanes<detail::widest_lanes>(point, gradient, 0);
        }
        for (std::size_t i = 0; i < point.size(); ++i) step_alone(point, gradient, i);
    }

private:
    using number = number_of<Point>;

    // βᵗ no longer changes 1 - βᵗ long before it turns subnormal, which would slow every step.
    static constexpr double next_power(double power, double beta) {
        double const next = power * beta;
        return next < std::numeric_limits<double>::epsilon() / 16 ? 0 : next;
    }

    constexpr void advance_powers() {
        if (power1 != 0) {
            power1 = next_power(power1, options.beta1);
            rate = static_cast<number>(options.learning_rate * (1 - options.beta1) / (1 - power1));
        }
        if (power2 != 0) {
            power2 = next_power(power2, options.beta2);
            correction = static_cast<number>(math::sqrt((1 - options.beta2) / (1 - power2)));
        }
    }

    constexpr void step_alone(Point& point, auto const& gradient, std::size_t i) {
        auto const slope = static_cast<number>(gradient[i]);
        first[i] = static_cast<number>(options.beta1) * first[i] + slope;
        second[i] = static_cast<number>(options.beta2) * second[i] + slope * slope;
        point[i] -= rate * first[i] / (math::sqrt(second[i]) * correction + static_cast<number>(options.epsilon));
    }

    // The same, Width components at once, then the rest in smaller parts.
    template <std::size_t Width>
    [[gnu::always_inline]] void step_in_lanes(Point& point, auto const& gradient, std::size_t i) {
        if constexpr (Width == 1) {
            for (; i < point.size(); ++i) step_alone(point, gradient, i);
        } else if constexpr (detail::fixed_size<Point> != 0 && detail::fixed_size<Point> < Width) {
            step_in_lanes<Width / 2>(point, gradient, i);
        } else {
            for (; i + Width <= point.size(); i += Width) {
                auto const slope = detail::load<Width>(gradient, i);
                auto const mean = options.beta1 * detail::load<Width>(first, i) + slope;
                auto const square = options.beta2 * detail::load<Width>(second, i) + slope * slope;
                auto const step = rate * mean / (detail::root<Width>(square) * correction + options.epsilon);
                detail::store<Width>(mean, first, i);
                detail::store<Width>(square, second, i);
                detail::store<Width>(detail::load<Width>(point, i) - step, point, i);
            }
            step_in_lanes<Width / 2>(point, gradient, i);
        }
    }

    adam options;
    double power1 = 1;
    double power2 = 1;
    number rate{};
    number correction{};
    Point first;   // m / (1 - β₁): the factor joins the bias correction, once a step
    Point second;  // v / (1 - β₂)
};

}  // namespace tapeless
