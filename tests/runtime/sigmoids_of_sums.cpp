// SPDX-License-Identifier: BSL-1.0
// The sign of a sum under a sigmoid is spread over its terms (graph/opposite.hpp). Expected values: 1 / (1 + e^-s) and
// s' σ(s) σ(-s), written here with the library of C++.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE sigmoids_of_sums
#include <tapeless/tapeless.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

namespace {

namespace tl = tapeless;

// sum gives s and slopes gives its derivatives by x, y, z.
template <class Sum, class Slopes>
void check(Sum sum, Slopes slopes) {
    constexpr auto function = tl::function_of([](auto const& x, auto const& y, auto const& z) { return sigmoid(Sum{}(x, y, z)); });
    for (double const x : {-1.5, 0.25, 3.0})
        for (double const y : {-0.75, 2.0})
            for (double const z : {-2.5, 0.0, 1.25}) {
                double const expected = 1 / (1 + std::exp(-sum(x, y, z)));
                double const rest = 1 / (1 + std::exp(sum(x, y, z)));
                auto const found = value_and_gradient(function)(x, y, z);
                BOOST_TEST(found.value == expected, boost::test_tools::tolerance(1e-14));
                for (std::size_t i = 0; i < 3; ++i)
                    BOOST_TEST(found.gradient[i] == slopes(x, y, z)[i] * expected * rest, boost::test_tools::tolerance(1e-13));
            }
}
using numbers = std::array<double, 3>;

}  // namespace

BOOST_AUTO_TEST_CASE(a_bias_first) {
    check([](auto x, auto y, auto z) { return z + x * y; }, [](double x, double y, double) { return numbers{y, x, 1}; });
}
BOOST_AUTO_TEST_CASE(a_bias_last) {
    check([](auto x, auto y, auto z) { return x * y + x * z + y; }, [](double x, double y, double z) { return numbers{y + z, x + 1, x}; });
}
BOOST_AUTO_TEST_CASE(differences) {
    check([](auto x, auto y, auto z) { return x - y * z - (y - x * z); },
          [](double x, double y, double z) { return numbers{1 + z, -z - 1, -y + x}; });
}
BOOST_AUTO_TEST_CASE(a_sum_in_the_second_place) {
    check([](auto x, auto y, auto z) { return x * y + (z - x * z); }, [](double x, double y, double z) { return numbers{y - z, x, 1 - x}; });
}
BOOST_AUTO_TEST_CASE(a_sum_that_is_needed_twice) {
    constexpr auto function = tl::function_of([](auto const& x, auto const& y) { return (x + y) * sigmoid(x + y); });
    for (double const x : {-1.5, 0.25}) {
        double const sum = x + 0.5;
        double const expected = 1 / (1 + std::exp(-sum));
        auto const found = value_and_gradient(function)(x, 0.5);
        BOOST_TEST(found.value == sum * expected, boost::test_tools::tolerance(1e-14));
        BOOST_TEST(found.gradient[1] == expected + sum * expected * (1 - expected), boost::test_tools::tolerance(1e-14));
    }
}
BOOST_AUTO_TEST_CASE(minus_a_sum) {
    check([](auto x, auto y, auto z) { return -(x + y * z); }, [](double, double y, double z) { return numbers{-1, -z, -y}; });
}
