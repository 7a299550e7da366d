// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/math/powers.hpp>

#include <limits>

namespace tapeless::detail {

/// βᵗ for t = 0, 1, 2, …
class running_power {
public:
    constexpr explicit running_power(double of) : beta{of} {}

    /// Whether 1 - βᵗ still changes: long before βᵗ turns subnormal, which would slow every step, it does not.
    constexpr bool changes() const { return value != 0; }

    /// 1 - βᵗ, t growing by 1.
    constexpr double next_complement() {
        value *= beta;
        if (value < std::numeric_limits<double>::epsilon() / 16) value = 0;
        return 1 - value;
    }

private:
    double beta;
    double value = 1;
};

/// The running means of a gradient and its square, m := β₁ m + (1 - β₁) ∇f and v := β₂ v + (1 - β₂) (∇f)², without the
/// factors 1 - β: these join the bias corrections 1 / (1 - βᵗ), once a step.
template <coordinates Point>
class moments {
public:
    using number = number_of<Point>;

    constexpr moments(auto const& options, Point const& start)
        : mean{filled_like(start, 0)}, square{filled_like(start, 0)}, beta1{static_cast<number>(options.beta1)},
          beta2{static_cast<number>(options.beta2)}, epsilon{static_cast<number>(options.epsilon)},
          gain1{options.learning_rate * (1 - options.beta1)}, gain2{1 - options.beta2}, power1{options.beta1},
          power2{options.beta2} {}

    /// The rate and the correction of √v for the next step.
    constexpr void advance() {
        if (power1.changes()) rate = static_cast<number>(gain1 / power1.next_complement());
        if (power2.changes()) correction = static_cast<number>(math::sqrt(gain2 / power2.next_complement()));
    }

    Point mean;
    Point square;
    number beta1, beta2, epsilon;
    number rate{}, correction{};

private:
    double gain1, gain2;
    running_power power1, power2;
};

}  // namespace tapeless::detail
