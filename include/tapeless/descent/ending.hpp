// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/oracle.hpp>
#include <tapeless/descent/result.hpp>
#include <tapeless/descent/stopping.hpp>

#include <cstddef>

namespace tapeless::detail {

/// Why a loop ended.
enum class cause {
    none,
    gradient_is_small,
    value_has_settled,
    point_has_settled,
    nothing_to_descend,
    as_exact_as_it_gets,
    offset_is_small,
    residuals_have_vanished,
    iterations_are_used_up,
    epochs_are_used_up,
    observer_said_stop,
    overflow,
    left_the_domain,
    no_step_descends,
    bad_rows
};

constexpr cause cause_of(reading failure) {
    return failure == reading::infinite ? cause::overflow : cause::left_the_domain;
}

/// How far a run has come.
struct progress {
    int iterations = 0;
    int epochs = 0;
};

/// The criteria of `stopping` in the number type of the run.
template <class Number>
struct criteria {
    Number final_tolerance;     // of the gradient; -1 for the 0 that is never met
    Number gradient_tolerance;  // the same, or -1 where only the end of the run is judged
    Number value_tolerance;
    Number step_tolerance;
    int max_iterations;
    int max_epochs;
    bool watches_steps = value_tolerance > 0 || step_tolerance > 0;

    constexpr criteria(stopping const& when, bool in_batches)
        : final_tolerance{when.gradient_tolerance.value > 0 ? static_cast<Number>(when.gradient_tolerance.value) : -1},
          gradient_tolerance{in_batches && when.max_epochs.given && !when.gradient_tolerance.given ? -1
                                                                                                   : final_tolerance},
          value_tolerance{static_cast<Number>(when.value_tolerance)},
          step_tolerance{static_cast<Number>(when.step_tolerance)}, max_iterations{iteration_limit_of(when)},
          max_epochs{epoch_limit_of(when)} {}

    constexpr bool is_flat(Number gradient_norm) const { return gradient_norm <= gradient_tolerance; }

    /// Whether the way from one point to the next was short enough to end the run.
    template <class Point>
    constexpr cause settled(Point const& before, Number value_before, sample<Point> const& now) const {
        if (value_tolerance > 0) {
            Number const change = now.value - value_before;
            if (change <= value_tolerance && -change <= value_tolerance) return cause::value_has_settled;
        }
        if (step_tolerance > 0) {
            Number largest = 0;
            for (std::size_t i = 0; i < before.size(); ++i) {
                Number const step = now.point[i] < before[i] ? before[i] - now.point[i] : now.point[i] - before[i];
                largest = step > largest ? step : largest;
            }
            if (largest <= step_tolerance) return cause::point_has_settled;
        }
        return cause::none;
    }

    /// Whether the run has no more steps to make.
    constexpr cause used_up(progress const& so_far) const {
        if (so_far.iterations >= max_iterations) return cause::iterations_are_used_up;
        if (so_far.epochs >= max_epochs) return cause::epochs_are_used_up;
        return cause::none;
    }
};

/// Status and message for the cause of an end.
template <class Point>
constexpr void explain(result<Point>& at, cause why, criteria<number_of<Point>> const& when,
                       number_of<Point> first_value) {
    auto const set = [&at](tapeless::status status, char const* message) -> status_message& {
        at.status = status;
        return at.message.add(message);
    };
    bool const is_above_start = at.value > first_value;
    auto const bound = 1 + (first_value < 0 ? -first_value : first_value);
    switch (why) {
    case cause::gradient_is_small:
        set(status::converged, "gradient within gradient_tolerance ").add(when.final_tolerance);
        return;
    case cause::value_has_settled:
        set(status::converged, "value changed by no more than value_tolerance ").add(when.value_tolerance);
        return;
    case cause::point_has_settled:
        set(status::converged, "no component moved by more than step_tolerance ").add(when.step_tolerance);
        return;
    case cause::nothing_to_descend:
        set(status::converged, "the gradient is 0");
        return;
    case cause::as_exact_as_it_gets:
        set(status::converged, "no step changes the value by more than rounding error");
        return;
    case cause::offset_is_small:
        set(status::converged, "what a step could remove of the residuals is within offset_tolerance");
        return;
    case cause::residuals_have_vanished:
        set(status::converged, "the residuals have vanished");
        return;
    case cause::observer_said_stop:
        set(status::stopped_by_observer, "the observer returned false");
        return;
    case cause::iterations_are_used_up:
        if (at.value / 1'000'000 > bound) break;
        set(status::iteration_limit, "max_iterations ").add(when.max_iterations).add(" reached");
        return;
    case cause::epochs_are_used_up:
        if (at.value / 1'000'000 > bound) break;
        set(status::epoch_limit, "max_epochs ").add(when.max_epochs).add(" reached");
        return;
    case cause::overflow:
        if (is_above_start) break;
        set(status::diverged, "point or value left every bound: is the objective bounded below?");
        return;
    case cause::left_the_domain:
        if (is_above_start) break;
        set(status::not_finite, "the next step leaves the domain: value or derivatives are not finite there");
        return;
    case cause::no_step_descends:
        if (-at.value / bound > number_of<Point>{1e30F})
            set(status::diverged, "the value left every bound: is the objective bounded below?");
        else set(status::no_descent, "no step along the method's direction lowers the value");
        return;
    case cause::bad_rows:
    case cause::none:
        return;
    }
    set(status::diverged, "the value rose from ").add(first_value).add(": try a smaller learning_rate");
}

}  // namespace tapeless::detail
