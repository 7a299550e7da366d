// SPDX-License-Identifier: BSL-1.0
// compiled with: -std=c++20
// Types and symbols are the same in C++20 and C++23. The slope is x² e^(xy) + 1/2.
#include "shared.hpp"

int main() {
    using namespace shared;
    double const difference = value_of(slope, 2.0, 0.0) - 4.5;
    return difference == 0 && given()(x = 1.0, y = 0.0) == 1 ? 0 : 1;
}
