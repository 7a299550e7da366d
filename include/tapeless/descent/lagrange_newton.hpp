// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/constrained_sample.hpp>
#include <tapeless/descent/iterate.hpp>
#include <tapeless/descent/lagrange_newton_state.hpp>
#include <tapeless/descent/problem.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

/// Lagrange and Newton's method for f under g(x) = 0: Newton's method on ∇f - Σ λᵢ ∇gᵢ = 0, g = 0 with exact second
/// derivatives, x := x + α d. The step d is that of the linearised constraints and, along the directions in which they do
/// not change, that of newton{}. α is halved from 1 until the merit f + μ Σ |gᵢ| decreases enough; a full step that the
/// curvature of g spoils is corrected once.
///
/// Shapes   f and g: n numbers -> number, twice differentiable; minimize(f, subject_to(g…), start, lagrange_newton{})
/// Units    damping: the least |eigenvalue| that the Hessian of the Lagrangian along the constraints is given where it is
///          not positive definite, as a part of the largest
/// Domain   a constraint whose gradient depends on the others' gets the multiplier 0, and the message says so
/// Errors   damping not positive, sufficient_decrease outside [0, 1), max_halvings negative: status bad_option;
///          no α found: status no_descent
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., 18.1 to 18.4 and algorithm 18.3
struct lagrange_newton {
    double damping = 1e-3;
    double sufficient_decrease = 1e-4;
    int max_halvings = 60;

    static constexpr bool takes_inequalities = false;

    /// A run from a start; minimize(f, subject_to(g), start, lagrange_newton{}) checks all and calls this.
    template <class Objective, class Constraints, class Number, std::size_t size, class Observer>
    constexpr detail::constrained_outcome<Number, size, Constraints::size>
    run(Objective const& objective, Constraints const& constraints, std::array<Number, size> const& start,
        Observer& observer, detail::criteria<Number> const& when) const;

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_positive("lagrange_newton: damping", damping)) return bad;
        if (auto const bad = detail::must_be_a_fraction("lagrange_newton: sufficient_decrease", sufficient_decrease))
            return bad;
        return detail::must_be_a_count("lagrange_newton: max_halvings", max_halvings);
    }
};

namespace detail {

/// Steps of a constrained method until there is a cause to end.
template <class Evaluate, class State, class Sample, class Observer>
constexpr cause iterate_subject_to(Evaluate const& evaluate, State& state, Sample& at, Observer& observer,
                                   criteria<std::remove_cvref_t<decltype(at.value)>> const& when, progress& so_far,
                                   bool& is_slow) {
    using scalar = std::remove_cvref_t<decltype(at.value)>;
    scalar reduction = 0;
    cause settled = cause::none;
    for (;;) {
        auto const slope = at.slope_of_lagrangian();
        scalar const distance = at.distance();
        bool const goes_on = shown_to(
            observer, shown(sample<typename Sample::vector>{at.point, at.value, slope, distance}, so_far, when));
        cause why = settled;
        if (when.is_flat(distance)) {
            is_slow = reduction > scalar{0.1};
            // One more step costs little and squares what is left; where it does not, the equations are singular.
            for (int more = 0; more < 2 && !is_slow; ++more) {
                Sample next = at;
                if (!state.full_step(next) || !evaluate(next) || !(next.distance() < at.distance() / 10)) break;
                at = next;
            }
            return cause::gradient_is_small;
        }
        if (why == cause::none && !goes_on) why = cause::observer_said_stop;
        if (why == cause::none) why = when.used_up(so_far);
        if (why != cause::none) return why;
        Sample const before = at;
        if (!state.advance(evaluate, at)) return cause::no_step_descends;
        reduction = at.distance() / before.distance();
        so_far.epochs = ++so_far.iterations;
        if (when.watches_steps)
            settled = when.settled(before.point, before.value,
                                   sample<typename Sample::vector>{at.point, at.value, at.gradient, 0});
    }
}

}  // namespace detail

template <class Objective, class Constraints, class Number, std::size_t size, class Observer>
constexpr detail::constrained_outcome<Number, size, Constraints::size>
lagrange_newton::run(Objective const& objective, Constraints const& constraints, std::array<Number, size> const& start,
                     Observer& observer, detail::criteria<Number> const& when) const {
    detail::constrained_outcome<Number, size, Constraints::size> end;
    end.at.point = start;
    auto const evaluate = [&](auto& there) {
        ++end.evaluations;
        return detail::update(objective, constraints, there);
    };
    if (!evaluate(end.at)) return end;
    detail::lagrange_newton_state<lagrange_newton, Number, size, Constraints::size> state{*this};
    bool is_slow = false;
    end.why = detail::iterate_subject_to(evaluate, state, end.at, observer, when, end.so_far, is_slow);
    end.violation = end.at.violation();
    if (state.rank() < Constraints::size) end.remark = "; the gradients of the constraints depend on each other there";
    else if (is_slow && state.smallest_pivot() < Number{1e-3F})
        end.remark = "; the KKT matrix is singular there, and the multipliers may not be the only ones";
    return end;
}

}  // namespace tapeless
