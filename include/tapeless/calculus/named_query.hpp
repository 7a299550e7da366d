// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/derivative.hpp>
#include <tapeless/calculus/results.hpp>

namespace tapeless {

/// Several functions side by side: vector_of(x * x - y, x + y).
template <expression... Entries>
class formula_vector : public detail::kept_numbers<(0 + ... + Entries::kept)> {};

template <operand... Entries>
constexpr auto vector_of(Entries... entries) {
    formula_vector<detail::lifted<Entries>...> result;
    static_cast<detail::kept_numbers<(0 + ... + detail::lifted<Entries>::kept)>&>(result) =
        detail::join(static_cast<detail::kept_numbers<detail::lifted<Entries>::kept> const&>(detail::lift(entries))...);
    return result;
}

namespace detail {

/// Formulas and the derivatives that a query asks of them, in one graph.
template <query Asked, class Formulas, class... Variables>
struct query_source : Formulas {
    static constexpr std::size_t outputs = results_of(Asked, Formulas::outputs, sizeof...(Variables));
    static constexpr void put(graph& g, int const*& slot, int* roots) {
        auto values = sequence<int>::zeros(static_cast<int>(Formulas::outputs));
        Formulas::put(g, slot, values.begin());
        sequence<int> wanted(static_cast<int>(sizeof...(Variables)));
        (wanted.push(wanted_node(g, Variables::key)), ...);
        put_query(g, values, wanted, Asked, roots);
    }
};

}  // namespace detail

/// A derivative of formulas that is called by name: a gradient, a Hessian, a value with its gradient, …
template <detail::query Asked, class Formulas, class... Variables>
class named_query : public named_call_operator<named_query<Asked, Formulas, Variables...>>, public detail::kept_numbers<Formulas::kept> {
public:
    using source = detail::query_source<Asked, Formulas, Variables...>;
    using compiled = detail::compiled<source, detail::inputs_of<source>>;
    template <class Number>
    using result_type = typename decltype(detail::query_result<Asked, sizeof...(Variables), Number, partials<Number, Variables...>>())::type;

    constexpr explicit named_query(detail::kept_numbers<Formulas::kept> const& kept_here) : detail::kept_numbers<Formulas::kept>(kept_here) {}

};

/// A Jacobian that is called by name.
template <class Formulas, class... Variables>
class named_jacobian : public named_call_operator<named_jacobian<Formulas, Variables...>>, public detail::kept_numbers<Formulas::kept> {
public:
    using source = detail::query_source<detail::query::gradient, Formulas, Variables...>;
    using compiled = detail::compiled<source, detail::inputs_of<source>>;
    template <class Number>
    using result_type = std::array<std::array<Number, sizeof...(Variables)>, Formulas::outputs>;

    constexpr explicit named_jacobian(detail::kept_numbers<Formulas::kept> const& kept_here) : detail::kept_numbers<Formulas::kept>(kept_here) {}

};

/// A gradient that is called by name; each of its entries is an expression: gradient(f, wrt(x, y))[x].
template <expression Expression, class... Variables>
class named_gradient : public named_query<detail::query::gradient, detail::source_of<Expression>, Variables...> {
public:
    constexpr explicit named_gradient(Expression formula_here) : named_query<detail::query::gradient, detail::source_of<Expression>, Variables...>(formula_here) {}

    constexpr Expression formula() const {
        Expression result;
        static_cast<detail::kept_numbers<Expression::kept>&>(result) = *this;
        return result;
    }
    template <differentiable_by Variable>
    constexpr auto operator[](Variable x) const {
        static_assert(is_one_of<Variable, Variables...>, "tapeless: gradient[x] needs a variable that the gradient was taken by");
        return derivative(formula(), x);
    }
};

/// The gradient ∇f = (∂f/∂x₁, …, ∂f/∂xₙ).
///
/// Shapes   f: a formula; result: n formulas, in the order of wrt; at a point n numbers, found by position or variable
/// Units    ∂f/∂xᵢ is in units of f per unit of xᵢ; angles in radians
/// Domain   wherever f is differentiable; kinks and poles as in docs/conventions.md
/// Errors   a repeated variable: tests/reject/repeated_variable_in_wrt.cpp (one that f does not contain gives 0)
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 3
template <expression Expression, class... Variables>
constexpr auto gradient(Expression f, wrt_list<Variables...>) {
    return named_gradient<Expression, Variables...>(f);
}
/// f and ∇f in one evaluation.
template <expression Expression, class... Variables>
constexpr auto value_and_gradient(Expression f, wrt_list<Variables...>) {
    return named_query<detail::query::value_and_gradient, detail::source_of<Expression>, Variables...>(f);
}
/// The Hessian matrix (∂²f/∂xᵢ∂xⱼ).
///
/// Shapes   f: a formula; result: n × n numbers, rows and columns in the order of wrt
/// Errors   as gradient
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 5
template <expression Expression, class... Variables>
constexpr auto hessian(Expression f, wrt_list<Variables...>) {
    return named_query<detail::query::hessian, detail::source_of<Expression>, Variables...>(f);
}
/// f, ∇f and the Hessian in one evaluation.
template <expression Expression, class... Variables>
constexpr auto value_gradient_and_hessian(Expression f, wrt_list<Variables...>) {
    return named_query<detail::query::value_gradient_and_hessian, detail::source_of<Expression>, Variables...>(f);
}
/// The Jacobian matrix (∂fᵢ/∂xⱼ) of vector_of(f₁, …, fₘ).
///
/// Shapes   m formulas; result: m × n numbers, a row for each formula
/// Errors   as gradient
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 3
template <expression... Entries, class... Variables>
constexpr auto jacobian(formula_vector<Entries...> f, wrt_list<Variables...>) {
    return named_jacobian<detail::source_of<Entries...>, Variables...>(f);
}
/// The slope along a direction, Σ direction[i] ∂f/∂xᵢ: an expression. The direction is used as given; for the slope per
/// unit of length pass a unit vector.
///
/// Errors   as gradient
template <expression Expression, class... Variables, plain_number Number>
constexpr auto directional_derivative(Expression f, wrt_list<Variables...>, std::array<Number, sizeof...(Variables)> direction) {
    return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
        return (... + (direction[Index] * derivative(f, Variables{})));
    }(std::make_index_sequence<sizeof...(Variables)>{});
}
/// H v without forming H: the gradient of the directional derivative along v.
template <expression Expression, class... Variables, plain_number Number>
constexpr auto hessian_vector_product(Expression f, wrt_list<Variables...> by, std::array<Number, sizeof...(Variables)> direction) {
    return gradient(directional_derivative(f, by, direction), by);
}

}  // namespace tapeless
