// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/more_garbow_hillstrom.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/more_garbow_hillstrom_3.hpp>

void peers::more_garbow_hillstrom_3() {
    constexpr compare_from_standard_start take;
    more_garbow_hillstrom::extended_rosenbrock(take);
    more_garbow_hillstrom::penalty_1(take);
    more_garbow_hillstrom::variably_dimensioned(take);
    more_garbow_hillstrom::brown_almost_linear(take);
}
