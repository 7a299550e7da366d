// SPDX-License-Identifier: BSL-1.0
// Problems 21 to 27.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE more_garbow_hillstrom_3
#include "../problems/more_garbow_hillstrom_3.hpp"
#include "more_garbow_hillstrom.hpp"

namespace problems = more_garbow_hillstrom;

BOOST_AUTO_TEST_CASE(extended_rosenbrock) { problems::extended_rosenbrock(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(penalty_1) { problems::penalty_1(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(variably_dimensioned) { problems::variably_dimensioned(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(brown_almost_linear) { problems::brown_almost_linear(problems::to_check{}); }
