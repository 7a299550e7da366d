// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the higher level of difficulty.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE nist_higher
#include "nist.hpp"

using namespace nist;
using tapeless::columns, tapeless::least_squares, tapeless::over, tapeless::wrt;

BOOST_AUTO_TEST_CASE(bennett5) {
    auto const data = nist::read("Bennett5");
    constexpr auto residual = y - b1 * pow(b2 + x, -1 / b3);
    nist::check<3>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(eckerle4) {
    auto const data = nist::read("Eckerle4");
    constexpr auto residual = y - (b1 / b2) * exp(-0.5 * ((x - b3) / b2) * ((x - b3) / b2));
    nist::check<3>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(mgh09) {
    auto const data = nist::read("MGH09");
    constexpr auto residual = y - b1 * (x * x + x * b2) / (x * x + x * b3 + b4);
    nist::check<4>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(mgh10) {
    auto const data = nist::read("MGH10");
    constexpr auto residual = y - b1 * exp(b2 / (x + b3));
    nist::check<3>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(rat42) {
    auto const data = nist::read("Rat42");
    constexpr auto residual = y - b1 / (1 + exp(b2 - b3 * x));
    nist::check<3>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1])));
}
