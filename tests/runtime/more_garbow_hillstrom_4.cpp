// SPDX-License-Identifier: BSL-1.0
// Problems 29 to 35.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE more_garbow_hillstrom_4
#include "../problems/more_garbow_hillstrom_4.hpp"
#include "more_garbow_hillstrom.hpp"

namespace problems = more_garbow_hillstrom;

BOOST_AUTO_TEST_CASE(discrete_integral_equation) { problems::discrete_integral_equation(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(broyden_banded) { problems::broyden_banded(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(linear_of_rank_1) { problems::linear_of_rank_1(problems::to_check{}); }
BOOST_AUTO_TEST_CASE(chebyquad) { problems::chebyquad(problems::to_check{}); }
