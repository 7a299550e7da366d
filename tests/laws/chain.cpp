// SPDX-License-Identifier: BSL-1.0
// Every rule inside and outside another function. Expected: the chain rule applied by hand to the slope of the bare
// rule, and a central difference of the values, which knows nothing of slopes.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE chain
#include <boost/test/unit_test.hpp>

#include "table_of_rules.hpp"

namespace {

// Of the values that come with the gradient, so that no other function is compiled.
template <class Function>
double central_difference(Function f, std::array<double, 2> p, std::size_t i) {
    double const step = 0x1p-18;
    std::array<double, 2> q = p;
    p[i] += step;
    q[i] -= step;
    return (f(p).value - f(q).value) / (2 * step);
}
bool agree_roughly(double a, double b) { return std::abs(a - b) <= 1e-8 * std::max(1.0, std::abs(a)); }

template <class Function>
void check(char const* name, Function f, std::array<double, 2> p, std::array<double, 2> expected) {
    auto const slopes = f(p).gradient;
    for (std::size_t i = 0; i < 2; ++i) {
        BOOST_TEST(laws::agree(slopes[i], expected[i]),
                   name << " by argument " << i << ": " << slopes[i] << " instead of " << expected[i]);
        double const difference = central_difference(f, p, i);
        BOOST_TEST(agree_roughly(slopes[i], difference),
                   name << " by argument " << i << ": " << slopes[i] << ", central difference " << difference);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(factors_inside_and_slopes_outside_are_multiplied) {
    laws::for_each(laws::unary_rules, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        // exp(f(2xy) / 4) at 2xy = rule.at
        auto const nested =
            value_and_gradient(tl::function_of<2>([](auto x, auto y) { return exp(formula{}(2 * x * y) / 4); }));
        std::array const p{rule.at / 8, 4.0};
        auto const [value, slope] = value_and_gradient(tl::function_of<1>(formula{}))(rule.at);
        double const outside = std::exp(value / 4) / 4 * slope[0];
        check(rule.name, nested, p, {2 * p[1] * outside, 2 * p[0] * outside});
    });
}

BOOST_AUTO_TEST_CASE(slopes_of_two_operands_are_added) {
    laws::for_each(laws::binary_rules, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        // f(3x, xy) at 3x = rule.at[0], xy = rule.at[1]
        auto const composed =
            value_and_gradient(tl::function_of<2>([](auto x, auto y) { return formula{}(3 * x, x * y); }));
        std::array const p{rule.at[0] / 3, 3 * rule.at[1] / rule.at[0]};
        auto const [by_u, by_v] = gradient(tl::function_of<2>(formula{}))(rule.at);
        check(rule.name, composed, p, {3 * by_u + p[1] * by_v, p[0] * by_v});
    });
}
