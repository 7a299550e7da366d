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
    std::array<Number, sizeof...(Variables)> values{};

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

/// Results of a query as its caller sees them; Gradient wraps the array of partials.
template <query Asked, std::size_t Wanted>
struct query_shape {
    template <class Number>
    using gradient = std::array<Number, Wanted>;
    template <class Number>
    using hessian = std::array<std::array<Number, Wanted>, Wanted>;

    template <template <class> class Gradient, class Number, std::size_t Count>
    [[gnu::always_inline]] static constexpr auto shaped(std::array<Number, Count> const& all) {
        if constexpr (Asked == query::gradient) return Gradient<Number>{all};
        else if constexpr (Asked == query::hessian) return matrix<0, Wanted, Wanted>(all);
        else if constexpr (Asked == query::value_and_gradient) return value_with_gradient<Number, Gradient<Number>>{all[0], {slice<1, Wanted>(all)}};
        else
            return value_gradient_hessian<Number, Gradient<Number>, hessian<Number>>{all[0], {slice<1, Wanted>(all)}, matrix<1 + Wanted, Wanted, Wanted>(all)};
    }
};

}  // namespace detail

}  // namespace tapeless

template <class Number, class... Variables>
struct std::tuple_size<tapeless::partials<Number, Variables...>> : std::integral_constant<std::size_t, sizeof...(Variables)> {};
template <std::size_t Index, class Number, class... Variables>
struct std::tuple_element<Index, tapeless::partials<Number, Variables...>> {
    using type = Number const;
};
