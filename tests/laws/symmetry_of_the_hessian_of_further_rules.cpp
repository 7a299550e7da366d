// SPDX-License-Identifier: BSL-1.0
// ∂²f/∂x∂y = ∂²f/∂y∂x for every rule of an inner function of x and y, taken one after the other: two formulas that only
// mathematics makes equal.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE symmetry_of_the_hessian_of_further_rules
#include <boost/test/unit_test.hpp>

#include "laws_of_calculus.hpp"
#include "table_of_further_rules.hpp"

BOOST_AUTO_TEST_CASE(the_order_of_derivation_does_not_matter) {
    laws::check_symmetry_of(laws::further_unary_rules);
    laws::check_symmetry_of_two(laws::further_binary_rules);
}
