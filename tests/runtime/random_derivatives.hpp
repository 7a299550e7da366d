// SPDX-License-Identifier: BSL-1.0
// Slopes of random formulas beside an oracle that shares no rule with the library: central differences of the function's
// value in 50 digits, with Richardson extrapolation. Both sweeps, forward and reverse, are tried.
#pragma once

#include <boost/test/unit_test.hpp>

#include "precise_values.hpp"
#include "random_formulas.hpp"

#include <tapeless/graph/query.hpp>
#include <tapeless/proof/agrees_with_dual_numbers.hpp>

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace random_derivatives {

using namespace random_formulas;
using precise::fraction;
using precise::real;
using point_type = std::vector<fraction>;

/// Functions that random_formula does not use, around it.
inline traced random_function(source& random, workshop& shop, int depth) {
    traced const u = random_formula(random, shop, depth);
    switch (random.below(16)) {
        case 0: return sigmoid(u);
        case 1: return softplus(u) * random_variable(random, shop);
        case 2: return hypot(u, random_formula(random, shop, depth - 1));
        case 3: return log1p(sq(u));
        case 4: return expm1(u) - random_variable(random, shop);
        case 5: return sinh(u) / cosh(u / 2);
        case 6: return acosh(1 + sq(u) + random_constant(random, shop, constants::fractions));
        case 7: return log2(1 + sq(u)) + log10(2 + cos(u));
        case 8: return tan(u) * exp(-sq(u));
        case 9: return exp2(u / 3);
        default: return u;
    }
}

inline std::optional<real> value_at(td::graph const& g, int root, point_type const& point) {
    precise::value const found = precise::value_at(g, root, point);
    if (!found.is_defined()) return std::nullopt;
    return found.near;
}

/// Is a function taken at the border of its domain or where its tangent is vertical, so that the chain rule says nothing?
inline bool is_at_a_border(td::graph const& g, int root, point_type const& point) {
    td::sequence<bool> const needed = td::ancestors_of(g, root);
    for (int i = 0; i <= root; ++i) {
        if (!needed[i]) continue;
        std::string const name = g.at(i).what->name;
        bool const ends_at_zero = name == "sqrt" || name == "cbrt" || name == "log" || name == "pow";
        bool const ends_at_one = name == "asin" || name == "acos" || name == "acosh" || name == "atanh";
        if (!ends_at_zero && !ends_at_one) continue;
        auto const operand = value_at(g, g.at(i).a, point);
        if (operand && abs(*operand) == real(ends_at_zero ? 0 : 1)) return true;
    }
    return false;
}

/// The slope by differences; nothing where the function is not smooth enough for them: at kinks, near poles.
inline std::optional<real> slope_by_differences(td::graph const& g, int root, point_type point, std::size_t which) {
    if (is_at_a_border(g, root, point)) return std::nullopt;
    fraction const x = point[which];
    auto const at = [&](fraction const& offset) {
        point[which] = x + offset;
        return value_at(g, root, point);
    };
    fraction step(1, 1 << 16);
    std::array<real, 3> central;
    auto const here = at(0);
    if (!here) return std::nullopt;
    for (real& slope : central) {
        auto const up = at(step);
        auto const down = at(-step);
        if (!up || !down) return std::nullopt;
        slope = (*up - *down) / real(2 * step);
        real const bend = (*up - 2 * *here + *down) / real(step);  // a kink's does not shrink with the step
        if (abs(bend) > real(1e-2) * (1 + abs(slope))) return std::nullopt;
        step /= 2;
    }
    real const first = (4 * central[1] - central[0]) / 3;
    real const second = (4 * central[2] - central[1]) / 3;
    real const best = (16 * second - first) / 15;
    if (abs(best - second) > real(1e-13) * (1 + abs(best))) return std::nullopt;
    return best;
}

/// A node's value in double, by the library's rules, and how large the terms of its slope by an argument are.
inline td::dual_number in_double(td::graph const& g, int root, point_type const& point, std::size_t which) {
    td::dual_values values(g, root);
    values.read([&](td::node const& variable) {
        auto const i = static_cast<std::size_t>(variable.a);
        double const one = i == which ? 1 : 0;
        return td::dual_number{static_cast<double>(point[i]), one, one};
    });
    return values.of(root);
}

struct outcome {
    int compared = 0;
    int skipped = 0;
};

/// Formulas from one seed, each at that many points.
inline outcome compare(unsigned seed, int formulas, int points) {
    source random(seed);
    outcome count;
    for (int formula = 0; formula < formulas; ++formula) {
        workshop shop;
        td::graph& g = shop.g;
        int const root = random_function(random, shop, 1 + random.below(3)).index_in(g);
        td::differentiation sweeps(g);
        for (traced const& x : shop.x) sweeps.with_respect_to(x.index_in(g));
        td::sequence<int> roots(1);
        roots.push(root);
        std::array<int, variables> reverse{};
        std::array<int, variables> forward{};
        sweeps.reverse(root, reverse.data());
        for (std::size_t i = 0; i < variables; ++i) sweeps.forward(roots, shop.x[i].index_in(g), &forward[i]);
        for (int k = 0; k < points; ++k) {
            point_type point;
            for (std::size_t i = 0; i < variables; ++i) point.emplace_back(random.below(8193) - 4096, 2048);  // exact in double
            for (std::size_t i = 0; i < variables; ++i) {
                auto const expected = slope_by_differences(g, root, point, i);
                if (!expected) {
                    ++count.skipped;
                    continue;
                }
                ++count.compared;
                auto const want = static_cast<double>(*expected);
                double const size = in_double(g, root, point, i).size;
                double const tolerance = 1e-9 * (1 + std::fabs(want) + (std::isfinite(size) ? size : 0));
                for (int const slope : {reverse[i], forward[i]}) {
                    double const got = in_double(g, slope, point, i).value;
                    BOOST_TEST(std::fabs(got - want) <= tolerance, "seed " << seed << ", formula " << formula << ", point " << point[0] << ", " << point[1] << ", "
                                                                           << point[2] << ": the slope by x" << i << " is " << got << ", should be " << want);
                }
            }
        }
    }
    return count;
}

}  // namespace random_derivatives
