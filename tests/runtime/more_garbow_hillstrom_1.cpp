// SPDX-License-Identifier: BSL-1.0
// Problems 1 to 13.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE more_garbow_hillstrom_1
#include "../problems/more_garbow_hillstrom_1.hpp"
#include "more_garbow_hillstrom.hpp"

namespace problems = more_garbow_hillstrom;

BOOST_AUTO_TEST_CASE(rosenbrock) { problems::rosenbrock(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(powell_badly_scaled) { problems::powell_badly_scaled(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(beale) { problems::beale(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(helical_valley) { problems::helical_valley(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(gaussian) { problems::gaussian(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(gulf_research) { problems::gulf_research(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(powell_singular) { problems::powell_singular(problems::to_check{}); }
