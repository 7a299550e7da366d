// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/cholesky.hpp>
#include <tapeless/descent/line_search.hpp>
#include <tapeless/descent/problem.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

template <class Number, std::size_t size>
class bfgs_state;

/// BFGS: x := x + α d with d = -H ∇f, where the inverse Hessian H is learned from steps s and differences of gradients y:
/// H := (I - s yᵀ/s·y) H (I - y sᵀ/s·y) + s sᵀ/s·y, from (s·y / y·y) I at the first. α by a line search from 1.
///
/// Shapes   x: std::array of n numbers; H: n x n
/// Errors   options of the search: status bad_option; no α found: status no_descent
/// Source   Nocedal & Wright, Numerical Optimization, 2nd ed., algorithm 6.1 and (6.20)
struct bfgs {
    line_search search{};

    template <class Number, std::size_t size>
    constexpr bfgs_state<Number, size> start(std::array<Number, size> const&) const {
        return bfgs_state<Number, size>{*this};
    }

    constexpr tapeless::problem problem() const { return search.problem(); }
};

/// The inverse Hessian.
template <class Number, std::size_t size>
class bfgs_state {
public:
    using vector = std::array<Number, size>;

    constexpr explicit bfgs_state(bfgs const& with) : options{with} { forget(); }

    /// The step that minimize takes; the sample stays as it is unless there is one.
    template <class Oracle, class Sample>
    constexpr bool advance(Oracle& oracle, Sample& at) {
        for (;;) {
            vector const from = at.point;
            vector const slope = at.gradient;
            Number const first = knows ? Number{1} : detail::first_length(from, slope);
            vector direction = product(slope);
            for (Number& part : direction) part = -part;
            if (detail::search_along(options.search, oracle, at, direction, first) > 0) {
                learn(detail::combined(at.point, Number{-1}, from), detail::combined(at.gradient, Number{-1}, slope));
                return true;
            }
            if (!knows) return false;
            forget();  // and try the gradient itself
        }
    }

private:
    bfgs options;
    square_matrix<Number, size> inverse{};
    bool knows = false;

    constexpr void forget() {
        inverse = {};
        for (std::size_t i = 0; i < size; ++i) inverse[i][i] = 1;
        knows = false;
    }
    constexpr vector product(vector const& x) const {
        vector result{};
        for (std::size_t i = 0; i < size; ++i) result[i] = detail::inner_product(inverse[i], x);
        return result;
    }
    constexpr void learn(vector const& step, vector const& difference) {
        Number const curvature = detail::inner_product(step, difference);
        Number const square = detail::inner_product(difference, difference);
        if (!(curvature >
              std::numeric_limits<Number>::epsilon() * math::sqrt(square * detail::inner_product(step, step))))
            return;
        if (!knows)
            for (std::size_t i = 0; i < size; ++i) inverse[i][i] = curvature / square;
        knows = true;
        vector const turned = product(difference);
        Number const weight = (1 + detail::inner_product(difference, turned) / curvature) / curvature;
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j)
                inverse[i][j] += weight * step[i] * step[j] - (turned[i] * step[j] + step[i] * turned[j]) / curvature;
    }
};

}  // namespace tapeless
