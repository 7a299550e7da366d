// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/component.hpp>

#include <cstddef>
#include <utility>

namespace tapeless {

/// The condition h(x) >= 0; what stands in subject_to(...) without it is the condition g(x) = 0.
template <class Function>
struct not_negative {
    Function function;
};
template <class Function>
not_negative(Function) -> not_negative<Function>;

namespace detail {

template <class Constraint>
inline constexpr bool is_inequality = false;
template <class Function>
inline constexpr bool is_inequality<not_negative<Function>> = true;

template <class Function>
constexpr Function const& function_in(Function const& equality) {
    return equality;
}
template <class Function>
constexpr Function const& function_in(not_negative<Function> const& inequality) {
    return inequality.function;
}

}  // namespace detail

/// Constraints in the order in which multipliers are reported.
template <class... Constraints>
struct constraint_list {
    static constexpr std::size_t size = 0;
    static constexpr bool has_inequalities = false;
    constexpr void for_each(auto const&, std::size_t = 0) const {}
};
template <class First, class... Others>
struct constraint_list<First, Others...> {
    static constexpr std::size_t size = 1 + sizeof...(Others);
    static constexpr bool has_inequalities =
        detail::is_inequality<First> || constraint_list<Others...>::has_inequalities;

    First first;
    [[no_unique_address]] constraint_list<Others...> others;

    /// visit(i, function, is it an inequality) for each constraint.
    constexpr void for_each(auto const& visit, std::size_t i = 0) const {
        visit(i, detail::function_in(first), detail::is_inequality<First>);
        others.for_each(visit, i + 1);
    }
};

namespace detail {

/// How many conditions a constraint is: one, or as many as its function has results.
template <class Constraint>
inline constexpr std::size_t conditions_in = 1;
template <class Body>
inline constexpr std::size_t conditions_in<function<Body>> = Body::outputs;
template <class Function>
inline constexpr std::size_t conditions_in<not_negative<Function>> = conditions_in<Function>;

template <std::size_t Index, class Body>
constexpr auto condition_of(function<Body> const& g) {
    return component<Index>(g);
}
template <std::size_t Index, class Function>
constexpr auto condition_of(not_negative<Function> const& h) {
    return not_negative{component<Index>(h.function)};
}

template <class First, class... Others>
constexpr constraint_list<First, Others...> preceded(First const& first, constraint_list<Others...> const& others) {
    return {first, others};
}

}  // namespace detail

/// Constraints of minimize(f, subject_to(g, not_negative{h}), start, method): g(x) = 0 and h(x) >= 0.
///
/// Shapes   each a function of the same numbers as the objective -> a number; a function with several results,
///          function_of<2>([](auto x, auto y) { return std::array{x + y - 1, x * y}; }), is as many constraints
constexpr constraint_list<> subject_to() { return {}; }
template <class First, class... Others>
constexpr auto subject_to(First first, Others... others) {
    constexpr std::size_t conditions = detail::conditions_in<First>;
    if constexpr (conditions == 1) {
        return detail::preceded(first, subject_to(others...));
    } else {
        return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
            return subject_to(detail::condition_of<Index>(first)..., others...);
        }(std::make_index_sequence<conditions>{});
    }
}

}  // namespace tapeless
