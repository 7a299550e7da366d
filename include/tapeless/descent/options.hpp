// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/hessian_products.hpp>
#include <tapeless/descent/iterate.hpp>
#include <tapeless/descent/mini_batches.hpp>
#include <tapeless/descent/objective.hpp>
#include <tapeless/descent/observer.hpp>
#include <tapeless/descent/residuals.hpp>
#include <tapeless/descent/stopping.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

namespace tapeless {

/// A way to choose steps: start(point) gives the state of a run, which either steps on the gradient,
/// state.step(point, gradient), or searches, state.advance(oracle, sample). A member problem() may refuse options;
/// a constant needs_hessian asks for the Hessian.
template <class Method, class Point>
concept descent_method = requires(Method const& method, Point const& point) { method.start(point); };

namespace detail {

/// What an argument after the method is.
enum class option_kind { stopping, mini_batches, batch_order, observer, unknown };

template <class Option>
inline constexpr bool is_batch_order = false;
template <class Rows>
inline constexpr bool is_batch_order<batch_order<Rows>> = rows_of_epochs<Rows>;

template <class Argument, class Point>
constexpr option_kind kind_of() {
    using option = std::remove_cvref_t<Argument>;
    if constexpr (std::same_as<option, stopping>) return option_kind::stopping;
    else if constexpr (std::same_as<option, mini_batches>) return option_kind::mini_batches;
    else if constexpr (is_batch_order<option>) return option_kind::batch_order;
    else if constexpr (observer_of<std::remove_reference_t<Argument>, Point>) return option_kind::observer;
    else return option_kind::unknown;
}

template <option_kind Kind, class Point, class... Options>
inline constexpr int count_of = (0 + ... + (kind_of<Options, Point>() == Kind ? 1 : 0));

/// The option of a kind, or the fallback; options are lvalues here, so that an observer keeps what it saw.
template <option_kind Kind, class Point, class Fallback>
constexpr Fallback& option_of(Fallback& fallback) {
    return fallback;
}
template <option_kind Kind, class Point, class Fallback, class First, class... Rest>
constexpr auto& option_of(Fallback& fallback, First& first, Rest&... rest) {
    if constexpr (kind_of<First, Point>() == Kind) return first;
    else return option_of<Kind, Point>(fallback, rest...);
}

template <class Method>
inline constexpr bool needs_hessian = false;
template <class Method>
    requires requires { requires Method::needs_hessian; }
inline constexpr bool needs_hessian<Method> = true;

template <class Method>
inline constexpr bool needs_residuals = requires { requires Method::needs_residuals; };

template <class Method>
inline constexpr bool needs_hessian_products = requires { requires Method::needs_hessian_products; };

template <class Method, class Point>
using state_of = decltype(std::declval<Method const&>().start(std::declval<Point const&>()));

// Concepts, since && of expressions would ask for the Hessian of every objective, whatever the method.
template <class Method, class Objective, class Point>
concept lacks_hessian = needs_hessian<Method> && !objective_with_hessian<Objective, Point>;
template <class Method, class Objective, class Point>
concept lacks_residuals = needs_residuals<Method> && !sum_of_squares<Objective, Point>;
template <class Method, class Objective, class Point>
concept lacks_hessian_products = needs_hessian_products<Method> && !objective_with_hessian_products<Objective, Point>;

/// What a call of minimize gets wrong first, if anything.
enum class mistake {
    none,
    start,
    objective,
    method,
    hessian,
    residuals,
    hessian_products,
    options,
    order_without_batches,
    batches_without_rows,
    batches_in_a_search
};

template <class Objective, class Point, class Method, class... Options>
constexpr mistake first_mistake() {
    if constexpr (!coordinates<Point>) {
        return mistake::start;
    } else if constexpr (!objective<Objective, Point>) {
        return mistake::objective;
    } else if constexpr (!descent_method<Method, Point>) {
        return mistake::method;
    } else if constexpr (lacks_hessian<Method, Objective, Point>) {
        return mistake::hessian;
    } else if constexpr (lacks_residuals<Method, Objective, Point>) {
        return mistake::residuals;
    } else if constexpr (lacks_hessian_products<Method, Objective, Point>) {
        return mistake::hessian_products;
    } else {
        constexpr int batches = count_of<option_kind::mini_batches, Point, Options...>;
        constexpr int orders = count_of<option_kind::batch_order, Point, Options...>;
        constexpr int stoppings = count_of<option_kind::stopping, Point, Options...>;
        constexpr int observers = count_of<option_kind::observer, Point, Options...>;
        constexpr int unknown = count_of<option_kind::unknown, Point, Options...>;
        if (unknown != 0 || stoppings > 1 || observers > 1 || batches > 1 || orders > 1) return mistake::options;
        if (orders > batches) return mistake::order_without_batches;
        if (batches == 1 && !batched_objective<Objective, Point>) return mistake::batches_without_rows;
        if (batches == 1 && !steps_on_gradient<state_of<Method, Point>, Point>) return mistake::batches_in_a_search;
        return mistake::none;
    }
}

}  // namespace detail
}  // namespace tapeless
