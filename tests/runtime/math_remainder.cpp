// SPDX-License-Identifier: BSL-1.0
// The remainders that constant expressions compute, against libm's, which are exact; and IEEE's arithmetic there against the
// processor's.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE math_remainder
#include <boost/test/unit_test.hpp>

#include <tapeless/math/arithmetic.hpp>
#include <tapeless/math/remainder.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace {

namespace fixed = tapeless::math::fixed;

bool same(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b)); }

/// Any bit patterns, and all pairs of numbers that are special or small multiples of each other.
std::vector<std::array<double, 2>> pairs() {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::vector<double> special{0.0, -0.0, infinity, -infinity, std::nan(""), 1, -1.5, 2, 2.5, -3, 0x1p-1074, 0x1p-1022, 0x1.8p-1030, 0x1p500, 0x1p-500, 0x1p1000,
                                std::numeric_limits<double>::max(), -std::numeric_limits<double>::max(), 0x1p1023, 0x1.8p1022};
    std::vector<std::array<double, 2>> all;
    for (double x : special)
        for (double y : special) all.push_back({x, y});
    std::mt19937_64 generator(7);
    for (int i = 0; i < 2000; ++i) all.push_back({std::bit_cast<double>(generator()), std::bit_cast<double>(generator())});
    for (int i = 0; i < 2000; ++i) {
        double const y = std::bit_cast<double>(generator());
        all.push_back({y * static_cast<double>(generator() % 64) / 2, y});
    }
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(remainders_are_exact) {
    for (auto const& [x, y] : pairs()) {
        BOOST_TEST(same(fixed::fmod(x, y), std::fmod(x, y)), "fmod(" << x << ", " << y << ")");
        BOOST_TEST(same(fixed::remainder(x, y), std::remainder(x, y)), "remainder(" << x << ", " << y << ") = " << fixed::remainder(x, y));
    }
}

BOOST_AUTO_TEST_CASE(arithmetic_is_that_of_the_processor) {
    for (auto const& [x, y] : pairs()) {
        BOOST_TEST(same(fixed::sum(x, y), x + y), x << " + " << y);
        BOOST_TEST(same(fixed::product(x, y), x * y), x << " * " << y);
        BOOST_TEST(same(fixed::quotient(x, y), x / y), x << " / " << y << " = " << fixed::quotient(x, y));
    }
}
