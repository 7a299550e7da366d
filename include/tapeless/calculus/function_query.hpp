// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/derivative.hpp>
#include <tapeless/calculus/results.hpp>

namespace tapeless {

namespace detail {

// The arguments that derivatives are taken by. The first ones have a type of their own: a list of a hundred would stand
// in every symbol, and clang folds no more than 256.
template <std::size_t Count>
struct first_positions {
    static constexpr std::size_t count = Count;
    static constexpr std::size_t at(std::size_t i) { return i; }
};
template <std::size_t... By>
struct listed_positions {
    static constexpr std::size_t count = sizeof...(By);
    static constexpr std::size_t at(std::size_t i) {
        constexpr std::size_t all[] = {By...};
        return all[i];
    }
};

template <class Body, query Asked, class Positions>
struct query_body : Body {
    static constexpr std::size_t wanted = Positions::count;
    static constexpr std::size_t outputs = results_of(Asked, Body::outputs, wanted);
    static constexpr query asked = Asked;

    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        put_apart<Body>(g, arguments, slot, roots, outputs, [](graph& own, int const* inner, int const*& own_slot, int* result) {
            auto values = sequence<int>::zeros(static_cast<int>(Body::outputs));
            Body::put(own, inner, own_slot, values.begin());
            sequence<int> by(static_cast<int>(wanted));
            for (std::size_t i = 0; i < wanted; ++i) by.push(inner[Positions::at(i)]);
            put_query(own, values, by, Asked, result);
        });
    }
    template <class Number>
    using result_type = typename std::conditional_t<
        (Body::outputs > 1 && Asked == query::gradient), std::type_identity<std::array<std::array<Number, wanted>, Body::outputs>>,
        decltype(query_result<Asked, wanted, Number, std::array<Number, wanted>>())>::type;
};

template <class Body, std::size_t... By>
constexpr auto positions_of() {
    if constexpr (sizeof...(By) > 0) return listed_positions<By...>{};
    else return first_positions<Body::parameters>{};
}
template <query Asked, class Body, std::size_t... By>
constexpr auto asked_of(function<Body> f) {
    return function<query_body<Body, Asked, decltype(positions_of<Body, By...>())>>(f);
}
template <class Body, std::size_t... By>
constexpr bool has_arguments = ((By < Body::arity) && ...);

/// (H(p) v): two sweeps, no matrix. Arguments: the point, then the direction.
template <class Body>
struct hessian_vector_body {
    static constexpr std::size_t parameters = Body::parameters;
    static constexpr std::size_t arity = Body::arity + parameters;
    static constexpr std::size_t outputs = parameters;
    static constexpr std::array<std::size_t, 2> shape{Body::arity, parameters};
    static constexpr std::size_t kept = Body::kept;
    static constexpr auto kinds = Body::kinds;
    template <class Number>
    using result_type = std::array<Number, parameters>;
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        put_apart<hessian_vector_body>(g, arguments, slot, roots, outputs, [](graph& own, int const* inner, int const*& own_slot, int* result) {
            sequence<int> value = sequence<int>::zeros(1);
            Body::put(own, inner, own_slot, value.begin());
            sequence<int> by(static_cast<int>(parameters));
            for (std::size_t i = 0; i < parameters; ++i) by.push(inner[i]);
            put_query(own, value, by, query::gradient, result);
            int along = own.constant(0);
            for (std::size_t i = 0; i < parameters; ++i) along = own.add(along, own.multiply(result[i], inner[Body::arity + i]));
            value[0] = along;
            put_query(own, value, by, query::gradient, result);
        });
    }
};

/// Σ direction[i] ∂f/∂(argument i), with the direction kept in the object.
template <class Body, number_kind Kind>
struct directional_body : Body {
    static constexpr std::size_t kept = Body::kept + Body::parameters;
    static constexpr auto kinds = [] {
        number_kinds<kept> result{};
        for (std::size_t i = 0; i < kept; ++i) result.of[i] = i < Body::kept ? Body::kinds.of[i] : Kind;
        return result;
    }();
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        int slopes[results_of(query::gradient, Body::outputs, Body::parameters)]{};
        query_body<Body, query::gradient, first_positions<Body::parameters>>::put(g, arguments, slot, slopes);
        for (std::size_t k = 0; k < Body::outputs; ++k) {
            roots[k] = g.constant(0);
            for (std::size_t i = 0; i < Body::parameters; ++i) roots[k] = g.add(roots[k], g.multiply(slot[i], slopes[k * Body::parameters + i]));
        }
        slot += Body::parameters;
    }
};

}  // namespace detail

