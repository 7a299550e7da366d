// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/option_checks.hpp>

#include <concepts>

namespace tapeless {

/// A bound on a size that has converged, and whether it was given.
struct tolerance {
    double value;
    bool given = false;

    constexpr tolerance(std::convertible_to<double> auto number) : value{static_cast<double>(number)}, given{true} {}
    static constexpr tolerance by_default(double number) {
        tolerance result{number};
        result.given = false;
        return result;
    }
};

/// When a descent ends. It has converged as soon as one tolerance is met; a tolerance of 0 is never met.
///
/// Units    gradient_tolerance: of the largest |∂f/∂xᵢ|; value_tolerance: of f; step_tolerance: of the largest |Δxᵢ|;
///          the last two between one iteration and the next, with mini-batches between one epoch and the next
/// Domain   max_iterations is 10 000 if neither limit is given; a limit of 0 evaluates the start alone. With
/// mini-batches
///          who gives max_epochs and no gradient_tolerance gets all the epochs, and the tolerance counts at the end
/// Errors   a negative or not finite tolerance, a limit beyond 10⁹: status bad_option
/// Source   Gill, Murray & Wright, Practical Optimization, 8.2.3
struct stopping {
    tolerance gradient_tolerance = tolerance::by_default(1e-8);
    double value_tolerance = 0;
    double step_tolerance = 0;
    whole_number max_iterations{};
    whole_number max_epochs{};

    constexpr tapeless::problem problem() const {
        return detail::option_checks{"stopping"}
            .not_negative("gradient_tolerance", gradient_tolerance.value)
            .not_negative("value_tolerance", value_tolerance)
            .not_negative("step_tolerance", step_tolerance)
            .at_least(0, "max_iterations", max_iterations)
            .at_least(0, "max_epochs", max_epochs);
    }
};

namespace detail {

inline constexpr int no_limit = 1'000'000'000;

constexpr int iteration_limit_of(stopping const& when) {
    if (when.max_iterations.given) return static_cast<int>(when.max_iterations.value);
    return when.max_epochs.given ? no_limit : 10'000;
}

constexpr int epoch_limit_of(stopping const& when) {
    return when.max_epochs.given ? static_cast<int>(when.max_epochs.value) : no_limit;
}

}  // namespace detail
}  // namespace tapeless
