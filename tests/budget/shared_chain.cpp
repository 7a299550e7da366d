// SPDX-License-Identifier: BSL-1.0
// The logistic map, 30 times: a tree of types would have 2^30 leaves.
#include <tapeless/tapeless.hpp>

using namespace tapeless::literals;

constexpr auto x = "x"_var;

template <int Steps, class Expression>
constexpr auto logistic(Expression y) {
    if constexpr (Steps == 0) return y;
    else return logistic<Steps - 1>(39_c / 10_c * y * (1_c - y));
}

double slope(double at) { return derivative(logistic<30>(x), x)(x = at); }
