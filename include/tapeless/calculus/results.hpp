// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/wrt.hpp>
#include <tapeless/evaluate/results.hpp>
#include <tapeless/graph/query.hpp>

#include <utility>

namespace tapeless {

namespace detail {
template <class Variable, class... Variables>
constexpr std::size_t position_of = [] {
    std::size_t position = 0;
    (void)((std::same_as<Variable, Variables> || (++position, false)) || ...);
    return position;
}();
template <std::size_t Index, class First, class... Others>
constexpr auto variable_at() {
    if constexpr (Index == 0) return First{};
    else return variable_at<Index - 1, Others...>();
}
}  // namespace detail

// Named, so that the compiler's message shows which variable it is.
template <class Variable, class... Variables>
constexpr bool is_one_of = (std::same_as<Variable, Variables> || ...);

/// The partials at a point: by position, by variable, or taken apart by structured bindings.
template <class Number, class... Variables>
struct partials {
    std::array<Number, sizeof...(Variables)> values;

    constexpr Number const& operator[](std::size_t i) const { return values[i]; }
    template <differentiable_by Variable>
    constexpr Number const& operator[](Variable) const {
        static_assert(is_one_of<Variable, Variables...>, "tapeless: gradient[x] needs a variable that the gradient was taken by");
        if constexpr (is_one_of<Variable, Variables...>) return values[detail::position_of<Variable, Variables...>];
        else return values[0];
    }
    static constexpr std::size_t size() { return sizeof...(Variables); }
    constexpr auto begin() const { return values.begin(); }
    constexpr auto end() const { return values.end(); }
    constexpr operator std::array<Number, sizeof...(Variables)> const&() const { return values; }
    template <std::size_t Index>
    constexpr Number const& get() const {
        return values[Index];
    }
    friend constexpr bool operator==(partials const& a, partials const& b) { return a.values == b.values; }
    friend constexpr bool operator==(partials const& a, std::array<Number, sizeof...(Variables)> const& b) { return a.values == b; }
};

namespace detail {

/// The type of a query's result; Gradient is the type of its partials.
template <query Asked, std::size_t Wanted, class Number, class Gradient>
constexpr auto query_result() {
    using hessian = std::array<std::array<Number, Wanted>, Wanted>;
    if constexpr (Asked == query::gradient) return std::type_identity<Gradient>{};
    else if constexpr (Asked == query::hessian) return std::type_identity<hessian>{};
    else if constexpr (Asked == query::value_and_gradient) return std::type_identity<value_with_gradient<Number, Gradient>>{};
    else return std::type_identity<value_gradient_hessian<Number, Gradient, hessian>>{};
}

}  // namespace detail

}  // namespace tapeless

template <class Number, class... Variables>
struct std::tuple_size<tapeless::partials<Number, Variables...>> : std::integral_constant<std::size_t, sizeof...(Variables)> {};
template <std::size_t Index, class Number, class... Variables>
struct std::tuple_element<Index, tapeless::partials<Number, Variables...>> {
    using type = Number const;
};
