// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/minimize.hpp>

#include <utility>

namespace tapeless {

template <class Objective, class Point, class Method>
class stepwise_descent;

/// A run of any method for a loop of your own, also of one that searches and so asks for more than the gradient at hand:
/// auto run = step_by_step(f, start, lbfgs{}); while (run.gradient_norm() > 1e-6 && run.step()) {}. Its steps are those
/// of minimize(f, start, method).
///
/// Shapes   f, start and method as in minimize; f is referred to and has to live as long as the run
/// Errors   what minimize checks before it begins is checked here, too: then step() gives false at once, and end() says why
template <class Objective, class Point, class Method>
constexpr stepwise_descent<Objective, Point, Method> step_by_step(Objective const& f, Point const& start,
                                                                  Method const& method) {
    return {f, start, method};
}
template <class Objective, class Point, class Method>
void step_by_step(Objective const&& f, Point const& start, Method const& method) = delete;  // f would be gone

/// What step_by_step(…) returns.
template <class Objective, class Point, class Method>
class stepwise_descent {
    static_assert(detail::first_mistake<Objective, Point, Method>() == detail::mistake::none,
                  "tapeless: step_by_step(f, start, method) needs what minimize(f, start, method) needs, as in "
                  "function{x * x, wrt(x)} with std::array{3.0} and lbfgs{}");

public:
    using number = number_of<Point>;

    constexpr stepwise_descent(Objective const& f, Point const& start, Method const& method)
        : bad{detail::problem_of(method)}, ask{detail::evaluator_for<Method>(f)}, state{method.start(start)} {
        if (!bad) bad = detail::check_data(f);
        if (!bad) bad = detail::check_start(start);
        if constexpr (requires { method.search; }) ask.line_degree = detail::by_argument::known_degree<Objective>();
        at.point = at.gradient = start;
        if (!bad && ask.update(at) != detail::reading::finite) {
            bad.status = status::bad_start;
            bad.message.add("outside the domain: at the start the objective or a derivative is not finite");
        }
        first_value = at.value;
    }

    /// One step; false where the method has none, and then the point stays.
    constexpr bool step() {
        if (bad || why != detail::cause::none) return false;
        auto const before = at.point;
        why = detail::one_step(state, ask, at);
        if (why != detail::cause::none) {
            at.point = before;
            return false;
        }
        ++steps;
        detail::tell_epoch(state, at.value);
        return true;
    }

    constexpr Point const& point() const { return at.point; }
    constexpr number value() const { return at.value; }
    constexpr Point const& gradient() const { return at.gradient; }
    /// The largest |∂f/∂xᵢ|.
    constexpr number gradient_norm() const { return at.gradient_norm; }
    constexpr int iterations() const { return steps; }
    constexpr long long evaluations() const { return ask.count; }

    /// The run so far as a result. Its status says why there was no further step, and stopped_by_observer if there was
    /// always one.
    constexpr result<Point> end() const {
        if (bad) return detail::not_begun(at.point, bad);
        result<Point> so_far;
        so_far.point = at.point;
        so_far.value = at.value;
        so_far.gradient = at.gradient;
        so_far.gradient_norm = at.gradient_norm;
        so_far.iterations = so_far.epochs = steps;
        so_far.evaluations = ask.count;
        if (why == detail::cause::none) {
            so_far.status = status::stopped_by_observer;
            so_far.message.add("the loop around it ended the run");
        } else {
            detail::explain(so_far, why, detail::criteria<number>{stopping{}, false}, first_value);
        }
        return so_far;
    }

private:
    problem bad;
    detail::oracle<decltype(detail::evaluator_for<Method>(std::declval<Objective const&>()))> ask;
    detail::state_of<Method, Point> state;
    decltype(detail::empty_sample<Method, Point>()) at{};
    detail::cause why = detail::cause::none;
    number first_value{};
    int steps = 0;
};

}  // namespace tapeless
