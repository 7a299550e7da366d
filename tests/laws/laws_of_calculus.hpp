// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "table_of_rules.hpp"

// The laws of calculus, each applied to all rules of a table.
namespace laws {

// Of the values that come with the gradient, so that no other function is compiled.
template <class Function>
double central_difference(Function f, std::array<double, 2> p, std::size_t i) {
    double const step = 0x1p-18;
    std::array<double, 2> q = p;
    p[i] += step;
    q[i] -= step;
    return (f(p).value - f(q).value) / (2 * step);
}
inline bool agree_roughly(double a, double b) { return std::abs(a - b) <= 1e-8 * std::max(1.0, std::abs(a)); }

template <class Function>
void check_slopes(char const* name, Function f, std::array<double, 2> p, std::array<double, 2> expected) {
    auto const slopes = f(p).gradient;
    for (std::size_t i = 0; i < 2; ++i) {
        BOOST_TEST(laws::agree(slopes[i], expected[i]),
                   name << " by argument " << i << ": " << slopes[i] << " instead of " << expected[i]);
        double const difference = central_difference(f, p, i);
        BOOST_TEST(agree_roughly(slopes[i], difference),
                   name << " by argument " << i << ": " << slopes[i] << ", central difference " << difference);
    }
}

/// Factors inside and slopes outside are multiplied.
template <class Table>
void check_chain_rule(Table const& table) {
    for_each(table, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        // exp(f(2xy) / 4) at 2xy = rule.at
        auto const nested =
            value_and_gradient(tl::function_of<2>([](auto x, auto y) { return exp(formula{}(2 * x * y) / 4); }));
        std::array const p{rule.at / 8, 4.0};
        auto const [value, slope] = value_and_gradient(tl::function_of<1>(formula{}))(rule.at);
        double const outside = std::exp(value / 4) / 4 * slope[0];
        check_slopes(rule.name, nested, p, {2 * p[1] * outside, 2 * p[0] * outside});
    });
}

/// Slopes of two operands are added.
template <class Table>
void check_chain_rule_of_two(Table const& table) {
    for_each(table, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        // f(3x, xy) at 3x = rule.at[0], xy = rule.at[1]
        auto const composed =
            value_and_gradient(tl::function_of<2>([](auto x, auto y) { return formula{}(3 * x, x * y); }));
        std::array const p{rule.at[0] / 3, 3 * rule.at[1] / rule.at[0]};
        auto const [by_u, by_v] = gradient(tl::function_of<2>(formula{}))(rule.at);
        check_slopes(rule.name, composed, p, {3 * by_u + p[1] * by_v, p[0] * by_v});
    });
}

/// Derivatives are linear and obey the product rule.
template <class Table>
void check_linearity_and_product(Table const& table) {
    for_each(table, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        auto const f = tl::function_of<1>([](auto x) { return (2.5 * formula{}(x)-3 * sin(3 * x)) * sin(3 * x); });
        auto const [value, slope] = value_and_gradient(tl::function_of<1>(formula{}))(rule.at);
        double const other = std::sin(3 * rule.at);
        double const other_slope = 3 * std::cos(3 * rule.at);
        double const expected = (2.5 * slope[0] - 3 * other_slope) * other + (2.5 * value - 3 * other) * other_slope;
        BOOST_TEST(agree(derivative<0>(f)(rule.at), expected),
                   rule.name << ": " << derivative<0>(f)(rule.at) << " instead of " << expected);
    });
}

template <class Function>
void check_symmetry(char const* name, Function f, std::array<double, 2> p) {
    double const x_first = derivative<0, 1>(f)(p);
    double const y_first = derivative<1, 0>(f)(p);
    BOOST_TEST(agree(x_first, y_first), name << ": " << x_first << " by x then y, " << y_first << " by y then x");
}

/// The order of derivation does not matter.
template <class Table>
void check_symmetry_of(Table const& table) {
    for_each(table, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        check_symmetry(rule.name, tl::function_of<2>([](auto x, auto y) { return formula{}(x * y) * x; }), {rule.at / 4, 4.0});
    });
}

/// The order of derivation does not matter.
template <class Table>
void check_symmetry_of_two(Table const& table) {
    for_each(table, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        check_symmetry(rule.name, tl::function_of<2>([](auto x, auto y) { return formula{}(3 * x, x * y); }),
              {rule.at[0] / 3, 3 * rule.at[1] / rule.at[0]});
    });
}

}  // namespace laws
