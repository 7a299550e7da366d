// SPDX-License-Identifier: BSL-1.0
// Bessel functions J and Y at 10 000 random points each, against Boost.Math with 50 digits: values as they are,
// derivatives as central differences of them.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_special_bessel
#include <tapeless/rules/special/bessel.hpp>

#include "random_special_points.hpp"

namespace {

using namespace random_special_points;
namespace bm = boost::math;

BOOST_AUTO_TEST_CASE(bessel_j0_) {
    check({"bessel_j0(u)",
           16,
           derivatives_of([](auto u) { return bessel_j0(u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_j(0, x); },
           {between(-30, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           one});
}
BOOST_AUTO_TEST_CASE(bessel_j1_) {
    check({"bessel_j1(u)",
           16,
           derivatives_of([](auto u) { return bessel_j1(u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_j(1, x); },
           {between(-30, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           one});
}
BOOST_AUTO_TEST_CASE(cyl_bessel_j_of_order_2) {
    check({"cyl_bessel_j(2, u)",
           16,
           derivatives_of([](auto u) { return cyl_bessel_j(2, u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_j(2, x); },
           {between(-30, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           one});
}
BOOST_AUTO_TEST_CASE(cyl_bessel_j_of_order_10) {
    check({"cyl_bessel_j(10, u)",
           16,
           derivatives_of([](auto u) { return cyl_bessel_j(10, u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_j(10, x); },
           {between(-30, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(cyl_bessel_j_of_a_fractional_order) {
    check({"cyl_bessel_j(2.5, u)",
           16,
           derivatives_of([](auto u) { return cyl_bessel_j(2.5, u); }),
           [](precise const& x) -> precise { return bm::cyl_bessel_j(2.5, x); },
           {between(0, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(bessel_y0_) {
    check({"bessel_y0(u)",
           16,
           derivatives_of([](auto u) { return bessel_y0(u); }),
           [](precise const& x) -> precise { return bm::cyl_neumann(0, x); },
           {between(0, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(bessel_y1_) {
    check({"bessel_y1(u)",
           16,
           derivatives_of([](auto u) { return bessel_y1(u); }),
           [](precise const& x) -> precise { return bm::cyl_neumann(1, x); },
           {between(0, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(cyl_neumann_of_order_5) {
    check({"cyl_neumann(5, u)",
           16,
           derivatives_of([](auto u) { return cyl_neumann(5, u); }),
           [](precise const& x) -> precise { return bm::cyl_neumann(5, x); },
           {between(0, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(cyl_neumann_of_a_fractional_order) {
    check({"cyl_neumann(0.25, u)",
           16,
           derivatives_of([](auto u) { return cyl_neumann(0.25, u); }),
           [](precise const& x) -> precise { return bm::cyl_neumann(0.25, x); },
           {between(0, 30), by_size(1e-8, 1), by_size(30, 1e5)},
           to_zero});
}

}  // namespace
