// SPDX-License-Identifier: BSL-1.0
// Expected values: central differences in 50 digits (random_derivatives.hpp).
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE random_derivatives
#include "random_derivatives.hpp"

BOOST_AUTO_TEST_CASE(slopes_of_fifty_random_formulas_agree_with_differences) {
    auto const count = random_derivatives::compare(20261125, 50, 10);
    BOOST_TEST_MESSAGE(count.compared << " slopes compared, " << count.skipped << " left out");
    BOOST_TEST(count.compared > 500);
}
