// SPDX-License-Identifier: BSL-1.0
// Special functions in losses over data, where several rows are computed together. Expected: sums over the rows,
// written out with the functions of libm and Boost.Math.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE special_functions_over_data
#include <tapeless/adapt/boost_math.hpp>
#include <tapeless/data/mean.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <vector>

namespace tl = tapeless;
using namespace tl::literals;
using tl::over, tl::wrt;

namespace {

constexpr auto r = "r"_var;
constexpr auto m = "m"_var;
constexpr auto k = "k"_var;

std::vector<double> counts() {
    std::vector<double> result;
    for (int i = 0; i < 101; ++i) result.push_back(i * 7 % 23);
    return result;
}

// A negative binomial likelihood: r successes of chance m/(1 + m).
BOOST_AUTO_TEST_CASE(a_likelihood_with_lgamma_has_the_gradient_of_the_sum) {
    auto const rows = counts();
    auto const loss =
        tl::mean(lgamma(r) + lgamma(k + 1) - lgamma(k + r) - r * log(m) + (k + r) * log1p(m), wrt(r, m), over(k));
    auto const all = value_and_gradient(loss.on(tl::columns(rows)))(std::array{2.5, 0.75});
    double value = 0, by_r = 0, by_m = 0;
    for (double const count : rows) {
        value += std::lgamma(2.5) + std::lgamma(count + 1) - std::lgamma(count + 2.5) - 2.5 * std::log(0.75) +
                 (count + 2.5) * std::log1p(0.75);
        by_r += boost::math::digamma(2.5) - boost::math::digamma(count + 2.5) - std::log(0.75) + std::log1p(0.75);
        by_m += -2.5 / 0.75 + (count + 2.5) / 1.75;
    }
    auto const size = static_cast<double>(rows.size());
    BOOST_TEST(all.value == value / size, boost::test_tools::tolerance(1e-14));
    BOOST_TEST(all.gradient[0] == by_r / size, boost::test_tools::tolerance(1e-13));
    BOOST_TEST(all.gradient[1] == by_m / size, boost::test_tools::tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(functions_of_two_operands_are_computed_lane_by_lane) {
    auto const rows = counts();
    auto const loss = tl::mean(cyl_bessel_j(2, r * k) + legendre(3, m * k) + beta(r + k, m) +
                                   comp_ellint_1(m / (1 + k)) + hermite(2, m * k),
                               wrt(r, m), over(k));
    auto const all = value_and_gradient(loss.on(tl::columns(rows)))(std::array{0.25, 0.125});
    double value = 0, by_r = 0, by_m = 0;
    for (double const count : rows) {
        double const u = 0.25 * count, v = 0.125 * count, q = 0.125 / (1 + count), s = 0.25 + count;
        value += boost::math::cyl_bessel_j(2, u) + v * (5 * v * v - 3) / 2 + boost::math::beta(s, 0.125) +
                 std::comp_ellint_1(q) + 4 * v * v - 2;
        by_r += count * (boost::math::cyl_bessel_j(1, u) - boost::math::cyl_bessel_j(3, u)) / 2 +
                boost::math::beta(s, 0.125) * (boost::math::digamma(s) - boost::math::digamma(s + 0.125));
        by_m += count * (15 * v * v - 3) / 2 +
                boost::math::beta(s, 0.125) * (boost::math::digamma(0.125) - boost::math::digamma(s + 0.125)) +
                (std::comp_ellint_2(q) / (1 - q * q) - std::comp_ellint_1(q)) / q / (1 + count) + 8 * v * count;
    }
    auto const size = static_cast<double>(rows.size());
    BOOST_TEST(all.value == value / size, boost::test_tools::tolerance(1e-13));
    BOOST_TEST(all.gradient[0] == by_r / size, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(all.gradient[1] == by_m / size, boost::test_tools::tolerance(1e-12));
}

}  // namespace
