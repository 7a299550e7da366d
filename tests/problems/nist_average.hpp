// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the average level of difficulty.
#pragma once

#include "nist.hpp"

#include <numbers>

namespace nist {

using tapeless::columns, tapeless::least_squares, tapeless::over, tapeless::wrt;

void misra1c(auto const& take) {
    auto const data = read("Misra1c");
    constexpr auto residual = y - b1 * (1 - 1 / sqrt(1 + 2 * b2 * x));
    take.template operator()<2>("Misra1c", data, least_squares(residual, over(y, x), wrt(b1, b2)).on(columns(data.columns[0], data.columns[1])));
}

void hahn1(auto const& take) {
    auto const data = read("Hahn1");
    constexpr auto residual = y - (b1 + b2 * x + b3 * x * x + b4 * x * x * x) / (1 + b5 * x + b6 * x * x + b7 * x * x * x);
    take.template operator()<7>("Hahn1", data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4, b5, b6, b7)).on(columns(data.columns[0], data.columns[1])));
}

void lanczos1(auto const& take) {
    auto const data = read("Lanczos1");
    constexpr auto residual = y - (b1 * exp(-b2 * x) + b3 * exp(-b4 * x) + b5 * exp(-b6 * x));
    take.template operator()<6>("Lanczos1", data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4, b5, b6)).on(columns(data.columns[0], data.columns[1])));
}

void nelson(auto const& take) {
    auto const data = read("Nelson");
    constexpr auto residual = log(y) - (b1 - b2 * x1 * exp(-b3 * x2));
    take.template operator()<3>("Nelson", data, least_squares(residual, over(y, x1, x2), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1], data.columns[2])));
}

void roszman1(auto const& take) {
    auto const data = read("Roszman1");
    constexpr auto residual = y - (b1 - b2 * x - atan(b3 / (x - b4)) / std::numbers::pi);
    take.template operator()<4>("Roszman1", data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4)).on(columns(data.columns[0], data.columns[1])));
}

}  // namespace nist
