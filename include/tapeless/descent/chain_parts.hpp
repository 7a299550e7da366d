// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/row.hpp>

#include <array>
#include <utility>

namespace tapeless::detail {

/// What a part of a chain does.
enum class part_kind { filter, method, schedule, average, unknown };

template <class State, class Point>
constexpr part_kind kind_of_state() {
    if constexpr (requires(State& s, Point& p) { s.step(p, p), s.step(p, p, p[0]); }) return part_kind::method;
    else if constexpr (requires(State& s, Point& p) { s.filter(p, p); }) return part_kind::filter;
    else if constexpr (requires(State& s) { s.factor_at(0) * 1.0; }) return part_kind::schedule;
    else if constexpr (requires(State& s, Point& p) { s.after_step(p); }) return part_kind::average;
    else return part_kind::unknown;
}

/// What remembers the run: the part's state, or the part itself.
template <class Part, class Point>
constexpr auto started(Part const& part, Point const& point) {
    if constexpr (requires { part.start(point); }) return part.start(point);
    else return part;
}

template <class First, class... Rest>
constexpr row<First, Rest...> before(First const& first, row<Rest...> const& rest) {
    return {first, rest};
}
/// The states of a run.
constexpr row<> states_of(row<> const&, auto const&) { return {}; }
template <class First, class... Rest, class Point>
constexpr auto states_of(row<First, Rest...> const& parts, Point const& point) {
    return before(started(parts.first, point), states_of(parts.rest, point));
}

template <class Object>
concept knows_average = requires(Object const& object) { object.average(); };
/// Whether a row has a part that knows an averaged point.
template <class Row>
inline constexpr bool has_average = false;
template <class... Objects>
inline constexpr bool has_average<row<Objects...>> = (knows_average<Objects> || ...);

template <class... Parts>
constexpr bool is_a_chain() {
    using probe = std::array<double, 1>;
    bool fits = true;
    int methods = 0;
    auto const add = [&](part_kind kind) {
        fits = fits && kind != part_kind::unknown && !(kind == part_kind::filter && methods > 0);
        methods += kind == part_kind::method ? 1 : 0;
    };
    (add(kind_of_state<decltype(started(std::declval<Parts const&>(), probe{})), probe>()), ...);
    return fits && methods == 1;
}

}  // namespace tapeless::detail
