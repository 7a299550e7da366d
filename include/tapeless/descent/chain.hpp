// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/average_iterates.hpp>
#include <tapeless/descent/chain_parts.hpp>
#include <tapeless/descent/gradient_filters.hpp>
#include <tapeless/descent/schedules.hpp>

#include <cstddef>
#include <type_traits>

namespace tapeless {

template <class... Parts>
struct chained;

/// A method with its surroundings: chain(clip_by_norm{1.0}, adam{.learning_rate = 1e-3}, cosine_decay{.steps = 1000}).
///
/// First come filters of the gradient, in the order in which they act (clip_by_norm, clip_by_value, weight_decay), then
/// one method that steps on the gradient; schedules (warm_up, cosine_decay, …), whose factors multiply, and
/// average_iterates stand anywhere. A chain is a method, in minimize, in another chain, and step by step.
///
/// Errors   parts in another order, no method or two: tests/reject/chain_*.cpp; a part's options: status bad_option
template <class... Parts>
constexpr auto chain(Parts const&... parts) {
    constexpr bool fits = detail::is_a_chain<Parts...>();
    static_assert(fits,
                  "tapeless: chain(...) takes filters, then one method that steps on the gradient, with schedules and "
                  "average_iterates anywhere, as in chain(clip_by_norm{1.0}, adam{}, cosine_decay{.steps = 1000})");
    if constexpr (fits) return chained<Parts...>{detail::in_a_row(Parts(parts)...)};
    else return 0;
}

template <coordinates Point, class States>
class chain_state;

/// What chain(…) returns.
template <class... Parts>
struct chained {
    detail::row<Parts...> parts;

    template <coordinates Point>
    constexpr auto start(Point const& point) const {
        auto const states = detail::states_of(parts, point);
        return chain_state<Point, std::remove_const_t<decltype(states)>>{states};
    }
    constexpr tapeless::problem problem() const {
        tapeless::problem found;
        parts.each([&found](auto const& part) {
            if (!found) found = detail::problem_of(part);
        });
        return found;
    }
};

/// The states of the parts and the number of steps.
template <coordinates Point, class States>
class chain_state {
public:
    constexpr explicit chain_state(States const& of) : parts{of} {}

    /// One step; a factor other than 1 shortens or lengthens it.
    constexpr void step(Point& point, auto const& gradient, number_of<Point> factor = 1) {
        Point slopes = point;
        for (std::size_t i = 0; i < point.size(); ++i) slopes[i] = static_cast<number_of<Point>>(gradient[i]);
        parts.each([&]<class Part>(Part const& part) {
            if constexpr (kind<Part> == detail::part_kind::schedule)
                factor *= static_cast<number_of<Point>>(part.factor_at(steps));
        });
        ++steps;
        parts.each([&]<class Part>(Part& part) {
            if constexpr (kind<Part> == detail::part_kind::filter) part.filter(point, slopes);
            if constexpr (kind<Part> == detail::part_kind::method) part.step(point, slopes, factor);
        });
        parts.each([&]<class Part>(Part& part) {
            if constexpr (kind<Part> == detail::part_kind::average) part.after_step(point);
        });
    }

    /// To be told after each epoch, with the objective's value there: minimize does.
    constexpr void end_epoch(auto const& value) {
        parts.each([&](auto& part) {
            if constexpr (requires { part.end_epoch(value); }) part.end_epoch(value);
        });
    }

    /// The averaged point, if average_iterates is a part.
    constexpr Point const& average() const
        requires(detail::has_average<States>)
    {
        Point const* found = nullptr;
        parts.each([&found](auto const& part) {
            if constexpr (requires { part.average(); }) found = &part.average();
        });
        return *found;
    }

private:
    template <class Part>
    static constexpr detail::part_kind kind = detail::kind_of_state<Part, Point>();

    States parts;
    int steps = 0;
};

}  // namespace tapeless
