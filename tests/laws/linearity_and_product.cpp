// SPDX-License-Identifier: BSL-1.0
// ((a f + b g) g)' = (a f' + b g') g + (a f + b g) g' for every rule f, with g = sin(3x). f' alone is compared with
// tables in tests/runtime/elementary_values.cpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE linearity_and_product
#include <boost/test/unit_test.hpp>

#include "laws_of_calculus.hpp"

BOOST_AUTO_TEST_CASE(derivatives_are_linear_and_obey_the_product_rule) { laws::check_linearity_and_product(laws::unary_rules); }
