// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the lower level of difficulty.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE nist_lower
#include "nist.hpp"

using namespace nist;
using tapeless::columns, tapeless::least_squares, tapeless::over, tapeless::wrt;

BOOST_AUTO_TEST_CASE(misra1a) {
    auto const data = nist::read("Misra1a");
    constexpr auto residual = y - b1 * (1 - exp(-b2 * x));
    nist::check<2>(data, least_squares(residual, over(y, x), wrt(b1, b2)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(chwirut2) {
    auto const data = nist::read("Chwirut2");
    constexpr auto residual = y - exp(-b1 * x) / (b2 + b3 * x);
    nist::check<3>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(dan_wood) {
    auto const data = nist::read("DanWood");
    constexpr auto residual = y - b1 * pow(x, b2);
    nist::check<2>(data, least_squares(residual, over(y, x), wrt(b1, b2)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(gauss1) {
    auto const data = nist::read("Gauss1");
    constexpr auto residual = y - (b1 * exp(-b2 * x) + b3 * exp(-(x - b4) * (x - b4) / (b5 * b5)) + b6 * exp(-(x - b7) * (x - b7) / (b8 * b8)));
    nist::check<8>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4, b5, b6, b7, b8)).on(columns(data.columns[0], data.columns[1])));
}
