// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the average level of difficulty.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE nist_average
#include "../problems/nist_average.hpp"
#include "nist.hpp"

namespace problems = nist;

BOOST_AUTO_TEST_CASE(misra1c) { problems::misra1c(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(hahn1) { problems::hahn1(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(lanczos1) { problems::lanczos1(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(nelson) { problems::nelson(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(roszman1) { problems::roszman1(problems::to_check{}); }
