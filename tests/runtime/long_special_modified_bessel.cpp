// SPDX-License-Identifier: BSL-1.0
// Modified Bessel functions I and K at 10 000 random points each, against Boost.Math with 50 digits: values as they
// are, derivatives as central differences of them.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_special_modified_bessel
#include <tapeless/rules/special/bessel.hpp>

#include "random_special_points.hpp"

namespace {

using namespace random_special_points;
namespace bm = boost::math;

BOOST_AUTO_TEST_CASE(bessel_i0_) {
    check({"bessel_i0(u)",
           16,
           derivatives_of([](auto u) { return bessel_i0(u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_i(0, x); },
           {between(-715, 715), by_size(1e-8, 1), between(-30, 30)},
           one});
}
BOOST_AUTO_TEST_CASE(bessel_i1_) {
    check({"bessel_i1(u)",
           16,
           derivatives_of([](auto u) { return bessel_i1(u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_i(1, x); },
           {between(-715, 715), by_size(1e-8, 1), between(-30, 30)},
           one});
}
BOOST_AUTO_TEST_CASE(cyl_bessel_i_of_order_4) {
    check({"cyl_bessel_i(4, u)",
           16,
           derivatives_of([](auto u) { return cyl_bessel_i(4, u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_i(4, x); },
           {between(-715, 715), by_size(1e-8, 1), between(-30, 30)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(bessel_k0_) {
    check({"bessel_k0(u)",
           16,
           derivatives_of([](auto u) { return bessel_k0(u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_k(0, x); },
           {between(0, 745), by_size(1e-8, 1), between(0, 30)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(bessel_k1_) {
    check({"bessel_k1(u)",
           16,
           derivatives_of([](auto u) { return bessel_k1(u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_k(1, x); },
           {between(0, 745), by_size(1e-8, 1), between(0, 30)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(cyl_bessel_k_of_order_3) {
    check({"cyl_bessel_k(3, u)",
           16,
           derivatives_of([](auto u) { return cyl_bessel_k(3, u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_k(3, x); },
           {between(0, 745), by_size(1e-8, 1), between(0, 30)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(cyl_bessel_k_of_a_fractional_order) {
    check({"cyl_bessel_k(0.75, u)",
           16,
           derivatives_of([](auto u) { return cyl_bessel_k(0.75, u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_k(0.75, x); },
           {between(0, 745), by_size(1e-8, 1), between(0, 30)},
           to_zero});
}

}  // namespace
