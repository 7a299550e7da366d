// SPDX-License-Identifier: BSL-1.0
// The gamma family at 10 000 random points each, against Boost.Math with 50 digits: values as they are, derivatives
// as central differences of them.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_special_gamma
#include <tapeless/rules/special/gamma.hpp>

#include "random_special_points.hpp"

namespace {

using namespace random_special_points;
namespace bm = boost::math;

BOOST_AUTO_TEST_CASE(gamma) {
    check({"tgamma",
           16,
           derivatives_of([](auto u) { return tgamma(u); }),
           [](precise const& x) -> precise { return bm::tgamma(x); },
           {between(-20, 20), by_size(1e-100, 1), between(20, 171.5), between(-184, -20), by_size(-1e-100, -1)},
           to_pole});
}
BOOST_AUTO_TEST_CASE(logarithm_of_gamma) {
    check({"lgamma",
           16,
           derivatives_of([](auto u) { return lgamma(u); }),
           [](precise const& x) -> precise { return bm::lgamma(x); },
           {between(-20, 20), by_size(1e-100, 1), by_size(20, 1e300), between(-184, -20), by_size(-1e-100, -1)},
           to_pole_or_far});
}
BOOST_AUTO_TEST_CASE(digamma_) {
    check({"digamma",
           16,
           derivatives_of([](auto u) { return digamma(u); }),
           [](precise const& x) -> precise { return bm::digamma(x); },
           {between(-20, 20), by_size(1e-100, 1), by_size(20, 1e100), between(-184, -20), by_size(-1e-100, -1)},
           to_pole_or_far});
}
BOOST_AUTO_TEST_CASE(trigamma_) {
    check({"trigamma",
           16,
           derivatives_of([](auto u) { return trigamma(u); }),
           [](precise const& x) -> precise { return bm::trigamma(x); },
           {between(-20, 20), by_size(1e-70, 1), by_size(20, 1e70), between(-184, -20), by_size(-1e-70, -1)},
           to_pole_or_far});
}
BOOST_AUTO_TEST_CASE(polygamma_of_order_three) {
    check({"polygamma",
           16,
           derivatives_of([](auto u) { return polygamma(3, u); }),
           [](precise const& x) -> precise { return bm::polygamma(3, x); },
           {between(-20, 20), by_size(1e-40, 1), by_size(20, 1e40), between(-184, -20), by_size(-1e-40, -1)},
           to_pole_or_far});
}

}  // namespace
