// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the higher level of difficulty.
#pragma once

#include "nist.hpp"

namespace nist {

using tapeless::columns, tapeless::least_squares, tapeless::over, tapeless::wrt;

void bennett5(auto const& take) {
    auto const data = read("Bennett5");
    constexpr auto residual = y - b1 * pow(b2 + x, -1 / b3);
    take.template operator()<3>("Bennett5", data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

void eckerle4(auto const& take) {
    auto const data = read("Eckerle4");
    constexpr auto residual = y - (b1 / b2) * exp(-0.5 * ((x - b3) / b2) * ((x - b3) / b2));
    take.template operator()<3>("Eckerle4", data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

void mgh09(auto const& take) {
    auto const data = read("MGH09");
    constexpr auto residual = y - b1 * (x * x + x * b2) / (x * x + x * b3 + b4);
    take.template operator()<4>("MGH09", data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4)).on(columns(data.columns[0], data.columns[1])));
}

void mgh10(auto const& take) {
    auto const data = read("MGH10");
    constexpr auto residual = y - b1 * exp(b2 / (x + b3));
    take.template operator()<3>("MGH10", data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

void rat42(auto const& take) {
    auto const data = read("Rat42");
    constexpr auto residual = y - b1 / (1 + exp(b2 - b3 * x));
    take.template operator()<3>("Rat42", data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

}  // namespace nist
