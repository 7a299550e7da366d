// SPDX-License-Identifier: BSL-1.0
// Expected values: central differences in 50 digits (random_derivatives.hpp). The second seed changes with the day; a
// failure names it.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_random_derivatives
#include "random_derivatives.hpp"

#include <ctime>

BOOST_AUTO_TEST_CASE(slopes_of_a_thousand_random_formulas_agree_with_differences) {
    auto const today = static_cast<unsigned>(std::time(nullptr) / 86400);
    for (unsigned const seed : {1U, today}) {
        auto const count = random_derivatives::compare(seed, 500, 10);
        BOOST_TEST_MESSAGE("seed " << seed << ": " << count.compared << " slopes compared, " << count.skipped << " left out");
        BOOST_TEST(count.compared > 5000);
    }
}
