// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/constrained_sample.hpp>
#include <tapeless/descent/lagrange_newton.hpp>
#include <tapeless/descent/minimize_subject_to.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/trust_region_newton.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

/// The method of multipliers for f under g(x) = 0 and h(x) >= 0: minimizes, by trust_region_newton{},
/// f - Σ λᵢ gᵢ + (ρ/2) Σ gᵢ² + (1/2ρ) Σ (max(0, μⱼ - ρ hⱼ)² - μⱼ²), then λᵢ := λᵢ - ρ gᵢ and μⱼ := max(0, μⱼ - ρ hⱼ), and
/// ρ grows unless the violation shrinks to a quarter. The end is made exact by Newton's method on the constraints that hold
/// with equality there.
///
/// Shapes   f, g and h: n numbers -> number, twice differentiable; minimize(f, subject_to(g, not_negative{h}), start, …)
/// Units    penalty: the first ρ, of f per unit of g²; multipliers of h are >= 0
/// Errors   penalty not positive, growth not above 1: status bad_option; constraints that no ρ can meet: status no_descent
/// Source   Powell 1969, Hestenes 1969, Rockafellar 1973; Nocedal & Wright, Numerical Optimization, 2nd ed., 17.4
struct augmented_lagrangian {
    double penalty = 10;
    double growth = 10;

    static constexpr bool takes_inequalities = true;

    /// A run from a start; minimize(f, subject_to(g), start, augmented_lagrangian{}) checks all and calls this.
    template <class Objective, class Constraints, class Number, std::size_t size, class Observer>
    constexpr detail::constrained_outcome<Number, size, Constraints::size>
    run(Objective const& objective, Constraints const& constraints, std::array<Number, size> const& start,
        Observer& observer, detail::criteria<Number> const& when) const;

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_positive("augmented_lagrangian: penalty", penalty)) return bad;
        if (auto const bad = detail::must_be_positive("augmented_lagrangian: growth", growth)) return bad;
        if (growth <= 1) return detail::bad_option("augmented_lagrangian: growth", growth, "above 1");
        return {};
    }
};

namespace detail {

/// The objective of one round, for given multipliers and ρ.
template <class Objective, class Constraints, class Number>
struct penalized {
    Objective const& objective;
    Constraints const& constraints;
    std::array<Number, Constraints::size> const& multipliers;
    Number penalty;

    /// The multiplier of constraint k after this round: λ - ρ g, for an inequality not below 0.
    constexpr Number next(std::size_t k, Number constraint, bool is_inequality) const {
        Number const moved = multipliers[k] - penalty * constraint;
        return is_inequality && !(moved > 0) ? Number{0} : moved;
    }

    template <std::size_t size>
    constexpr auto operator()(std::array<Number, size> const& point) const {
        value_gradient_hessian<Number, std::array<Number, size>, square_matrix<Number, size>> sum{};
        auto const add = [&](auto const& of, Number weight, Number square) {
            for (std::size_t i = 0; i < size; ++i) {
                auto const slope = static_cast<Number>(of.gradient[i]);
                sum.gradient[i] += weight * slope;
                for (std::size_t j = 0; j < size; ++j)
                    sum.hessian[i][j] += weight * static_cast<Number>(of.hessian[i][j]) +
                                         square * slope * static_cast<Number>(of.gradient[j]);
            }
        };
        auto const first = by_argument::second_order(objective)(point);
        sum.value = static_cast<Number>(first.value);
        add(first, 1, 0);
        constraints.for_each([&](std::size_t k, auto const& g, bool is_inequality) {
            auto const of = by_argument::second_order(g)(point);
            auto const value = static_cast<Number>(of.value);
            Number const after = next(k, value, is_inequality);
            // (λ⁺² - λ²) / 2ρ, for an equality without the cancellation of λ.
            sum.value += after == 0 && is_inequality ? -multipliers[k] * multipliers[k] / (2 * penalty)
                                                     : value * (penalty * value / 2 - multipliers[k]);
            if (after != 0 || !is_inequality) add(of, -after, penalty);
        });
        return sum;
    }

    friend constexpr auto value_gradient_and_hessian(penalized const& f) {
        return [&f](auto const& point) { return f(point); };
    }
    friend constexpr auto value_and_gradient(penalized const& f) { return value_gradient_and_hessian(f); }
};

/// A run of augmented_lagrangian{}.
template <class Objective, class Constraints, class Number, std::size_t size>
class multiplier_run {
public:
    static constexpr std::size_t count = Constraints::size;
    using point_type = std::array<Number, size>;
    using sample_type = constrained_sample<Number, size, count>;

    sample_type at{};
    progress so_far{};
    long long evaluations = 0;

    constexpr multiplier_run(Objective const& f, Constraints const& g, augmented_lagrangian const& with)
        : objective{f}, constraints{g}, options{with}, penalty{static_cast<Number>(with.penalty)} {}

