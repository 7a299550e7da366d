// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/cholesky.hpp>
#include <tapeless/descent/line_search.hpp>
#include <tapeless/descent/oracle.hpp>
#include <tapeless/descent/problem.hpp>
#include <tapeless/descent/region.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless {

template <class Number, std::size_t size>
class trust_region_newton_state;

/// Newton's method within a region: x := x + d, where d minimizes the model ∇f·d + d·H d / 2 within |D d| <= Δ, whatever
/// the signs of H's eigenvalues. D are the largest √|Hᵢᵢ| so far; Δ grows and shrinks with the model's success.
///
/// Shapes   x: std::array of n numbers; H: n x n, exact
/// Units    first_region: the first Δ as a part of |D x|, or Δ itself where x is 0
/// Errors   an option out of its range: status bad_option; no d found: status no_descent
/// Source   Moré & Sorensen, Computing a trust region step, 1983; Nocedal & Wright, 2nd ed., algorithms 4.1 and 4.3
struct trust_region_newton {
    double first_region = 1;
    double sufficient_decrease = 1e-4;

    static constexpr bool needs_hessian = true;

    template <class Number, std::size_t size>
    constexpr trust_region_newton_state<Number, size> start(std::array<Number, size> const&) const {
        return trust_region_newton_state<Number, size>{*this};
    }

    constexpr tapeless::problem problem() const {
        if (auto const bad = detail::must_be_positive("trust_region_newton: first_region", first_region)) return bad;
        return detail::must_be_a_fraction("trust_region_newton: sufficient_decrease", sufficient_decrease);
    }
};

namespace detail {

/// The minimum of g·d + d·H d / 2 within |d| <= Δ: (H + λ I) d = -g with λ >= 0 and H + λ I not indefinite.
template <class Number, std::size_t size>
class region_problem {
public:
    using vector = std::array<Number, size>;

    constexpr region_problem(square_matrix<Number, size> const& matrix, vector const& right)
        : h{matrix}, gradient{right} {}

    constexpr vector solve(Number region) {
        if (factor.factorise(h)) {
            vector const d = direction();
            if (inner_product(d, d) <= region * region) return d;
        }
        bound(region);
        vector d{};
        bool found = false;
        Number lambda = low > 0 ? low : Number{0};
        for (int round = 0; round < 60; ++round) {
            if (!(lambda > low) && round > 0) lambda = low + (high - low) * (found ? Number{0.5} : Number{0.01});
            if (!factor.factorise(h, lambda)) {
                low = lambda > low ? lambda : low;
                lambda = low + (high - low) / (found ? 2 : 100);
                if (high - low <= 4 * std::numeric_limits<Number>::epsilon() * high) break;
                continue;
            }
            found = true;
            d = direction();
            Number const length = math::sqrt(inner_product(d, d));
            Number const excess = (length - region) / region;
            if (excess <= Number{0.1} && -excess <= Number{0.1}) return d;
            if (excess < 0 && lambda == 0) return d;
            if (excess < 0) {
                high = lambda < high ? lambda : high;
                if (high - low <= high / 1000) return to_edge(d, region);
            } else {
                low = lambda > low ? lambda : low;
            }
            Number const next = lambda + length * length / inner_product(d, factor.solve(d)) * excess;
            lambda = next > low && next < high ? next : low + (high - low) / 2;
        }
        return found ? d : steepest(region);
    }

    /// g·d + d·H d / 2, with its sign turned.
    constexpr Number predicted(vector const& d) const {
        Number sum = 0;
        for (std::size_t i = 0; i < size; ++i) sum += d[i] * (gradient[i] + inner_product(h[i], d) / 2);
        return -sum;
    }

private:
    square_matrix<Number, size> h;
    vector gradient;
    cholesky<Number, size> factor{};
    Number low = 0;
    Number high = 0;

    constexpr vector direction() const {
        vector right{};
        for (std::size_t i = 0; i < size; ++i) right[i] = -gradient[i];
        return factor.solve(right);
    }

