// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/clock.hpp>
#include <tapeless/descent/iterate.hpp>
#include <tapeless/descent/iterate_in_batches.hpp>
#include <tapeless/descent/options.hpp>
#include <tapeless/descent/residuals.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <limits>
#include <type_traits>

namespace tapeless {

namespace detail {

/// Makes sense of start and objective, runs the loop and says how it ended.
template <class Objective, class Point, class Method, class... Options>
constexpr result<Point> descend(Objective const&, Point const&, Method const&, Options&...);

}  // namespace detail

/// Descends from a start to a point where the objective's gradient vanishes.
///
/// Shapes   start: std::array of n floating numbers, as is result.point; objective: n numbers -> number with gradient
/// Domain   in constant expressions, too, as long as no number overflows there
/// Errors   options, data and start are checked first; every end is a status with a message, none an exception.
///          After the method come, in any order and each at most once, stopping, mini_batches, batch_order and an
///          observer. Anything else does not compile: tests/reject/minimize_*.cpp
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed.; Bottou, Curtis & Nocedal 2018 (mini-batches)
template <class Objective, class Point, class Method, class... Options>
constexpr auto minimize(Objective const& objective, Point const& start, Method const& method, Options&&... options) {
    using detail::mistake;
    constexpr mistake wrong = detail::first_mistake<Objective, Point, Method, Options...>();
    static_assert(wrong != mistake::start,
                  "tapeless: minimize(f, start, method) needs a start of floating numbers, as in std::array{3.0, 2.0}");
    static_assert(wrong != mistake::objective,
                  "tapeless: minimize(f, start, method) needs an f with a value and a gradient at the start, as in "
                  "function{x * x, wrt(x)} with std::array{3.0}");
    static_assert(wrong != mistake::method,
                  "tapeless: minimize(f, start, method) needs a method, as in adam{.learning_rate = 0.001}");
    static_assert(wrong != mistake::hessian, "tapeless: minimize(f, start, newton{}) needs an f with a Hessian, as in "
                                             "function{x * x, wrt(x)}, or another method, as in adam{}");
    static_assert(wrong != mistake::residuals,
                  "tapeless: minimize(f, start, levenberg_marquardt{}) needs a sum of squares, as in "
                  "least_squares<2>([](auto const& p) { return std::array{p[0] - 1, p[0] * p[1]}; })");
    static_assert(
        wrong != mistake::hessian_products,
        "tapeless: minimize(f, start, newton_cg{}) needs an f with hessian_vector_product(f), as a function or a "
        "loss over data, or another method, as in lbfgs{}");
    static_assert(wrong != mistake::options,
                  "tapeless: minimize(f, start, method, ...) takes stopping{...}, mini_batches{...}, batch_order{...} "
                  "and an observer, each once, as in stopping{.max_iterations = 100} and observe(first, second)");
    static_assert(
        wrong != mistake::order_without_batches,
        "tapeless: minimize(..., batch_order{...}) needs the size of a batch, as in mini_batches{.size = 32}");
    static_assert(wrong != mistake::batches_without_rows,
                  "tapeless: minimize(..., mini_batches{...}) needs an objective over data, as in mean(loss, "
                  "over(input, target), wrt(w)).on(columns(inputs, targets))");
    static_assert(
        wrong != mistake::batches_in_a_search,
        "tapeless: minimize(..., mini_batches{...}) needs a method that steps on the gradient alone, as in adam{}");
    if constexpr (wrong == mistake::none) return detail::descend(objective, start, method, options...);
    else return result<std::array<double, 1>>{};
}

namespace detail {

/// NaN throughout: nothing was evaluated.
template <class Point>
constexpr result<Point> not_begun(Point const& start, problem const& why) {
    constexpr auto nothing = std::numeric_limits<number_of<Point>>::quiet_NaN();
    result<Point> end;
    end.point = start;
    end.value = nothing;
    end.gradient = filled_like(start, nothing);
    end.gradient_norm = nothing;
    end.status = why.status;
    end.message = why.message;
    return end;
}

template <class Components>
constexpr void name_first_not_finite(status_message& message, Components const& components, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        if (math::is_finite(components[i])) continue;
        message.add("component ").add(i).add(" is ").add(components[i]);
        return;
    }
}

template <class Point>
constexpr problem check_start(Point const& start) {
    if (math::is_finite(largest_magnitude(start, start))) return {};
    problem found{status::bad_start, {}};
    name_first_not_finite(found.message.add("start: "), start, start.size());
    return found;
}

/// The start is finite, but value or gradient there are not.
template <class Point>
constexpr result<Point> outside_the_domain(Point const& start, auto const& answer) {
    using scalar = number_of<Point>;
    result<Point> end = not_begun(start, {status::bad_start, {}});
    end.evaluations = 1;
    end.value = static_cast<scalar>(answer.value);
    for (std::size_t i = 0; i < start.size(); ++i) end.gradient[i] = static_cast<scalar>(answer.gradient[i]);
    end.gradient_norm = largest_magnitude(end.gradient, start);
    end.message.add("outside the domain: at the start ");
    if (!math::is_finite(end.value)) end.message.add("the value is ").add(end.value);
    else if (!math::is_finite(end.gradient_norm))
        name_first_not_finite(end.message.add("the gradient's "), end.gradient, start.size());
    else end.message.add("the Hessian is not finite");
    return end;
}

template <class Objective>
constexpr problem check_data(Objective const& objective) {
    if (auto const bad = problem_of(objective)) return bad;
    if constexpr (requires { objective.rows() == 0; }) {
        if (objective.rows() == 0) {
            problem found{status::empty_data, {}};
            found.message.add("the objective is over no rows");
            return found;
        }
    }
    return {};
}

template <class Method, class Objective>
constexpr auto evaluator_for(Objective const& objective) {
    if constexpr (needs_residuals<Method>) return by_argument::factored(objective);
    else if constexpr (needs_hessian<Method>) return by_argument::second_order(objective);
    else if constexpr (needs_hessian_products<Method>) return product_evaluator<Objective>{objective};
    else return by_argument::first_order(objective);
}
template <class Method, class Point>
constexpr auto empty_sample() {
    if constexpr (needs_residuals<Method>) return residual_sample<Point>{};
    else if constexpr (needs_hessian<Method>) return curved_sample<Point>{};
    else return sample<Point>{};
}

template <class Point, class Method, class Sample>
constexpr void conclude(result<Point>& end, Method const& method, outcome<Sample> const& last,
                        criteria<number_of<Point>> const& when, number_of<Point> first_value) {
    end.point = last.at.point;
    end.value = last.at.value;
    end.gradient = last.at.gradient;
    end.gradient_norm = last.at.gradient_norm;
    end.iterations = last.so_far.iterations;
    end.epochs = last.so_far.epochs;
    end.evaluations = last.evaluations;
    end.status = last.bad_rows.status;
    end.message = last.bad_rows.message;
    explain(end, last.why, when, first_value);
    if constexpr (requires { method.remark(last.at); }) {
        if (end.ok()) end.message.add(method.remark(last.at));
    }
}

template <class Objective, class Point, class Method, class... Options>
constexpr result<Point> descend(Objective const& objective, Point const& start, Method const& method,
                                Options&... options) {
    constexpr bool in_batches = count_of<option_kind::mini_batches, Point, Options...> == 1;
    constexpr bool in_own_order = count_of<option_kind::batch_order, Point, Options...> == 1;
    double const began = seconds_now();
    stopping const usual{};
    mini_batches const none{};
    no_observer nobody{};
    stopping when_asked = option_of<option_kind::stopping, Point>(usual, options...);
    // A sum of squares has a measure of its own that no scale of the data changes.
    if (needs_residuals<Method> && !when_asked.gradient_tolerance.given) when_asked.gradient_tolerance = 0;
    mini_batches const& batches = option_of<option_kind::mini_batches, Point>(none, options...);
    auto& observer = option_of<option_kind::observer, Point>(nobody, options...);

    if (auto const bad = problem_of(method)) return not_begun(start, bad);
    if (auto const bad = when_asked.problem()) return not_begun(start, bad);
    if (auto const bad = check_data(objective)) return not_begun(start, bad);
    if (auto const bad = problem_of(observer)) return not_begun(start, bad);
    if constexpr (in_batches) {
        if (auto const bad = check_batches(batches, objective.rows(), in_own_order)) return not_begun(start, bad);
    }
    if (auto const bad = check_start(start)) return not_begun(start, bad);

    criteria<number_of<Point>> const when{when_asked, in_batches};
    oracle ask{evaluator_for<Method>(objective)};
    if constexpr (requires { method.search; }) ask.line_degree = by_argument::known_degree<Objective>();
    auto first = empty_sample<Method, Point>();
    first.point = first.gradient = start;
    if (ask.update(first) != reading::finite) return outside_the_domain(start, evaluator_for<Method>(objective)(start));

    result<Point> end;
    if constexpr (in_batches) {
        built_in_order own{batches, in_own_order ? 0 : objective.rows()};
        auto& order = option_of<option_kind::batch_order, Point>(own, options...);
        auto const last = iterate_in_batches(method, objective, ask, order,
                                             static_cast<std::size_t>(batches.size.value), first, observer, when);
        conclude(end, method, last, when, first.value);
    } else {
        conclude(end, method, iterate(method, ask, first, observer, when), when, first.value);
    }
    end.seconds = seconds_now() - began;
    amend(observer, end);
    finish(observer, end);
    return end;
}

}  // namespace detail
}  // namespace tapeless