    /// The point with its Lagrangian; false outside the domain.
    constexpr bool look(sample_type& there) {
        ++evaluations;
        auto const multipliers = there.multipliers;
        if (!update(objective, constraints, there)) return false;
        there.multipliers = multipliers;
        return true;
    }

    /// The largest |g|, -h, and product of an h with its multiplier (as far as both exceed 0).
    constexpr Number violation(sample_type const& there) const {
        Number worst = 0;
        constraints.for_each([&](std::size_t k, auto const&, bool is_inequality) {
            Number const slack = there.constraints[k];
            Number const least = is_inequality && there.multipliers[k] < slack ? there.multipliers[k] : slack;
            Number const magnitude = least < 0 ? -least : least;
            worst = magnitude > worst ? magnitude : worst;
        });
        return worst;
    }
    constexpr Number distance(sample_type const& there) const {
        Number const slope = largest_magnitude(there.slope_of_lagrangian(), there.point);
        Number const unmet = violation(there);
        return slope > unmet ? slope : unmet;
    }

    template <class Observer>
    constexpr cause run(Observer& observer, criteria<Number> const& when) {
        Number last = violation(at);
        for (;;) {
            auto const slope = at.slope_of_lagrangian();
            Number const left = distance(at);
            bool const goes_on =
                shown_to(observer, shown(sample<point_type>{at.point, at.value, slope, left}, so_far, when));
            if (when.is_flat(left)) {
                make_exact();
                return cause::gradient_is_small;
            }
            if (!goes_on) return cause::observer_said_stop;
            if (cause const why = when.used_up(so_far); why != cause::none) return why;
            if (!round(when)) return cause::left_the_domain;
            Number const now = violation(at);
            if (now > last / 4 && !when.is_flat(now)) penalty *= static_cast<Number>(options.growth);
            if (!(penalty < Number{1e14})) return cause::no_step_descends;
            last = now;
        }
    }

private:
    Objective const& objective;
    Constraints const& constraints;
    augmented_lagrangian options;
    Number penalty;

    /// Minimizes for these multipliers, and changes them.
    constexpr bool round(criteria<Number> const& when) {
        penalized<Objective, Constraints, Number> const inner{objective, constraints, at.multipliers, penalty};
        auto const end = minimize(inner, at.point, trust_region_newton{},
                                  stopping{.gradient_tolerance = static_cast<double>(when.final_tolerance) / 10,
                                           .max_iterations = when.max_iterations - so_far.iterations});
        evaluations += end.evaluations;
        so_far.iterations += end.iterations > 0 ? end.iterations : 1;
        so_far.epochs = so_far.iterations;
        sample_type next = at;
        next.point = end.point;
        if (!look(next)) return false;
        auto const before = at.multipliers;
        constraints.for_each([&](std::size_t k, auto const&, bool is_inequality) {
            next.multipliers[k] = inner.next(k, next.constraints[k], is_inequality);
        });
        at = next;
        return end.status != status::diverged && math::is_finite(largest_magnitude(before, before));
    }

    /// Newton's method on the constraints that hold with equality, as long as it pays.
    constexpr void make_exact() {
        lagrange_newton_state<lagrange_newton, Number, size, count> state{lagrange_newton{}};
        for (int more = 0; more < 3; ++more) {
            sample_type next = active(at);
            if (!state.full_step(next)) return;
            if (!update(objective, constraints, next, [&](std::size_t k, bool is_inequality) {
                    return is_inequality && at.multipliers[k] <= next_to_nothing(k);
                }))
                return;
            evaluations += 1;
            sample_type whole = next;
            if (!look(whole)) return;
            constraints.for_each([&](std::size_t k, auto const&, bool is_inequality) {
                if (is_inequality && whole.multipliers[k] < 0) whole.multipliers[k] = 0;
            });
            if (!(distance(whole) < distance(at))) return;
            at = whole;
        }
    }
    constexpr Number next_to_nothing(std::size_t k) const {
        return at.constraints[k] > at.multipliers[k] ? at.multipliers[k] : Number{0};
    }
    constexpr sample_type active(sample_type there) {
        update(objective, constraints, there, [&](std::size_t k, bool is_inequality) {
            return is_inequality && at.multipliers[k] <= next_to_nothing(k);
        });
        return there;
    }
};

}  // namespace detail

template <class Objective, class Constraints, class Number, std::size_t size, class Observer>
constexpr detail::constrained_outcome<Number, size, Constraints::size>
augmented_lagrangian::run(Objective const& objective, Constraints const& constraints,
                          std::array<Number, size> const& start, Observer& observer,
                          detail::criteria<Number> const& when) const {
    detail::multiplier_run<Objective, Constraints, Number, size> run{objective, constraints, *this};
    detail::constrained_outcome<Number, size, Constraints::size> end;
    run.at.point = start;
    bool const began = run.look(run.at);
    if (began) end.why = run.run(observer, when);
    end.at = run.at;
    end.so_far = run.so_far;
    end.evaluations = run.evaluations;
    if (began) end.violation = run.violation(run.at);
    return end;
}

}  // namespace tapeless
