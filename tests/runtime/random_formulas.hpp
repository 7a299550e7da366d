// SPDX-License-Identifier: BSL-1.0
// Random formulas, the same ones on every run, and near misses of them.
#pragma once

#include <tapeless/graph/rebuild.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <string_view>

namespace random_formulas {

namespace td = tapeless::detail;
using tapeless::traced;

inline constexpr std::size_t variables = 3;

class source {
public:
    explicit source(unsigned seed) : engine_(seed) {}
    int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }

private:
    std::mt19937 engine_;
};

struct workshop {
    td::graph g{};
    std::array<traced, variables> x{};
    workshop() {
        for (std::size_t i = 0; i < variables; ++i) x[i] = traced(g, g.variable(td::argument(i)));
    }
    traced constant(td::number const& value) { return {g, g.constant(value)}; }
};

enum class constants { fractions, also_doubles };
inline traced random_constant(source& random, workshop& shop, constants which) {
    switch (random.below(which == constants::also_doubles ? 5 : 4)) {
        case 0: return shop.constant(tapeless::rational(1 + random.below(5), 2 + random.below(4)));
        case 4: return shop.constant(0.1 * (1 + random.below(9)));
        default: return shop.constant(1 + random.below(4));
    }
}
inline traced random_variable(source& random, workshop& shop) { return shop.x[static_cast<std::size_t>(random.below(static_cast<int>(variables)))]; }

/// Sums, products and quotients of variables and constants.
inline traced random_rational(source& random, workshop& shop, int depth, constants which = constants::also_doubles) {
    if (depth == 0) return random.below(4) == 0 ? random_constant(random, shop, which) : random_variable(random, shop);
    traced const u = random_rational(random, shop, depth - 1, which);
    switch (random.below(8)) {
        case 0: return -u;
        case 1: return sq(u);
        case 2:
        case 3: return u + random_rational(random, shop, depth - 1, which);
        case 4: return u - random_rational(random, shop, depth - 1, which);
        case 5: return u / (sq(random_variable(random, shop)) + random_constant(random, shop, which));
        default: return u * random_rational(random, shop, depth - 1, which);
    }
}

inline traced random_condition_branch(source& random, traced const& u, traced const& v, traced const& p, traced const& q) {
    switch (random.below(6)) {
        case 0: return where(u < v, p, q);
        case 1: return where(u <= v, p, q);
        case 2: return where(is_zero(u), p, q);
        case 3: return where(u < 0 && v < 1, p, q);
        case 4: return where(u <= 0 || v < u, p, q);
        default: return where(!(u < v), p, q);
    }
}

/// Anything: functions and branches, too; partly undefined.
inline traced random_formula(source& random, workshop& shop, int depth) {
    if (depth == 0) return random_rational(random, shop, 0);
    traced const u = random_formula(random, shop, depth - 1);
    switch (random.below(30)) {
        case 22: return sin(random_constant(random, shop, constants::fractions) * u + random_formula(random, shop, depth - 1));
        case 23: return cos(u - 2 * random_formula(random, shop, depth - 1));
        case 24: return random.below(2) == 0 ? asin(u) : acos(u);
        case 25: return atan(u);
        case 26: return random.below(2) == 0 ? asinh(u) : atanh(u);
        case 27: return log(u * random_formula(random, shop, depth - 1));
        case 28: return sqrt(u / random_formula(random, shop, depth - 1));
        case 29: return log(u) - log(random_formula(random, shop, depth - 1));
        case 0: return exp(u);
        case 1: return log(u);
        case 2: return sqrt(u);
        case 3: return cbrt(u);
        case 4: return sin(u);
        case 5: return cos(u);
        case 6: return abs(u);
        case 7: return sign(u);
        case 8: return relu(u);
        case 9: return tanh(u);
        case 10: return u / random_formula(random, shop, depth - 1);
        case 11: return pow(u, random_formula(random, shop, 0));
        case 12: return pow(u, traced(0.5 * random.below(6)));
        case 13: return max(u, random_formula(random, shop, depth - 1));
        case 14: return min(u, random_formula(random, shop, depth - 1));
        case 15: return random_condition_branch(random, u, random_rational(random, shop, 1), random_formula(random, shop, depth - 1), random_rational(random, shop, 1));
        case 16: return log(sq(u));
        case 17:
        case 18: return u + random_formula(random, shop, depth - 1);
        case 19: return u - random_formula(random, shop, depth - 1);
        default: return u * random_formula(random, shop, depth - 1);
    }
}

/// The formula copied, each node by copy(k, a, b, c) of its operands' copies.
template <class Copy>
int copied(td::graph& g, int root, Copy copy) {
    td::sequence<bool> const needed = td::ancestors_of(g, root);
    auto here = td::sequence<int>::zeros(root + 1);
    for (int i = 0; i <= root; ++i) {
        if (!needed[i]) continue;
        td::node const k = g.at(i);
        int const arity = k.what->arity;
        here[i] = td::is_leaf(k.type()) ? copy(i, i, 0, 0) : copy(i, here[k.a], arity > 1 ? here[k.b] : k.b, arity > 2 ? here[k.c] : k.c);
    }
    return here[root];
}
inline int size_of(td::graph const& g, int root) {
    int size = 0;
    for (bool const needed : td::ancestors_of(g, root)) size += needed ? 1 : 0;
    return size;
}