    /// λ is between |g| / Δ - (greatest eigenvalue) and |g| / Δ - (least one), the eigenvalues by Gershgorin's circles.
    constexpr void bound(Number region) {
        Number const steep = math::sqrt(inner_product(gradient, gradient)) / region;
        Number greatest = -std::numeric_limits<Number>::max();
        Number least = std::numeric_limits<Number>::max();
        low = 0;
        for (std::size_t i = 0; i < size; ++i) {
            Number others = 0;
            for (std::size_t j = 0; j < size; ++j) others += j == i ? Number{0} : h[i][j] < 0 ? -h[i][j] : h[i][j];
            greatest = h[i][i] + others > greatest ? h[i][i] + others : greatest;
            least = h[i][i] - others < least ? h[i][i] - others : least;
            low = -h[i][i] > low ? -h[i][i] : low;
        }
        low = steep - greatest > low ? steep - greatest : low;
        high = steep - least > low ? steep - least : low;
        high += (high - low) / 100 + std::numeric_limits<Number>::epsilon() * (high + 1);
    }

    /// The hard case: from d, which is too short for every λ, along the eigenvector of the least eigenvalue to the edge.
    constexpr vector to_edge(vector const& d, Number region) const {
        vector z{};
        for (std::size_t i = 0; i < size; ++i) z[i] = 1 + Number{0.1} * static_cast<Number>(i);
        for (int round = 0; round < 4; ++round) {
            z = factor.solve(z);
            Number const length = math::sqrt(inner_product(z, z));
            for (Number& part : z) part /= length;
        }
        Number const along = inner_product(z, d);
        Number const root = math::sqrt(along * along + region * region - inner_product(d, d));
        vector const forth = combined(d, root - along, z);
        vector const back = combined(d, -root - along, z);
        return predicted(forth) > predicted(back) ? forth : back;
    }
    constexpr vector steepest(Number region) const {
        Number const length = math::sqrt(inner_product(gradient, gradient));
        return combined(vector{}, -region / length, gradient);
    }
};

}  // namespace detail

/// The region and the scales.
template <class Number, std::size_t size>
class trust_region_newton_state {
public:
    using vector = std::array<Number, size>;
    using sample = detail::curved_sample<vector>;

    constexpr explicit trust_region_newton_state(trust_region_newton const& with) : options{with} {}

    /// The step that minimize takes; the sample stays as it is unless there is one.
    template <class Oracle>
    constexpr bool advance(Oracle& oracle, sample& at) {
        square_matrix<Number, size> scaled{};
        vector slope{};
        vector reach{};
        for (std::size_t i = 0; i < size; ++i) {
            Number const bend = math::sqrt(at.hessian[i][i] < 0 ? -at.hessian[i][i] : at.hessian[i][i]);
            scales[i] = bend > scales[i] ? bend : scales[i];
        }
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j < size; ++j) scaled[i][j] = at.hessian[i][j] / scale(i) / scale(j);
            slope[i] = at.gradient[i] / scale(i);
            reach[i] = at.point[i] * scale(i);
        }
        if (!region.is_open()) region.open(options.first_region, math::sqrt(detail::inner_product(reach, reach)));
        detail::region_problem<Number, size> problem{scaled, slope};
        for (;;) {
            vector const step = problem.solve(region.radius());
            sample trial = at;
            for (std::size_t i = 0; i < size; ++i) trial.point[i] += step[i] / scale(i);
            if (trial.point == at.point || !region.is_open()) return false;  // shrunk to nothing
            bool const inside = oracle.update(trial) == detail::reading::finite;
            if (region.accepts(at, trial, inside, problem.predicted(step),
                               math::sqrt(detail::inner_product(step, step)), options.sufficient_decrease)) {
                at = trial;
                return true;
            }
        }
    }

private:
    trust_region_newton options;
    detail::region<Number> region;
    vector scales{};

    constexpr Number scale(std::size_t i) const { return scales[i] > 0 ? scales[i] : Number{1}; }
};

}  // namespace tapeless
