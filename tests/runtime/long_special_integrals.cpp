// SPDX-License-Identifier: BSL-1.0
// Elliptic and exponential integrals, zeta and polynomials at 10 000 random points each, against Boost.Math with 50
// digits: values as they are, derivatives as central differences of them.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_special_integrals
#include <tapeless/rules/special/elliptic.hpp>
#include <tapeless/rules/special/exponential_integral.hpp>
#include <tapeless/rules/special/orthogonal_polynomials.hpp>
#include <tapeless/rules/special/zeta.hpp>

#include <boost/math/special_functions/ellint_1.hpp>
#include <boost/math/special_functions/ellint_2.hpp>

#include "random_special_points.hpp"

namespace {

using namespace random_special_points;
namespace bm = boost::math;

// To the right ζ is 1 + 2^-s and so on, where short differences would lose the digits of the second term.
double to_one(double s) { return s > 20 ? 64 : std::min(1.0, std::abs(s - 1)); }
double to_the_nearest_end(double k) { return std::min(std::abs(k), 1 - std::abs(k)); }

BOOST_AUTO_TEST_CASE(first_elliptic_integral) {
    check({"comp_ellint_1",
           4,
           derivatives_of([](auto u) { return comp_ellint_1(u); }),
           [](precise const& x) -> precise { return bm::ellint_1(x); },
           {between(-1, 1), by_size(1e-6, 1), [](generator& random) { return 1 - by_size(1e-15, 0.1)(random); }},
           to_the_nearest_end});
}
BOOST_AUTO_TEST_CASE(second_elliptic_integral) {
    check({"comp_ellint_2",
           4,
           derivatives_of([](auto u) { return comp_ellint_2(u); }),
           [](precise const& x) -> precise { return bm::ellint_2(x); },
           {between(-1, 1), by_size(1e-6, 1), [](generator& random) { return 1 - by_size(1e-15, 0.1)(random); }},
           to_the_nearest_end});
}
BOOST_AUTO_TEST_CASE(exponential_integral) {
    check({"expint",
           4,
           derivatives_of([](auto u) { return expint(u); }),
           [](precise const& x) -> precise { return bm::expint(x); },
           {between(-2, 2), between(-30, 30), by_size(1e-100, 1), between(-740, -30), between(30, 720),
            by_size(-1e-100, -1)},
           to_zero});
}
BOOST_AUTO_TEST_CASE(zeta) {
    check({"riemann_zeta",
           4,
           derivatives_of([](auto u) { return riemann_zeta(u); }),
           [](precise const& x) -> precise { return bm::zeta(x); },
           {between(-2, 3), between(-30, 60), between(-170, 0),
            [](generator& random) { return 1 + by_size(1e-12, 0.1)(random); },
            [](generator& random) { return 1 - by_size(1e-12, 0.1)(random); }},
           to_one});
}
BOOST_AUTO_TEST_CASE(legendre_of_degree_3) {
    check({"legendre(3, u)",
           4,
           derivatives_of([](auto u) { return legendre(3, u); }),
           [](precise const& x) -> precise { return x * (5 * x * x - 3) / 2; },
           {between(-1, 1), by_size(1, 1e50), between(-10, 10)},
           at_least_one});
}
BOOST_AUTO_TEST_CASE(legendre_of_degree_6) {
    check({"legendre(6, u)",
           4,
           derivatives_of([](auto u) { return legendre(6, u); }),
           [](precise const& x) -> precise { return (((231 * x * x - 315) * x * x + 105) * x * x - 5) / 16; },
           {between(-1, 1), by_size(1, 1e30), between(-10, 10)},
           at_least_one});
}
BOOST_AUTO_TEST_CASE(hermite_of_degree_4) {
    check({"hermite(4, u)",
           4,
           derivatives_of([](auto u) { return hermite(4, u); }),
           [](precise const& x) -> precise { return (16 * x * x - 48) * x * x + 12; },
           {between(-1, 1), by_size(1, 1e50), between(-10, 10)},
           at_least_one});
}
BOOST_AUTO_TEST_CASE(hermite_of_degree_7) {
    check({"hermite(7, u)",
           4,
           derivatives_of([](auto u) { return hermite(7, u); }),
           [](precise const& x) -> precise { return (((128 * x * x - 1344) * x * x + 3360) * x * x - 1680) * x; },
           {between(-1, 1), by_size(1, 1e30), between(-10, 10)},
           at_least_one});
}

}  // namespace
