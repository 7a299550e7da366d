// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/nist.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/nist_average.hpp>

void peers::nist_average() {
    constexpr compare_from_both_starts take;
    nist::misra1c(take);
    nist::hahn1(take);
    nist::lanczos1(take);
    nist::nelson(take);
    nist::roszman1(take);
}
