// SPDX-License-Identifier: BSL-1.0
// The slopes of special functions against differences of their values, and against dual numbers: both take the values at run
// time, and in constant expressions say that they know nothing.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE agreement_of_special_functions
#include <boost/test/unit_test.hpp>

#include <tapeless/proof/boost_test.hpp>
#include <tapeless/rules/special/bessel.hpp>
#include <tapeless/rules/special/gamma.hpp>
#include <tapeless/tapeless.hpp>

namespace tl = tapeless;
namespace boost_test = tapeless::boost_test;
using namespace tl::literals;

constexpr auto x = "x"_var;

static_assert(!is_positive_on(bessel_i0(x), tl::within(x, 0, 1)) && !proves_different(bessel_j0(x), x) && !agrees_at_random_points(bessel_j0(x), x));
static_assert(proves_equal(derivative(bessel_j0(x * x), x), -2 * x * bessel_j1(x * x)));

BOOST_AUTO_TEST_CASE(slopes_agree_with_differences_and_dual_numbers) {
    auto const both = [](auto const& f, double at) {
        BOOST_TEST(boost_test::agrees_with_differences(f, x = at));
        BOOST_TEST(boost_test::agrees_with_dual_numbers(f, x = at));
    };
    for (double const at : {0.3, 0.9, 1.7, 2.6}) {
        both(bessel_j0(x * x), at);
        both(bessel_j1(2 * x), at);
        both(bessel_y0(2 * x), at);
        both(bessel_i1(x * x), at);
        both(bessel_k0(x * x), at);
        both(tgamma(x * x), at);
        both(lgamma(2 * x), at);
        both(digamma(x * x), at);
    }
    BOOST_TEST(agrees_at_random_points(derivative(bessel_j0(x * x), x), -2 * x * bessel_j1(x * x)));
    BOOST_TEST(!agrees_at_random_points(derivative(bessel_j0(x * x), x), 2 * x * bessel_j1(x * x)));
}
