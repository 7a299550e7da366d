// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/ending.hpp>
#include <tapeless/descent/observer.hpp>
#include <tapeless/descent/oracle.hpp>
#include <tapeless/descent/problem.hpp>

namespace tapeless::detail {

template <class Point, class Criteria>
constexpr iteration<Point> shown(sample<Point> const& at, progress const& so_far, Criteria const& when,
                                 bool full = true) {
    return {so_far.iterations,   so_far.epochs,  at.point, at.value, at.gradient, at.gradient_norm, full,
            when.max_iterations, when.max_epochs};
}

/// A method whose step takes the gradient at the point and asks nothing else.
template <class State, class Point>
concept steps_on_gradient =
    requires(State& state, Point& point, Point const& gradient) { state.step(point, gradient); };

/// One step and the evaluation after it; unless the cause is none, only the point was touched.
template <class State, class Oracle, class Sample>
[[gnu::always_inline]] constexpr cause one_step(State& state, Oracle& oracle, Sample& at) {
    if constexpr (steps_on_gradient<State, decltype(at.point)>) {
        state.step(at.point, at.gradient);
        reading const after = oracle.update(at);
        return after == reading::finite ? cause::none : cause_of(after);
    } else {
        if (at.gradient_norm == 0) return cause::nothing_to_descend;
        if constexpr (std::same_as<decltype(state.advance(oracle, at)), cause>) return state.advance(oracle, at);
        else return state.advance(oracle, at) ? cause::none : cause::no_step_descends;
    }
}

/// Tells a state that an epoch is complete, if it wants to know.
template <class State, class Number>
constexpr void tell_epoch(State& state, Number value) {
    if constexpr (requires { state.end_epoch(value); }) state.end_epoch(value);
}

/// A run with averaged points ends at their average, unless its last point is stationary itself.
template <class State, class Oracle, class Sample>
constexpr void take_average(State const& state, Oracle& oracle, Sample& at, cause why) {
    if constexpr (requires { state.average(); }) {
        if (why == cause::gradient_is_small) return;
        Sample mean = at;
        mean.point = state.average();
        if (oracle.update(mean) == reading::finite) at = mean;
    }
}

/// How a loop ended, and where.
template <class Sample>
struct outcome {
    cause why;
    Sample at;
    progress so_far;
    long long evaluations;
    problem bad_rows{};
};

/// Steps on the whole objective until there is a cause to end; every step is an epoch.
/// All that a step needs is local here, so that it can stay in registers; and it is a function of its own, so that the
/// code around the loop does not compete for them.
template <class Method, class Oracle, class Sample, class Observer, class Criteria>
[[gnu::noinline]] constexpr outcome<Sample> iterate(Method const& method, Oracle const& shared_oracle,
                                                    Sample const& first, Observer& observer,
                                                    Criteria const& shared_criteria) {
    auto state = method.start(first.point);
    Oracle oracle = shared_oracle;
    Sample at = first;
    Criteria const when = shared_criteria;
    progress so_far;
    cause settled = cause::none;
    for (;;) {
        bool const goes_on = shown_to(observer, shown(at, so_far, when));
        cause why = settled;
        if (when.is_flat(at.gradient_norm)) why = cause::gradient_is_small;
        if (why == cause::none && !goes_on) why = cause::observer_said_stop;
        if (why == cause::none) why = when.used_up(so_far);
        if (why != cause::none) {
            take_average(state, oracle, at, why);
            return {why, at, so_far, oracle.count};
        }

        auto const point_before = at.point;
        auto const value_before = at.value;
        why = one_step(state, oracle, at);
        if (why != cause::none) {
            at.point = point_before;
            return {why, at, so_far, oracle.count};
        }
        so_far.epochs = ++so_far.iterations;
        tell_epoch(state, at.value);
        if (when.watches_steps) settled = when.settled(point_before, value_before, at);
    }
}

}  // namespace tapeless::detail
