// SPDX-License-Identifier: BSL-1.0
// Problems 15 to 19: models over data.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE more_garbow_hillstrom_2
#include "../problems/more_garbow_hillstrom_2.hpp"
#include "more_garbow_hillstrom.hpp"

namespace problems = more_garbow_hillstrom;

BOOST_AUTO_TEST_CASE(kowalik_osborne) { problems::kowalik_osborne(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(osborne_1) { problems::osborne_1(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(osborne_2) { problems::osborne_2(problems::to_check{}); }
