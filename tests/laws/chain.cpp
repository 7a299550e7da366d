// SPDX-License-Identifier: BSL-1.0
// Every rule inside and outside another function. Expected: the chain rule applied by hand to the slope of the bare rule, and
// a central difference of the values, which knows nothing of slopes.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE chain
#include <boost/test/unit_test.hpp>

#include "table_of_rules.hpp"

namespace {

template <class Function, std::size_t Size>
double central_difference(Function f, std::array<double, Size> p, std::size_t i) {
    double const step = 0x1p-18;
    std::array<double, Size> q = p;
    p[i] += step;
    q[i] -= step;
    return (f(p) - f(q)) / (2 * step);
}
bool agree_roughly(double a, double b) { return std::abs(a - b) <= 1e-8 * std::max(1.0, std::abs(a)); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_factor_inside_comes_out) {
    laws::for_each(laws::unary_rules, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        double const slope = derivative<0>(tl::function_of<1>(formula{}))(rule.at);

        auto const doubled = tl::function_of<1>([](auto x) { return formula{}(2 * x); });
        BOOST_TEST(laws::agree(derivative<0>(doubled)(rule.at / 2), 2 * slope), rule.name << ": f(2x)");
        BOOST_TEST(agree_roughly(derivative<0>(doubled)(rule.at / 2), central_difference(doubled, std::array{rule.at / 2}, 0)), rule.name << ": f(2x), difference");

        auto const of_product = tl::function_of<2>([](auto x, auto y) { return formula{}(x * y); });
        auto const [by_x, by_y] = gradient(of_product)(rule.at / 4, 4.0);
        BOOST_TEST(laws::agree(by_x, 4 * slope), rule.name << ": f(xy) by x");
        BOOST_TEST(laws::agree(by_y, rule.at / 4 * slope), rule.name << ": f(xy) by y");

        auto const inside = tl::function_of<1>([](auto x) { return exp(formula{}(x) / 4); });
        BOOST_TEST(laws::agree(derivative<0>(inside)(rule.at), inside(rule.at) * slope / 4), rule.name << ": exp(f(x)/4)");
    });
}

BOOST_AUTO_TEST_CASE(slopes_of_two_operands_combine) {
    laws::for_each(laws::binary_rules, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        auto const [by_u, by_v] = gradient(tl::function_of<2>(formula{}))(rule.at);
        // u = 3x, v = x y
        auto const composed = tl::function_of<2>([](auto x, auto y) { return formula{}(3 * x, x * y); });
        std::array const p{rule.at[0] / 3, 3 * rule.at[1] / rule.at[0]};
        auto const slopes = gradient(composed)(p);
        BOOST_TEST(laws::agree(slopes[0], 3 * by_u + p[1] * by_v), rule.name << ": f(3x, xy) by x");
        BOOST_TEST(laws::agree(slopes[1], p[0] * by_v), rule.name << ": f(3x, xy) by y");
        for (std::size_t i = 0; i < 2; ++i)
            BOOST_TEST(agree_roughly(slopes[i], central_difference(composed, p, i)), rule.name << ": f(3x, xy), difference by " << i);
    });
}
