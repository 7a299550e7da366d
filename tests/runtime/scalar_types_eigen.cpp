// SPDX-License-Identifier: BSL-1.0
// needs: Eigen3
// Arrays of Eigen as numbers. Expected: the same function lane by lane in doubles, and a slope by hand.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE scalar_types_eigen
#include <tapeless/tapeless.hpp>

#include <Eigen/Core>
#include <boost/test/unit_test.hpp>

#include <cmath>

namespace tl = tapeless;
using namespace tl::literals;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

BOOST_AUTO_TEST_CASE(arrays_are_evaluated_lane_by_lane) {
    Eigen::Array4d const u(0.5, 1.0, -1.5, 2.0);
    Eigen::Array4d const v(1.0, 2.0, 3.0, 0.25);
    constexpr auto formula = x * exp(x * y) + 2_c / 3_c * y;
    Eigen::Array4d const slope = derivative(formula, x)(x = u, y = v);
    for (Eigen::Index lane = 0; lane < 4; ++lane)
        BOOST_TEST(slope[lane] == (1 + u[lane] * v[lane]) * std::exp(u[lane] * v[lane]), boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(branches_are_blended) {
    Eigen::Array4d const u(-2.0, -0.0, 1.0, 3.0);
    constexpr auto bent = where(x > 1, x * x, 3 * x);
    Eigen::Array4d const slope = derivative(bent, x)(x = u);
    for (Eigen::Index lane = 0; lane < 4; ++lane) BOOST_TEST(slope[lane] == (u[lane] > 1 ? 2 * u[lane] : 3.0));
}

}  // namespace
