// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/nist.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/nist_higher.hpp>

void peers::nist_higher() {
    constexpr compare_from_both_starts take;
    nist::bennett5(take);
    nist::eckerle4(take);
    nist::mgh09(take);
    nist::mgh10(take);
    nist::rat42(take);
}
