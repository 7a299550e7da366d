// SPDX-License-Identifier: BSL-1.0
// Every rule inside and outside another function. Expected: the chain rule applied by hand to the slope of the bare
// rule, and a central difference of the values, which knows nothing of slopes.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE chain
#include <boost/test/unit_test.hpp>

#include "laws_of_calculus.hpp"

BOOST_AUTO_TEST_CASE(factors_inside_and_slopes_outside_are_multiplied) { laws::check_chain_rule(laws::unary_rules); }

BOOST_AUTO_TEST_CASE(slopes_of_two_operands_are_added) { laws::check_chain_rule_of_two(laws::binary_rules); }
