// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/more_garbow_hillstrom.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/more_garbow_hillstrom_2.hpp>

void peers::more_garbow_hillstrom_2() {
    constexpr compare_from_standard_start take;
    more_garbow_hillstrom::kowalik_osborne(take);
    more_garbow_hillstrom::osborne_1(take);
    more_garbow_hillstrom::osborne_2(take);
}
