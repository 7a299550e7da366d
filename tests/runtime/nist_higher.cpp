// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the higher level of difficulty.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE nist_higher
#include "../problems/nist_higher.hpp"
#include "nist.hpp"

namespace problems = nist;

BOOST_AUTO_TEST_CASE(bennett5) { problems::bennett5(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(eckerle4) { problems::eckerle4(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(mgh09) { problems::mgh09(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(mgh10) { problems::mgh10(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(rat42) { problems::rat42(problems::to_check{}); }
