// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the lower level of difficulty.
#pragma once

#include "nist.hpp"

namespace nist {

using tapeless::columns, tapeless::least_squares, tapeless::over, tapeless::wrt;

void misra1a(auto const& take) {
    auto const data = read("Misra1a");
    constexpr auto residual = y - b1 * (1 - exp(-b2 * x));
    take.template operator()<2>("Misra1a", data, least_squares(residual, over(y, x), wrt(b1, b2)).on(columns(data.columns[0], data.columns[1])));
}

void chwirut2(auto const& take) {
    auto const data = read("Chwirut2");
    constexpr auto residual = y - exp(-b1 * x) / (b2 + b3 * x);
    take.template operator()<3>("Chwirut2", data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

void dan_wood(auto const& take) {
    auto const data = read("DanWood");
    constexpr auto residual = y - b1 * pow(x, b2);
    take.template operator()<2>("DanWood", data, least_squares(residual, over(y, x), wrt(b1, b2)).on(columns(data.columns[0], data.columns[1])));
}

void gauss1(auto const& take) {
    auto const data = read("Gauss1");
    constexpr auto residual = y - (b1 * exp(-b2 * x) + b3 * exp(-(x - b4) * (x - b4) / (b5 * b5)) + b6 * exp(-(x - b7) * (x - b7) / (b8 * b8)));
    take.template operator()<8>("Gauss1", data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4, b5, b6, b7, b8)).on(columns(data.columns[0], data.columns[1])));
}

}  // namespace nist
