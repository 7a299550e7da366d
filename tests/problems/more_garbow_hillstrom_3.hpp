// SPDX-License-Identifier: BSL-1.0
// Problems 21 to 27.
#pragma once

#include "more_garbow_hillstrom.hpp"

namespace more_garbow_hillstrom {

void extended_rosenbrock(auto const& take) {
    constexpr auto f = least_squares<10>([](auto const& x) {
        auto r = x;
        for (std::size_t i = 0; i < 10; i += 2) {
            r[i] = 10 * (x[i + 1] - sq(x[i]));
            r[i + 1] = 1 - x[i];
        }
        return r;
    });
    take.template operator()<10>("21", f);
}

void penalty_1(auto const& take) {
    constexpr auto f = least_squares<4>([](auto const& x) {
        double const small = 0.00316227766016837933200;
        return std::array{small * (x[0] - 1), small * (x[1] - 1), small * (x[2] - 1), small * (x[3] - 1), sq(x[0]) + sq(x[1]) + sq(x[2]) + sq(x[3]) - 0.25};
    });
    take.template operator()<4>("23", f);
}

void variably_dimensioned(auto const& take) {
    constexpr auto f = least_squares<10>([](auto const& x) {
        std::array<std::remove_cvref_t<decltype(x[0])>, 12> r{};
        for (std::size_t i = 0; i < 10; ++i) {
            r[i] = x[i] - 1;
            r[10] += (static_cast<int>(i) + 1) * (x[i] - 1);
        }
        r[11] = sq(r[10]);
        return r;
    });
    take.template operator()<10>("25", f);
}

void brown_almost_linear(auto const& take) {
    constexpr auto f = least_squares<5>([](auto const& x) {
        auto r = x;
        auto const sum = x[0] + x[1] + x[2] + x[3] + x[4];
        for (std::size_t i = 0; i < 4; ++i) r[i] = x[i] + sum - 6;
        r[4] = x[0] * x[1] * x[2] * x[3] * x[4] - 1;
        return r;
    });
    take.template operator()<5>("27", f);
}

}  // namespace more_garbow_hillstrom