/// The formula with one node written in another way, which changes nothing wherever both are defined.
inline int rewritten(source& random, workshop& shop, int root) {
    td::graph& g = shop.g;
    int changed = random.below(size_of(g, root));
    return copied(g, root, [&](int i, int a, int b, int c) {
        td::node const k = g.at(i);
        bool const change = changed-- == 0;
        int const same = td::is_leaf(k.type()) ? i : g.make(k.what, a, b, c);
        if (!change || td::is_condition(k.type())) return same;
        traced const u(g, a);
        traced const v(g, b);
        traced const self(g, same);
        traced const other = random_variable(random, shop);
        std::string_view const name = k.what->name;
        traced result = self;
        switch (random.below(3)) {
            case 0: result = self * (other + 2) / (other + 2); break;
            case 1: result = (self + other * other) - other * other; break;
            default:
                if (k.type() == td::kind::where) return g.where(g.opposite(a), c, b);
                if (k.type() == td::kind::square) result = u * (u + other) - u * other;
                else if (k.type() == td::kind::multiply) result = u * (v + other) - other * u;
                else if (k.type() == td::kind::divide) result = u * (1 / v);
                else if (name == "exp") result = exp(u / 2) * exp(u / 3) * exp(u / 6);
                else if (name == "log") result = log(3 * u) - log(3 + 0 * other);
                else if (name == "sqrt") result = sqrt(4 * u) / 2;
                else if (name == "cbrt") result = -cbrt(-1 * u);
                else if (name == "sin") result = random.below(2) == 0 ? -sin(-1 * u) : 2 * sin(u / 2) * cos(u / 2);
                else if (name == "cos") result = 1 - 2 * sq(sin(u / 2));
                else if (name == "asin" || name == "atan" || name == "asinh") result = -(name == "asin" ? asin(-u) : name == "atan" ? atan(-u) : asinh(-u));
                else if (name == "abs" || name == "sign") result = name == "abs" ? u * sign(u) : sq(sign(u)) * sign(u);
                else if (name == "relu") result = (u + abs(u)) / 2;
                else if (name == "tanh") result = sinh(u) / cosh(u);
                else if (name == "max") result = u + v - min(u, v);
                else if (name == "min") result = -max(-u, -v);
                else result = 2 * self - self;
        }
        return result.index_in(g);
    });
}

/// The formula with one operation, constant or exponent changed.
inline int near_miss(source& random, td::graph& g, int root) {
    int changed = random.below(size_of(g, root));
    auto const unary = [&](int u) {
        traced const t(g, u);
        switch (random.below(5)) {
            case 0: return sin(t).index_in(g);
            case 1: return cos(t).index_in(g);
            case 2: return abs(t).index_in(g);
            case 3: return sqrt(sq(t)).index_in(g);
            default: return tanh(t).index_in(g);
        }
    };
    return copied(g, root, [&](int i, int a, int b, int c) {
        td::node const k = g.at(i);
        bool const change = changed-- == 0;
        bool const first_way = random.below(2) == 0;
        if (!change) return td::is_leaf(k.type()) ? i : g.make(k.what, a, b, c);
        switch (k.type()) {
            case td::kind::constant: return first_way ? g.negate(i) : g.add(i, g.constant(1));
            case td::kind::variable: return first_way ? g.negate(i) : g.add(i, g.constant(tapeless::rational(1, 8)));
            case td::kind::add: return g.subtract(a, b);
            case td::kind::subtract: return first_way ? g.add(a, b) : g.subtract(b, a);
            case td::kind::multiply: return first_way ? g.add(a, b) : g.divide(a, b);
            case td::kind::divide: return first_way ? g.multiply(a, b) : g.divide(b, a);
            case td::kind::negate: return a;
            case td::kind::square: return first_way ? a : g.power(a, 3);
            case td::kind::power: return g.power(a, k.b + 1);
            case td::kind::where: return g.where(a, c, b);
            case td::kind::less: return g.make(&td::builtin<td::kind::less_equal>, a, b);
            case td::kind::less_equal: return g.make(&td::builtin<td::kind::less>, a, b);
            case td::kind::both: return g.make(&td::builtin<td::kind::either>, a, b);
            case td::kind::either: return g.make(&td::builtin<td::kind::both>, a, b);
            case td::kind::opposite: return a;
            case td::kind::function: return k.what->arity == 1 ? unary(a) : g.make(k.what, b, a);
            default: return g.make(k.what, a, b, c);
        }
    });
}

}  // namespace random_formulas
