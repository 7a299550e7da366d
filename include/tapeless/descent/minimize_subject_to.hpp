// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/clock.hpp>
#include <tapeless/descent/constrained_result.hpp>
#include <tapeless/descent/lagrange_newton.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/options.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

namespace detail {

/// Objective and constraints give value, gradient and Hessian at the start, and there is at least one constraint.
template <class Point, class Objective, class... Constraints>
concept twice_differentiable =
    (sizeof...(Constraints) > 0) && coordinates<Point> && (fixed_size<Point> > 0) &&
    objective_with_hessian<Objective, Point> &&
    (objective_with_hessian<std::remove_cvref_t<decltype(function_in(std::declval<Constraints const&>()))>, Point> &&
     ...);

/// The start has as many numbers as the functions take.
template <class Point, class Objective, class... Constraints>
concept of_one_size =
    takes_as_many_numbers_as<Objective, Point> &&
    (takes_as_many_numbers_as<std::remove_cvref_t<decltype(function_in(std::declval<Constraints const&>()))>, Point> &&
     ...);

template <class Objective, class Constraints, class Number, std::size_t size, class Method, class... Options>
constexpr auto descend_subject_to(Objective const& objective, Constraints const& constraints,
                                  std::array<Number, size> const& start, Method const& method, Options&... options) {
    using point = std::array<Number, size>;
    using end_type = constrained_result<point, Constraints::size>;
    double const began = seconds_now();
    stopping const usual{};
    no_observer nobody{};
    stopping const& when_asked = option_of<option_kind::stopping, point>(usual, options...);
    auto& observer = option_of<option_kind::observer, point>(nobody, options...);
    auto const not_begun_yet = [&](problem const& why) { return end_type{not_begun(start, why)}; };
    if (auto const bad = method.problem()) return not_begun_yet(bad);
    if (auto const bad = when_asked.problem()) return not_begun_yet(bad);
    if (auto const bad = check_data(objective)) return not_begun_yet(bad);
    if (auto const bad = problem_of(observer)) return not_begun_yet(bad);
    if (auto const bad = check_start(start)) return not_begun_yet(bad);

    criteria<Number> const when{when_asked, false};
    auto const last = method.run(objective, constraints, start, observer, when);
    if (last.why == cause::left_the_domain && last.so_far.iterations == 0) {
        problem found{status::bad_start, {}};
        found.message.add("outside the domain: at the start the objective, a constraint or a derivative is not finite");
        return not_begun_yet(found);
    }
    end_type end;
    end.point = last.at.point;
    end.value = last.at.value;
    end.gradient = last.at.slope_of_lagrangian();
    end.gradient_norm = largest_magnitude(end.gradient, end.point);
    end.multipliers = last.at.multipliers;
    end.violation = last.violation;
    end.iterations = last.so_far.iterations;
    end.epochs = last.so_far.epochs;
    end.evaluations = last.evaluations;
    explain(end, last.why, when, end.value);
    if (end.ok()) end.message.add(last.remark);
    else if (!when.is_flat(end.violation)) end.message.add("; the constraints are violated by ").add(end.violation);
    end.seconds = seconds_now() - began;
    amend(observer, end);
    finish(observer, end);
    return end;
}

}  // namespace detail

/// Descends under constraints to a point where the gradient of the Lagrangian f - Σ λᵢ gᵢ and all gᵢ vanish. For
/// not_negative{h} it is h >= 0, λ >= 0 and one of them 0.
///
/// Shapes   start: std::array of n floating numbers; f and the constraints: functions of n numbers with Hessians;
///          result.multipliers: one λ for each constraint
/// Domain   gradient_tolerance judges the larger of |∇f - Σ λᵢ ∇gᵢ| and the violation
/// Errors   as minimize(f, start, method); one without second derivatives: tests/reject/subject_to_without_a_hessian.cpp;
///          one of another number of variables: tests/reject/subject_to_a_function_of_another_size.cpp
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., ch. 18
template <class Objective, class... Constraints, class Point, class Method, class... Options>
constexpr auto minimize(Objective const& objective, constraint_list<Constraints...> const& constraints,
                        Point const& start, Method&& method, Options&&... options) {
    using method_type = std::remove_cvref_t<Method>;
    constexpr bool fits = detail::twice_differentiable<Point, Objective, Constraints...>;
    constexpr bool have_one_size = detail::of_one_size<Point, Objective, Constraints...>;
    static_assert(have_one_size,
                  "tapeless: minimize(f, subject_to(g), start, method) needs f and g of as many numbers as the "
                  "start has, as in function{a + b - 1, wrt(a, b)} with std::array{0.5, 0.5}");
    static_assert(fits || !have_one_size,
                  "tapeless: minimize(f, subject_to(g), start, lagrange_newton{}) needs f and g with Hessians at the "
                  "start, as in function{a + b - 1, wrt(a, b)} with std::array{0.5, 0.5}");
    constexpr bool is_method = requires { method_type::takes_inequalities; };
    static_assert(is_method || !fits,
                  "tapeless: minimize(f, subject_to(g), start, method) needs a method for constraints, "
                  "as in lagrange_newton{} or augmented_lagrangian{}");
    constexpr bool has_equalities = [] {
        if constexpr (is_method)
            return method_type::takes_inequalities || !constraint_list<Constraints...>::has_inequalities;
        else return true;
    }();
    static_assert(
        has_equalities || !fits,
        "tapeless: lagrange_newton{} needs equality constraints; for not_negative{h} write augmented_lagrangian{}");
    constexpr bool are_options = ((detail::kind_of<Options, Point>() == detail::option_kind::stopping ||
                                   detail::kind_of<Options, Point>() == detail::option_kind::observer) &&
                                  ...);
    static_assert(are_options || !fits,
                  "tapeless: minimize(f, subject_to(g), start, method, ...) takes stopping{...} and "
                  "an observer, as in stopping{.max_iterations = 100}");
    if constexpr (fits && is_method && has_equalities && are_options)
        return detail::descend_subject_to(objective, constraints, start, method, options...);
    else return constrained_result<std::array<double, 1>, 1>{};
}

}  // namespace tapeless
