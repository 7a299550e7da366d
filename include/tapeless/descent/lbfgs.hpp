// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/line_search.hpp>
#include <tapeless/descent/problem.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

template <coordinates Point>
class lbfgs_state;

/// L-BFGS: x := x + α d with d = -H ∇f, where H is the inverse Hessian that the last `memory` steps s and differences of
/// gradients y tell of, beginning with (s·y / y·y) I. α by a line search from 1, at the first step from max(1, |x|/100) / |∇f|.
///
/// Shapes   x: any coordinates; the state holds 2 · 20 of them, whatever memory is
/// Domain   f differentiable; steps with s·y <= 0 are not remembered
/// Errors   memory not within 1 and 20, options of the search: status bad_option; no α found: status no_descent
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., algorithms 7.4 and 7.5
struct lbfgs {
    int memory = 10;
    line_search search{};

    static constexpr int most_memory = 20;

    template <coordinates Point>
    constexpr lbfgs_state<Point> start(Point const& point) const {
        return {*this, point};
    }

    constexpr tapeless::problem problem() const {
        if (memory < 1 || memory > most_memory) return detail::bad_option("lbfgs: memory", memory, "between 1 and 20");
        return search.problem();
    }
};

/// The last steps and differences of gradients.
template <coordinates Point>
class lbfgs_state {
public:
    constexpr lbfgs_state(lbfgs const& with, Point const&) : options{with} {}

    /// -H g for what is remembered.
    constexpr Point direction(Point const& gradient) const {
        return direction(gradient, [](std::size_t) { return false; });
    }
    /// The same on the components that are not held, as if there were no others.
    constexpr Point direction(Point const& gradient, auto const& is_held) const {
        auto const product = [&](Point const& a, Point const& b) {
            scalar sum = 0;
            for (std::size_t i = 0; i < a.size(); ++i) sum += is_held(i) ? scalar{0} : a[i] * b[i];
            return sum;
        };
        Point d = gradient;
        for (std::size_t i = 0; i < d.size(); ++i) d[i] = is_held(i) ? scalar{0} : -d[i];
        std::array<scalar, lbfgs::most_memory> weights{};
        std::array<scalar, lbfgs::most_memory> curvatures{};  // 0 where a pair says nothing about these components
        scalar scale = 0;
        for (int back = 1; back <= known; ++back) {
            auto const k = place_of(back);
            scalar const curvature = product(steps[k], differences[k]);
            scalar const square = product(differences[k], differences[k]);
            if (!(curvature >
                  std::numeric_limits<scalar>::epsilon() * math::sqrt(square * product(steps[k], steps[k]))))
                continue;
            curvatures[k] = curvature;
            if (scale == 0) scale = curvature / square;
            weights[k] = product(steps[k], d) / curvature;
            d = detail::combined(d, -weights[k], differences[k]);
        }
        for (std::size_t i = 0; i < d.size() && scale > 0; ++i) d[i] *= scale;
        for (int back = known; back >= 1; --back) {
            auto const k = place_of(back);
            if (curvatures[k] == 0) continue;
            scalar const weight = product(differences[k], d) / curvatures[k];
            d = detail::combined(d, weights[k] - weight, steps[k]);
        }
        for (std::size_t i = 0; i < d.size(); ++i) d[i] = is_held(i) ? scalar{0} : d[i];
        return d;
    }
    constexpr bool knows() const { return known > 0; }

    /// Takes up a step from one point to another.
    constexpr void remember(Point const& from, Point const& slope_there, Point const& to, Point const& slope_here) {
        auto const k = static_cast<std::size_t>(count % options.memory);
        Point const step = detail::combined(to, scalar{-1}, from);
        Point const difference = detail::combined(slope_here, scalar{-1}, slope_there);
        scalar const curvature = detail::inner_product(step, difference);
        scalar const square = detail::inner_product(difference, difference);
        scalar const enough =
            std::numeric_limits<scalar>::epsilon() * math::sqrt(square * detail::inner_product(step, step));
        if (!(curvature > enough)) return;
        steps[k] = step;
        differences[k] = difference;
        ++count;
        known = known < options.memory ? known + 1 : known;
    }
    constexpr void forget() { known = count = 0; }

    /// The step that minimize takes; the sample stays as it is unless there is one.
    template <class Oracle, class Sample>
    constexpr bool advance(Oracle& oracle, Sample& at) {
        for (;;) {
            Point const from = at.point;
            Point const slope = at.gradient;
            scalar const first = known > 0 ? scalar{1} : detail::first_length(from, slope);
            if (detail::search_along(options.search, oracle, at, direction(slope), first) > 0) {
                remember(from, slope, at.point, at.gradient);
                return true;
            }
            if (known == 0) return false;
            forget();  // and try the gradient itself
        }
    }

private:
    using scalar = number_of<Point>;

    constexpr std::size_t place_of(int back) const { return static_cast<std::size_t>((count - back) % options.memory); }

    lbfgs options;
    std::array<Point, lbfgs::most_memory> steps{};
    std::array<Point, lbfgs::most_memory> differences{};
    int count = 0;
    int known = 0;
};

}  // namespace tapeless
