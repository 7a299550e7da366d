// SPDX-License-Identifier: BSL-1.0
// Objectives written by hand, so that the tests of descent lean on nothing but descent.
#pragma once

#include <tapeless/descent/problem.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace by_hand {

namespace tl = tapeless;

/// x² + y².
struct bowl {
    friend auto value_and_gradient(bowl const&) {
        return [](std::array<double, 2> const& p) {
            return tl::value_with_gradient{p[0] * p[0] + p[1] * p[1], std::array{2 * p[0], 2 * p[1]}};
        };
    }
};

/// (x² + y - 11)² + (x + y² - 7)², W83.
struct himmelblau {
    friend auto value_gradient_and_hessian(himmelblau const&) {
        return [](std::array<double, 2> const& p) {
            double const x = p[0], y = p[1], a = x * x + y - 11, b = x + y * y - 7, mixed = 4 * (x + y);
            return tl::value_gradient_hessian{
                a * a + b * b, std::array{4 * x * a + 2 * b, 2 * a + 4 * y * b},
                std::array{std::array{4 * a + 8 * x * x + 2, mixed}, std::array{mixed, 2 + 4 * b + 8 * y * y}}};
        };
    }
    friend auto value_and_gradient(himmelblau const& f) { return value_gradient_and_hessian(f); }
};

/// A function of one number by its value, slope and curvature.
template <class Value, class Slope, class Curvature>
struct curve {
    Value value;
    Slope slope;
    Curvature curvature;

    friend auto value_gradient_and_hessian(curve const& f) {
        return [f](std::array<double, 1> const& p) {
            std::array<std::array<double, 1>, 1> const hessian{{{f.curvature(p[0])}}};
            return tl::value_gradient_hessian{f.value(p[0]), std::array{f.slope(p[0])}, hessian};
        };
    }
    friend auto value_and_gradient(curve const& f) { return value_gradient_and_hessian(f); }
};
template <class Value, class Slope, class Curvature>
curve(Value, Slope, Curvature) -> curve<Value, Slope, Curvature>;

/// x - log x: the minimum 1 at x = 1, nothing for x < 0.
inline auto const with_a_wall = curve{[](double x) { return x - std::log(x); }, [](double x) { return 1 - 1 / x; },
                                      [](double x) { return 1 / (x * x); }};

/// ½ Σ (w x - y)² over the rows of W79, or ½ of the mean; a part keeps a list of the rows that were read.
struct line {
    std::vector<double> x{1, 2, 3, 4, 5};
    std::vector<double> y{2.1, 3.9, 6.2, 7.8, 10.1};
    bool mean = false;
    std::vector<std::size_t>* seen = nullptr;
    tl::problem what_is_wrong{};

    struct part {
        line const* whole;
        std::vector<std::size_t> rows;

        friend auto value_and_gradient(part const& p) {
            return [p](std::array<double, 1> const& w) {
                tl::value_with_gradient sum{0.0, std::array{0.0}};
                double const share = p.whole->mean ? 1 / static_cast<double>(p.rows.size()) : 1;
                for (std::size_t const i : p.rows) {
                    double const error = w[0] * p.whole->x[i] - p.whole->y[i];
                    sum.value += share * error * error / 2;
                    sum.gradient[0] += share * error * p.whole->x[i];
                }
                return sum;
            };
        }
    };

    std::size_t rows() const { return x.size(); }
    tl::problem problem() const { return what_is_wrong; }
    part over_rows(std::size_t const* indices, std::size_t count) const {
        if (seen != nullptr) seen->insert(seen->end(), indices, indices + count);
        return {this, {indices, indices + count}};
    }
    part over_range(std::size_t first, std::size_t count) const {
        part result = everything();
        result.rows = {result.rows.begin() + static_cast<std::ptrdiff_t>(first),
                       result.rows.begin() + static_cast<std::ptrdiff_t>(first + count)};
        if (seen != nullptr) seen->insert(seen->end(), result.rows.begin(), result.rows.end());
        return result;
    }
    part everything() const {
        part result{this, {}};
        for (std::size_t i = 0; i < x.size(); ++i) result.rows.push_back(i);
        return result;
    }
    friend auto value_and_gradient(line const& f) { return value_and_gradient(f.everything()); }
};

}  // namespace by_hand
