// SPDX-License-Identifier: BSL-1.0
// More variables than clang folds in one pack (256). Expected values: the chain's derivatives written by hand.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE many_variables
#include <tapeless/tapeless.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <cstddef>

namespace tl = tapeless;

namespace {

constexpr std::size_t n = 300;

constexpr auto chain = tl::function_of_vector<n>([](auto const& p) {
    auto total = 0 * p[0];
    for (std::size_t i = 0; i + 1 < p.size(); ++i) total += 100 * sq(p[i + 1] - sq(p[i])) + sq(1 - p[i]);
    return total;
});

constexpr std::array<double, n> point = [] {
    std::array<double, n> result{};
    for (std::size_t i = 0; i < n; ++i) result[i] = 0.5 + 0.001 * static_cast<double>(i);
    return result;
}();

double slope_by_hand(std::size_t i) {
    double slope = 0;
    if (i + 1 < n) slope += -400 * point[i] * (point[i + 1] - point[i] * point[i]) - 2 * (1 - point[i]);
    if (i > 0) slope += 200 * (point[i] - point[i - 1] * point[i - 1]);
    return slope;
}

BOOST_AUTO_TEST_CASE(gradient_of_many_variables) {
    auto const all = value_and_gradient(chain)(point);
    double value = 0;
    for (std::size_t i = 0; i + 1 < n; ++i)
        value += 100 * std::pow(point[i + 1] - point[i] * point[i], 2) + std::pow(1 - point[i], 2);
    BOOST_TEST(all.value == value, boost::test_tools::tolerance(1e-13));
    for (std::size_t i = 0; i < n; ++i)
        BOOST_TEST(all.gradient[i] == slope_by_hand(i), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(slope_along_a_direction_of_many_variables) {
    double along = 0;
    for (std::size_t i = 0; i < n; ++i) along += slope_by_hand(i) * point[i];
    BOOST_TEST(directional_derivative(chain, point)(point) == along, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(pattern_of_many_variables) {
    constexpr auto pattern = sparsity(hessian(chain));
    BOOST_TEST(pattern.nonzeros() == n + 2 * (n - 1));  // tridiagonal
}

}  // namespace
