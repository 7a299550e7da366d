// SPDX-License-Identifier: BSL-1.0
// ((a f + b g) g)' = (a f' + b g') g + (a f + b g) g' for every rule f, with g = sin(3x). f' alone is compared with
// tables in tests/runtime/elementary_values.cpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE linearity_and_product
#include <boost/test/unit_test.hpp>

#include "table_of_rules.hpp"

BOOST_AUTO_TEST_CASE(derivatives_are_linear_and_obey_the_product_rule) {
    laws::for_each(laws::unary_rules, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        auto const f = tl::function_of<1>([](auto x) { return (2.5 * formula{}(x)-3 * sin(3 * x)) * sin(3 * x); });
        auto const [value, slope] = value_and_gradient(tl::function_of<1>(formula{}))(rule.at);
        double const other = std::sin(3 * rule.at);
        double const other_slope = 3 * std::cos(3 * rule.at);
        double const expected = (2.5 * slope[0] - 3 * other_slope) * other + (2.5 * value - 3 * other) * other_slope;
        BOOST_TEST(laws::agree(derivative<0>(f)(rule.at), expected),
                   rule.name << ": " << derivative<0>(f)(rule.at) << " instead of " << expected);
    });
}
