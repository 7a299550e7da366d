// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the lower level of difficulty.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE nist_lower
#include "../problems/nist_lower.hpp"
#include "nist.hpp"

namespace problems = nist;

BOOST_AUTO_TEST_CASE(misra1a) { problems::misra1a(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(chwirut2) { problems::chwirut2(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(dan_wood) { problems::dan_wood(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(gauss1) { problems::gauss1(problems::to_check{}); }
