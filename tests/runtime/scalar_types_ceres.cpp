// SPDX-License-Identifier: BSL-1.0
// needs: Ceres
// Dual numbers of Ceres as numbers: the derivative of our value and the value of our derivative must agree.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE scalar_types_ceres
#include <tapeless/tapeless.hpp>

#include <boost/test/unit_test.hpp>
#include <ceres/jet.h>

namespace tl = tapeless;
using namespace tl::literals;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

BOOST_AUTO_TEST_CASE(jets_carry_their_own_derivatives_through) {
    using jet = ceres::Jet<double, 2>;
    jet const u(0.7, 0);
    jet const v(1.3, 1);
    constexpr auto formula = exp(x * y) * sin(x) + y / (3_c + x * x) + where(x > 0, sqrt(x), 0);
    jet const value = formula(x = u, y = v);
    BOOST_TEST(value.a == formula(x = 0.7, y = 1.3), boost::test_tools::tolerance(1e-15));
    BOOST_TEST(value.v[0] == derivative(formula, x)(x = 0.7, y = 1.3), boost::test_tools::tolerance(1e-14));
    BOOST_TEST(value.v[1] == derivative(formula, y)(x = 0.7, y = 1.3), boost::test_tools::tolerance(1e-14));
    jet const slope = derivative(formula, x)(x = u, y = v);
    BOOST_TEST(slope.v[1] == derivative(formula, x, y)(x = 0.7, y = 1.3), boost::test_tools::tolerance(1e-14));
}

}  // namespace
