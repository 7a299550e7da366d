// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/nist.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/nist_lower.hpp>

void peers::nist_lower() {
    constexpr compare_from_both_starts take;
    nist::misra1a(take);
    nist::chwirut2(take);
    nist::dan_wood(take);
    nist::gauss1(take);
}
