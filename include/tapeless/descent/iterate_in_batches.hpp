// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/iterate.hpp>
#include <tapeless/descent/mini_batches.hpp>
#include <tapeless/descent/objective.hpp>

#include <cstddef>

namespace tapeless::detail {

/// Reads the objective over `count` of the epoch's rows, from place `first` on.
template <class Objective, class Oracle, class Sample>
constexpr reading read_part(Objective const& objective, Oracle& oracle, auto const& rows, std::size_t first,
                            std::size_t count, Sample& at) {
    ++oracle.count;
    if (rows.data() == nullptr) return Oracle::read(by_argument::first_order(objective.over_range(first, count)), at);
    return Oracle::read(by_argument::first_order(objective.over_rows(rows.data() + first, count)), at);
}

/// One epoch: a step for each part of the rows. The whole objective is known at the first point and shown by the
/// caller.
template <class State, class Objective, class Oracle, class Sample, class Observer, class Criteria>
constexpr cause run_epoch(State& state, Objective const& objective, Oracle& oracle, auto const& rows, std::size_t size,
                          Sample& at, Observer& observer, Criteria const& when, progress& so_far) {
    for (std::size_t first = 0; first < rows.size(); first += size) {
        if (so_far.iterations >= when.max_iterations) return cause::iterations_are_used_up;
        std::size_t const rest = rows.size() - first;
        if (reading const part = read_part(objective, oracle, rows, first, rest < size ? rest : size, at);
            part != reading::finite)
            return cause_of(part);
        if (first != 0 && !shown_to(observer, shown(at, so_far, when, false))) return cause::observer_said_stop;
        state.step(at.point, at.gradient);
        ++so_far.iterations;
    }
    ++so_far.epochs;
    return cause::none;
}

/// Steps on parts of the data; convergence is judged on the whole objective, once an epoch.
/// After a failure the sample is that of the last epoch's start, the last point where the whole objective is known.
template <class Method, class Objective, class Oracle, class Order, class Sample, class Observer, class Criteria>
constexpr outcome<Sample> iterate_in_batches(Method const& method, Objective const& objective,
                                             Oracle const& shared_oracle, Order& order, std::size_t size,
                                             Sample const& first, Observer& observer, Criteria const& when) {
    auto state = method.start(first.point);
    Oracle oracle = shared_oracle;
    Sample at = first;
    progress so_far;
    cause settled = cause::none;
    cause inside = cause::none;
    for (;;) {
        bool const goes_on = inside == cause::observer_said_stop || shown_to(observer, shown(at, so_far, when));
        cause why = inside != cause::none ? inside : settled;
        if (when.is_flat(at.gradient_norm)) why = cause::gradient_is_small;
        if (why == cause::none && !goes_on) why = cause::observer_said_stop;
        if (why == cause::none) why = when.used_up(so_far);
        if (why != cause::none) take_average(state, oracle, at, why);
        if (why == cause::epochs_are_used_up && at.gradient_norm <= when.final_tolerance)
            why = cause::gradient_is_small;
        if (why != cause::none) return {why, at, so_far, oracle.count};

        auto const& rows = order.of_epoch(so_far.epochs);
        if (auto const bad = check_rows(rows, objective.rows(), so_far.epochs))
            return {cause::bad_rows, at, so_far, oracle.count, bad};
        Sample const before = at;
        inside = run_epoch(state, objective, oracle, rows, size, at, observer, when, so_far);
        if (inside != cause::overflow && inside != cause::left_the_domain) {
            if (reading const whole = oracle.update(at); whole != reading::finite) inside = cause_of(whole);
        }
        if (inside == cause::overflow || inside == cause::left_the_domain)
            return {inside, before, so_far, oracle.count};
        tell_epoch(state, at.value);
        if (when.watches_steps) settled = when.settled(before.point, before.value, at);
    }
}

}  // namespace tapeless::detail
