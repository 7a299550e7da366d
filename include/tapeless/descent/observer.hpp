// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>

#include <concepts>

namespace tapeless {

/// What an observer sees: the point after `index` steps, 0 for the start, and what the objective is worth there.
template <coordinates Point>
struct iteration {
    using number = number_of<Point>;

    int index;
    int epoch;  ///< how many epochs are complete
    Point const& point;
    number value;
    Point const& gradient;
    number gradient_norm;    ///< the largest |∂f/∂xᵢ|
    bool full = true;        ///< false: value and gradient are those of the next step's mini-batch alone
    int max_iterations = 0;  ///< of `stopping`; 10⁹ without a limit
    int max_epochs = 0;
};

/// Any callable that takes an iteration: called once for each index from the start to the end of the run, the last
/// point included. If it returns bool, false ends the run (status::stopped_by_observer). What it throws comes out of
/// minimize; what it keeps stays as it was. A member problem() may refuse the run. At its end members
/// amend(result), which may change the result, and then finish(result) are called.
template <class Observer, class Point>
concept observer_of = requires(Observer& observer, iteration<Point> const& step) { observer(step); };

namespace detail {

struct no_observer {
    constexpr void operator()(auto const&) const {}
};

/// Lets an observer that wants to change the result, then shows it the result.
template <class Observer, class Result>
constexpr void amend(Observer& observer, Result& end) {
    if constexpr (requires { observer.amend(end); }) observer.amend(end);
}
template <class Observer, class Result>
constexpr void finish(Observer& observer, Result const& end) {
    if constexpr (requires { observer.finish(end); }) observer.finish(end);
}

/// Shows a step to the observer; false if it asks for the end.
template <class Observer, class Point>
constexpr bool shown_to(Observer& observer, iteration<Point> const& step) {
    if constexpr (std::same_as<decltype(observer(step)), bool>) {
        return observer(step);
    } else {
        observer(step);
        return true;
    }
}

}  // namespace detail
}  // namespace tapeless
