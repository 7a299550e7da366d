// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/objective.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

namespace tapeless::detail {

/// A point and what the objective is worth there.
template <coordinates Point>
struct sample {
    Point point;
    number_of<Point> value;
    Point gradient;
    number_of<Point> gradient_norm;
};

/// The same with the second derivatives.
template <coordinates Point>
struct curved_sample : sample<Point> {
    std::array<Point, fixed_size<Point>> hessian;
};

/// What an evaluation came to.
enum class reading {
    finite,
    infinite,  ///< the point overflowed, or the value is -∞
    undefined  ///< value or derivative is NaN or infinite otherwise
};

/// Evaluates an objective and counts how often.
template <class Evaluator>
class oracle {
public:
    constexpr explicit oracle(Evaluator const& with) : evaluate{with} {}

    /// Brings value and derivatives of `at` in line with its point; unless all are finite they stay as they were.
    template <class Sample>
    [[gnu::always_inline]] constexpr reading update(Sample& at) {
        ++count;
        return read(evaluate, at);
    }

    /// The same by an evaluator of part of the objective.
    template <class Part, class Sample>
    [[gnu::always_inline]] static constexpr reading read(Part const& evaluate_part, Sample& at) {
        using scalar = std::remove_cvref_t<decltype(at.value)>;
        auto const& answer = evaluate_part(at.point);
        auto const value = static_cast<scalar>(answer.value);
        scalar const reach = largest_magnitude(at.point, at.point);
        scalar norm = largest_magnitude(answer.gradient, at.point);
        bool finite = math::is_finite(value) && math::is_finite(norm) && math::is_finite(reach);
        if constexpr (requires { at.hessian; }) {
            for_each_component(at.point, [&](std::size_t i) {
                finite = finite && math::is_finite(largest_magnitude(answer.hessian[i], at.point));
            });
        }
        if (!finite) {
            bool const is_unbounded =
                !math::is_finite(reach) || (!math::is_finite(value) && !math::is_nan(value) && value < 0);
            return is_unbounded ? reading::infinite : reading::undefined;
        }
        // Within bounds not every slope counts.
        if constexpr (requires { answer.gradient_norm; }) norm = finite ? answer.gradient_norm : norm;
        at.value = value;
        at.gradient_norm = norm;
        if constexpr (requires { at.factor; }) {
            at.factor = answer.factor;
            at.count = answer.count;
        }
        for_each_component(at.point, [&](std::size_t i) { at.gradient[i] = static_cast<scalar>(answer.gradient[i]); });
        if constexpr (requires { at.hessian; }) {
            for_each_component(at.point, [&](std::size_t i) {
                for_each_component(
                    at.point, [&](std::size_t j) { at.hessian[i][j] = static_cast<scalar>(answer.hessian[i][j]); });
            });
        }
        return reading::finite;
    }

    /// H v at a point, of an evaluator that has it.
    template <class Point>
    constexpr Point product(Point const& point, Point const& direction) {
        ++count;
        return evaluate.product(point, direction);
    }

    long long count = 0;
    int line_degree = -1;  ///< of the objective along every line, where it is known to be a polynomial

private:
    [[no_unique_address]] Evaluator evaluate;
};

}  // namespace tapeless::detail
