// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/lbfgs.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/within.hpp>

#include <cstddef>

namespace tapeless {

/// Projected gradients within bounds: x := P(x - α ∇f) with the projection P onto the bounds. α is Barzilai and Borwein's
/// s·s / s·y of the last step, cut back until f decreases enough along the bent path.
///
/// Shapes   x: any coordinates; minimize(f, within(lower, upper), start, projected_gradient{})
/// Errors   sufficient_decrease outside [0, 1), max_halvings negative: status bad_option; no α found: status no_descent
/// Source   Bertsekas 1976; Birgin, Martínez & Raydan, Nonmonotone spectral projected gradient methods, 2000
struct projected_gradient {
    double sufficient_decrease = 1e-4;
    int max_halvings = 60;

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_a_fraction("projected_gradient: sufficient_decrease", sufficient_decrease))
            return bad;
        return detail::must_be_a_count("projected_gradient: max_halvings", max_halvings);
    }
};

namespace detail {

/// Goes along P(x + α d) for the free components until f decreases enough; no step where none does.
template <class Oracle, class Sample, class Point>
constexpr bool search_within(bounds<Point> const& box, Oracle& oracle, Sample& at, Point const& direction,
                             number_of<Point> first, double sufficient_decrease, int max_halvings) {
    using scalar = number_of<Point>;
    scalar const noise = 64 * std::numeric_limits<scalar>::epsilon() * (at.value < 0 ? -at.value : at.value);
    scalar length = first;
    for (int halvings = 0; halvings <= max_halvings; ++halvings, length /= 2) {
        Sample trial = at;
        trial.point = box.nearest(combined(at.point, length, direction));
        if (trial.point == at.point) return false;
        scalar const promised = inner_product(combined(trial.point, scalar{-1}, at.point), at.gradient);
        if (oracle.update(trial) != reading::finite) continue;
        bool const lower = trial.value < at.value && promised < 0 &&
                           trial.value <= at.value + static_cast<scalar>(sufficient_decrease) * promised;
        bool const flatter =
            -promised <= noise && trial.value <= at.value + noise && trial.gradient_norm < at.gradient_norm;
        if (lower || flatter) {
            at = trial;
            return true;
        }
    }
    return false;
}

template <class Point>
class projected_gradient_state {
public:
    constexpr projected_gradient_state(projected_gradient const& with, bounds<Point> const& inside)
        : options{with}, box{inside} {}

    template <class Oracle, class Sample>
    constexpr bool advance(Oracle& oracle, Sample& at) {
        Point const from = at.point;
        Point const slope = at.gradient;
        Point direction = slope;
        for (std::size_t i = 0; i < slope.size(); ++i)
            direction[i] = box.holds(from, slope, i) ? number_of<Point>{0} : -slope[i];
        auto const first = length > 0 ? length : 1 / math::sqrt(inner_product(direction, direction));
        if (!search_within(box, oracle, at, direction, first, options.sufficient_decrease, options.max_halvings))
            return false;
        Point const step = combined(at.point, number_of<Point>{-1}, from);
        Point const change = combined(at.gradient, number_of<Point>{-1}, slope);
        auto const curvature = inner_product(step, change);
        length = curvature > 0 ? inner_product(step, step) / curvature : 2 * first;
        return true;
    }

private:
    projected_gradient options;
    bounds<Point> const& box;
    number_of<Point> length = 0;
};

/// L-BFGS on the components that no bound holds.
template <class Point>
class projected_lbfgs_state {
public:
    constexpr projected_lbfgs_state(lbfgs const& with, bounds<Point> const& inside)
        : options{with}, box{inside}, memory{with, inside.lower} {}

    template <class Oracle, class Sample>
    constexpr bool advance(Oracle& oracle, Sample& at) {
        for (;;) {
            Point const from = at.point;
            Point const slope = at.gradient;
            auto const is_held = [&](std::size_t i) { return box.holds(from, slope, i); };
            Point const direction = memory.direction(slope, is_held);
            auto const square = inner_product(direction, direction);
            auto const first = memory.knows() ? number_of<Point>{1} : 1 / math::sqrt(square);
            if (search_within(box, oracle, at, direction, first, options.search.sufficient_decrease, 60)) {
                memory.remember(from, slope, at.point, at.gradient);
                return true;
            }
            if (!memory.knows()) return false;
            memory.forget();
        }
    }

private:
    lbfgs options;
    bounds<Point> const& box;
    lbfgs_state<Point> memory;
};

/// A method within bounds, as minimize knows methods.
template <class Point, class Method>
struct method_within {
    bounds<Point> const& box;
    Method method;

    constexpr auto start(Point const&) const {
        if constexpr (std::same_as<Method, lbfgs>) return projected_lbfgs_state<Point>{method, box};
        else return projected_gradient_state<Point>{method, box};
    }
    constexpr tapeless::problem problem() const {
        if (auto const bad = box.problem()) return bad;
        return method.problem();
    }
};

}  // namespace detail

/// Descends within bounds to a point where every slope vanishes or pushes against a bound.
///
/// Shapes   lower, upper and start: of one type; method: projected_gradient{} or lbfgs{}
/// Domain   a start outside is moved to the nearest point within. result.gradient is ∇f, whose components at bounds are the
///          bounds' multipliers; gradient_norm and gradient_tolerance are about the other components
/// Errors   as minimize(f, start, method)
/// Source   Bertsekas, Projected Newton methods, 1982; Byrd, Lu, Nocedal & Zhu, L-BFGS-B, 1995
template <class Objective, class Point, class Method, class... Options>
constexpr auto minimize(Objective const& objective, bounds<Point> const& box, Point const& start, Method&& method,
                        Options&&... options) {
    using method_type = std::remove_cvref_t<Method>;
    constexpr bool fits = tapeless::objective<Objective, Point>;
    static_assert(
        fits, "tapeless: minimize(f, within(lower, upper), start, method) needs an f with a value and a gradient at "
              "the start, as in function{x * x, wrt(x)} with std::array{3.0}");
    constexpr bool is_method = std::same_as<method_type, lbfgs> || std::same_as<method_type, projected_gradient>;
    static_assert(is_method || !fits,
                  "tapeless: minimize(f, within(lower, upper), start, method) needs a method for bounds, "
                  "lbfgs{} or projected_gradient{}");
    if constexpr (fits && is_method)
        return minimize(detail::bounded<Objective, Point>{objective, box}, box.nearest(start),
                        detail::method_within<Point, method_type>{box, method}, static_cast<Options&&>(options)...);
    else return result<std::array<double, 1>>{};
}

}  // namespace tapeless
