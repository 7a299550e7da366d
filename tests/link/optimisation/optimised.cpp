// SPDX-License-Identifier: BSL-1.0
// compiled with: -O2
// No public type depends on optimisation: an object of the other kind understands the same functions.
// The slopes at (-1, 2) are worked out by hand: -2 (1 + 1) + 400 (2 - 1) = 396 and 200 (2 - 1) = 200.
#include "shared.hpp"

int main() {
    using namespace shared;
    std::array const at{-1.0, 2.0};
    std::array const expected{396.0, 200.0};
    double const difference = value_of(product, 0.5, 2.0) - given()(x = 0.5, y = 2.0);
    bool const good = slopes_of(valley, at) == expected && values_of(slopes, at) == expected && slopes(at) == expected &&
                      -1e-15 < difference && difference < 1e-15;
    return good ? 0 : 1;
}
