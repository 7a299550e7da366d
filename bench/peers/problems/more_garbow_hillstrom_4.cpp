// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/more_garbow_hillstrom.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/more_garbow_hillstrom_4.hpp>

void peers::more_garbow_hillstrom_4() {
    constexpr compare_from_standard_start take;
    more_garbow_hillstrom::discrete_integral_equation(take);
    more_garbow_hillstrom::broyden_banded(take);
    more_garbow_hillstrom::linear_of_rank_1(take);
    more_garbow_hillstrom::chebyquad(take);
}
