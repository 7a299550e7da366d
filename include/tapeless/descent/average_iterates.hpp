// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/option_checks.hpp>

#include <cstddef>

namespace tapeless {

template <coordinates Point>
class average_iterates_state;

/// A part of a chain: the mean x̄ of the points after each step, from step `from` on. With a decay β it forgets,
/// x̄ := β x̄ + (1 - β) x. The steps go on from x; the run ends at x̄, unless x itself has converged.
///
/// Errors   from negative, β outside [0, 1): status bad_option
/// Source   Polyak & Juditsky, Acceleration of Stochastic Approximation by Averaging, 1992
struct average_iterates {
    whole_number from = 0;
    double decay = 0;

    template <coordinates Point>
    constexpr average_iterates_state<Point> start(Point const& point) const {
        return {*this, point};
    }
    constexpr tapeless::problem problem() const {
        return detail::option_checks{"average_iterates"}.at_least(0, "from", from).fraction("decay", decay);
    }
};

/// The mean so far.
template <coordinates Point>
class average_iterates_state {
public:
    constexpr average_iterates_state(average_iterates const& with, Point const& start) : options{with}, mean{start} {}

    /// The mean, the last point as long as there is none.
    constexpr Point const& average() const { return mean; }

    constexpr void after_step(Point const& point) {
        using number = number_of<Point>;
        std::int64_t const count = ++steps - options.from.value;
        if (count <= 1) {
            mean = point;
            return;
        }
        number const weight =
            options.decay == 0 ? 1 / static_cast<number>(count) : static_cast<number>(1 - options.decay);
        for (std::size_t i = 0; i < point.size(); ++i) mean[i] += weight * (point[i] - mean[i]);
    }

private:
    average_iterates options;
    Point mean;
    std::int64_t steps = 0;
};

}  // namespace tapeless
