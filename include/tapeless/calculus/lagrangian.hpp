// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/formula.hpp>

namespace tapeless {

/// The multiplier λᵢ that lagrangian(f, g₀, g₁, …) of expressions puts before gᵢ; variables lambda_0, lambda_1, …, lambda_9.
template <std::size_t Index>
inline constexpr auto multiplier = [] {
    static_assert(Index < 10, "tapeless: multiplier<i> needs an i below 10; more constraints are taken as functions");
    constexpr char name[] = {'l', 'a', 'm', 'b', 'd', 'a', '_', static_cast<char>('0' + Index), '\0'};
    return variable<fixed_string<sizeof(name)>(name)>{};
}();

namespace detail {

/// f - Σ λᵢ gᵢ of the bodies of functions: the arguments of f, then the λ.
template <class Body, class... Constraints>
struct lagrangian_body {
    static constexpr std::size_t multipliers = (0 + ... + Constraints::outputs);
    static constexpr std::size_t arity = Body::arity + multipliers;
    static constexpr std::size_t parameters = arity;
    static constexpr std::size_t outputs = 1;
    static constexpr std::array<std::size_t, 2> shape{Body::arity, multipliers};
    static constexpr std::size_t kept = (Body::kept + ... + Constraints::kept);
    static constexpr auto kinds = joined_kinds<Body, Constraints...>();
    template <class Number>
    using result_type = Number;
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        Body::put(g, arguments, slot, roots);
        int const* multiplier = arguments + Body::arity;
        (subtract<Constraints>(g, arguments, slot, multiplier, *roots), ...);
    }

private:
    template <class Constraint>
    static constexpr void subtract(graph& g, int const* arguments, int const*& slot, int const*& multiplier,
                                   int& root) {
        int values[Constraint::outputs]{};
        Constraint::put(g, arguments, slot, values);
        for (int const value : values) root = g.subtract(root, g.multiply(*multiplier++, value));
    }
};

template <class Expression, class... Constraints, std::size_t... Index>
constexpr auto lagrangian_of(std::index_sequence<Index...>, Expression const& f, Constraints const&... g) {
    return (f - ... - (multiplier<Index> * g));
}

template <class Objective, class... Constraints>
constexpr bool takes_as_many_as = ((Constraints::arity == Objective::arity) && ...);

}  // namespace detail

/// Lagrange's function L = f - Σ λᵢ gᵢ of an objective and its equality constraints: where ∇L = 0, by all variables and
/// multipliers, f is stationary under g = 0, and λᵢ is the slope of f by the level of gᵢ.
///
/// Shapes   expressions: an expression with the variables multiplier<0>, multiplier<1>, … besides. Functions of n numbers: a
///          function of n + m numbers, or of two arrays, the λ last; a g with several results has a λ for each
/// Units    λᵢ: of f per unit of gᵢ
/// Errors   functions of different numbers of arguments: tests/reject/lagrangian_of_other_arguments.cpp
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., 12.3      Example  docs/constraints.md
template <expression Expression, expression... Constraints>
constexpr auto lagrangian(Expression f, Constraints... g) {
    return detail::lagrangian_of(std::index_sequence_for<Constraints...>{}, f, g...);
}
template <class Body, class... Bodies>
constexpr auto lagrangian(function<Body> f, function<Bodies>... g) {
    constexpr bool has_one_result = Body::outputs == 1;
    static_assert(has_one_result, "tapeless: lagrangian(f, g) needs an f with one result");
    constexpr bool fits = detail::takes_as_many_as<Body, Bodies...>;
    static_assert(
        fits,
        "tapeless: lagrangian(f, g) needs constraints of the arguments of f, as in lagrangian(function{1 / a + 4 / b, "
        "wrt(a, b)}, function{a + b - 1, wrt(a, b)})");
    if constexpr (has_one_result && fits) {
        return function<detail::lagrangian_body<Body, Bodies...>>(
            detail::join(static_cast<detail::kept_numbers<Body::kept> const&>(f),
                         static_cast<detail::kept_numbers<Bodies::kept> const&>(g)...));
    } else {
        return f;
    }
}

}  // namespace tapeless
