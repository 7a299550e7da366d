// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/augmented_lagrangian.hpp>
#include <tapeless/descent/lagrange_newton.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/trust_region_newton.hpp>

#include <array>
#include <cstddef>

namespace tapeless::detail {

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
            bool const goes_on = shown_to(
                observer, shown(sample<point_type>{at.point, at.value, slope, left}, so_far, when));
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
        lagrange_newton_state<Number, size, count> state{lagrange_newton{}};
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

}  // namespace tapeless::detail
