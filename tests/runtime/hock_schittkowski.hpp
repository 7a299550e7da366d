// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../problems/hock_schittkowski.hpp"

#include <boost/test/unit_test.hpp>

namespace hock_schittkowski {

/// Value, point and multipliers to 1e-8.
template <std::size_t size>
void check(problem const& expected, auto const& objective, auto const& constraints, auto const& method) {
    std::array<double, size> start{};
    for (std::size_t i = 0; i < size; ++i) start[i] = expected.start.at(i);
    auto const end = minimize(objective, constraints, start, method);
    BOOST_TEST_CONTEXT(end.brief()) {
        BOOST_TEST(end.ok());
        BOOST_TEST(std::abs(end.value - expected.value) <= 1e-8 * (1 + std::abs(expected.value)));
        BOOST_TEST(end.violation < 1e-8);
        for (std::size_t i = 0; i < size; ++i) BOOST_TEST(std::abs(end.point[i] - expected.point[i]) < 1e-7, "x" << i + 1 << " is " << end.point[i]);
        BOOST_REQUIRE(expected.multipliers.size() <= end.multipliers.size());
        for (std::size_t k = 0; k < expected.multipliers.size(); ++k)
            BOOST_TEST(std::abs(end.multipliers[k] - expected.multipliers[k]) < 1e-8, "multiplier " << k + 1 << " is " << end.multipliers[k]);
    }
}

}  // namespace hock_schittkowski
