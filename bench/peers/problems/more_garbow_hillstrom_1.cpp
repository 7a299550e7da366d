// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/more_garbow_hillstrom.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/more_garbow_hillstrom_1.hpp>

void peers::more_garbow_hillstrom_1() {
    constexpr compare_from_standard_start take;
    more_garbow_hillstrom::rosenbrock(take);
    more_garbow_hillstrom::powell_badly_scaled(take);
    more_garbow_hillstrom::beale(take);
    more_garbow_hillstrom::helical_valley(take);
    more_garbow_hillstrom::gaussian(take);
    more_garbow_hillstrom::gulf_research(take);
    more_garbow_hillstrom::powell_singular(take);
}
