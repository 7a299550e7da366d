// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/formula.hpp>
#include <tapeless/proof/enclosed_values.hpp>

namespace tapeless {

namespace detail {

/// The generator SplitMix64 of Steele, Lea & Flood: the same points on every platform and in constant expressions.
struct split_mix {
    std::uint64_t state;
    constexpr std::uint64_t next() {
        state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = state;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ z >> 27) * 0x94d049bb133111ebULL;
        return z ^ z >> 31;
    }
    /// n/256 for |n| <= 1024.
    constexpr enclosure coordinate() {
        ratio result;
        reduce(static_cast<std::int64_t>(next() % 2049) - 1024, 256, result);
        return enclosure::of(result);
    }
};

/// Are both values known well enough that a meeting says something?
constexpr bool is_narrow(enclosure const& u) {
    constexpr double relative = 0x1p-20;
    constexpr double absolute = 0x1p-40;
    return u.is_exact() || (u.is_known() && u.high - u.low <= enclosure::size(u.low) * relative + absolute);
}

constexpr bool agree_at_random_points(graph& g, int f, int h, int wanted, std::uint64_t seed) {
    constexpr int tries_for_a_point = 8;
    expansion const nodes(g, f, h, expansion::replaced_functions::keep);
    if (!nodes.is_complete() || wanted < 1) return false;
    enclosed_values values(g, nodes, trust::values_of_all_rules);
    split_mix random{seed};
    auto point = sequence<enclosure>::zeros(g.size());
    int agreed = 0;
    for (int tries = tries_for_a_point * wanted; tries > 0; --tries) {
        for (enclosure& one : point) one = {};
        values.read([&](node const& variable) {
            enclosure& one = point[variable.a];
            if (!one.is_known()) one = random.coordinate();
            return one;
        });
        if (values.of(f).is_apart_from(values.of(h))) return false;
        if (is_narrow(values.of(f)) && is_narrow(values.of(h)) && ++agreed == wanted) return true;
    }
    return false;
}

}  // namespace detail

/// Do f and g have the same values at this many random rational points? Evidence, not proof: neither == nor proves_equal asks it.
///
/// Each coordinate is n/256 with a random |n| <= 1024. Rational functions are evaluated exactly as long as 64 bits hold the
/// fractions, all else between two doubles, which must meet. Points where one of both is undefined are replaced; where too few
/// are left the answer is false. By the lemma of Schwartz and Zippel two different polynomials of degree d agree at a random
/// point with a probability of at most d/2049; of quotients d is the degree of the difference's numerator.
/// Source   Schwartz, J. ACM 27 (1980), Fast probabilistic algorithms for verification of polynomial identities
template <class Left, class Right>
constexpr bool agrees_at_random_points(Left f, Right g, int points = 10, std::uint64_t seed = 1) {
    constexpr bool fits = detail::comparable<Left, Right>;
    static_assert(fits, "tapeless: agrees_at_random_points(f, g) needs two expressions or two functions, as in agrees_at_random_points(derivative(f, x), 2 * x)");
    if constexpr (fits) return detail::every_pair(f, g, [&](detail::graph& both, int first, int second) { return detail::agree_at_random_points(both, first, second, points, seed); });
    else return false;
}

}  // namespace tapeless
