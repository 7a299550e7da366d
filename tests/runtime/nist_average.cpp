// SPDX-License-Identifier: BSL-1.0
// NIST regressions of the average level of difficulty.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE nist_average
#include "nist.hpp"

#include <numbers>

using namespace nist;
using tapeless::columns, tapeless::least_squares, tapeless::over, tapeless::wrt;

BOOST_AUTO_TEST_CASE(misra1c) {
    auto const data = nist::read("Misra1c");
    constexpr auto residual = y - b1 * (1 - 1 / sqrt(1 + 2 * b2 * x));
    nist::check<2>(data, least_squares(residual, over(y, x), wrt(b1, b2)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(hahn1) {
    auto const data = nist::read("Hahn1");
    constexpr auto residual = y - (b1 + b2 * x + b3 * x * x + b4 * x * x * x) / (1 + b5 * x + b6 * x * x + b7 * x * x * x);
    nist::check<7>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4, b5, b6, b7)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(lanczos1) {
    auto const data = nist::read("Lanczos1");
    constexpr auto residual = y - (b1 * exp(-b2 * x) + b3 * exp(-b4 * x) + b5 * exp(-b6 * x));
    nist::check<6>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4, b5, b6)).on(columns(data.columns[0], data.columns[1])));
}

BOOST_AUTO_TEST_CASE(nelson) {
    auto const data = nist::read("Nelson");
    constexpr auto residual = log(y) - (b1 - b2 * x1 * exp(-b3 * x2));
    nist::check<3>(data, least_squares(residual, over(y, x1, x2), wrt(b1, b2, b3)).on(columns(data.columns[0], data.columns[1], data.columns[2])));
}

BOOST_AUTO_TEST_CASE(roszman1) {
    auto const data = nist::read("Roszman1");
    constexpr auto residual = y - (b1 - b2 * x - atan(b3 / (x - b4)) / std::numbers::pi);
    nist::check<4>(data, least_squares(residual, over(y, x), wrt(b1, b2, b3, b4)).on(columns(data.columns[0], data.columns[1])));
}