/// The gradient of a function of ordered arguments: by all of them, or by those listed, as in gradient<0, 1>(f).
///
/// Shapes   f: n numbers -> number; result: n numbers -> n numbers. Further arguments are given at the call but not derived by
/// Errors   an index that f does not have: tests/reject/index_out_of_range.cpp
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 3
template <std::size_t... By, class Body>
constexpr auto gradient(function<Body> f) {
    static_assert(detail::has_arguments<Body, By...>, "tapeless: gradient<i, j>(f) needs arguments of f, counted from 0");
    constexpr bool has_one_result = Body::outputs == 1;
    static_assert(has_one_result, "tapeless: gradient(f) needs a function with one result; write jacobian(f)");
    return detail::asked_of<detail::query::gradient, Body, By...>(f);
}
/// f and ∇f in one evaluation.
template <std::size_t... By, class Body>
constexpr auto value_and_gradient(function<Body> f) {
    static_assert(detail::has_arguments<Body, By...>, "tapeless: value_and_gradient<i, j>(f) needs arguments of f, counted from 0");
    constexpr bool has_one_result = Body::outputs == 1;
    static_assert(has_one_result, "tapeless: value_and_gradient(f) needs a function with one result; write jacobian(f), or value_and_gradient(component<i>(f))");
    return detail::asked_of<detail::query::value_and_gradient, Body, By...>(f);
}
/// The Hessian matrix (∂²f/∂xᵢ∂xⱼ).
///
/// Shapes   f: n numbers -> number; result: n numbers -> n × n numbers
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 5
template <std::size_t... By, class Body>
constexpr auto hessian(function<Body> f) {
    static_assert(detail::has_arguments<Body, By...>, "tapeless: hessian<i, j>(f) needs arguments of f, counted from 0");
    constexpr bool has_one_result = Body::outputs == 1;
    static_assert(has_one_result, "tapeless: hessian(f) needs a function with one result; write hessian(component<i>(f))");
    return detail::asked_of<detail::query::hessian, Body, By...>(f);
}
/// f, ∇f and the Hessian in one evaluation.
template <std::size_t... By, class Body>
constexpr auto value_gradient_and_hessian(function<Body> f) {
    static_assert(detail::has_arguments<Body, By...>, "tapeless: value_gradient_and_hessian<i, j>(f) needs arguments of f, counted from 0");
    constexpr bool has_one_result = Body::outputs == 1;
    static_assert(has_one_result, "tapeless: value_gradient_and_hessian(f) needs a function with one result; write value_gradient_and_hessian(component<i>(f))");
    return detail::asked_of<detail::query::value_gradient_and_hessian, Body, By...>(f);
}
/// The Jacobian matrix (∂fᵢ/∂xⱼ) of a function whose lambda returns a std::array.
///
/// Shapes   f: n numbers -> m numbers; result: n numbers -> m × n numbers
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 3
template <std::size_t... By, class Body>
constexpr auto jacobian(function<Body> f) {
    static_assert(detail::has_arguments<Body, By...>, "tapeless: jacobian<i, j>(f) needs arguments of f, counted from 0");
    constexpr bool has_several_results = Body::outputs > 1;
    static_assert(has_several_results, "tapeless: jacobian(f) needs a function with several results; write gradient(f)");
    return detail::asked_of<detail::query::gradient, Body, By...>(f);
}
/// The slope along a direction, used as given: Σ direction[i] ∂f/∂(argument i).
template <class Body, plain_number Number>
constexpr auto directional_derivative(function<Body> f, std::array<Number, Body::parameters> direction) {
    detail::kept_numbers<Body::parameters> kept;
    for (std::size_t i = 0; i < Body::parameters; ++i) kept.numbers[i] = detail::lift(direction[i]).numbers[0];
    return function<detail::directional_body<Body, detail::kind_of_number<Number>>>(detail::join(static_cast<detail::kept_numbers<Body::kept> const&>(f), kept));
}
/// H v without forming H, as a function of the point and the direction: hessian_vector_product(f)(p, v).
template <class Body>
constexpr auto hessian_vector_product(function<Body> f) {
    constexpr bool has_one_result = Body::outputs == 1;
    static_assert(has_one_result, "tapeless: hessian_vector_product(f) needs a function with one result");
    return function<detail::hessian_vector_body<Body>>(f);
}

}  // namespace tapeless
