// SPDX-License-Identifier: BSL-1.0
// ∂²f/∂x∂y = ∂²f/∂y∂x for every rule of an inner function of x and y, taken one after the other: two formulas that only
// mathematics makes equal.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE symmetry_of_the_hessian
#include <boost/test/unit_test.hpp>

#include "table_of_rules.hpp"

namespace {

template <class Function>
void check(char const* name, Function f, std::array<double, 2> p) {
    double const x_first = derivative<0, 1>(f)(p);
    double const y_first = derivative<1, 0>(f)(p);
    BOOST_TEST(laws::agree(x_first, y_first), name << ": " << x_first << " by x then y, " << y_first << " by y then x");
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_order_of_derivation_does_not_matter) {
    laws::for_each(laws::unary_rules, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        check(rule.name, tl::function_of<2>([](auto x, auto y) { return formula{}(x * y) * x; }), {rule.at / 4, 4.0});
    });
    laws::for_each(laws::binary_rules, [](auto const& rule) {
        using formula = std::remove_cvref_t<decltype(rule.formula)>;
        check(rule.name, tl::function_of<2>([](auto x, auto y) { return formula{}(3 * x, x * y); }),
              {rule.at[0] / 3, 3 * rule.at[1] / rule.at[0]});
    });
}
