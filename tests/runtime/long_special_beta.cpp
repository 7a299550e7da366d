// SPDX-License-Identifier: BSL-1.0
// The beta function at 10 000 random points each, against Boost.Math with 50 digits: values as they are, derivatives
// as central differences of them.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_special_beta
#include <tapeless/rules/special/beta.hpp>

#include "random_special_points.hpp"

namespace {

using namespace random_special_points;
namespace bm = boost::math;

BOOST_AUTO_TEST_CASE(beta_beside_a_number_of_its_size) {
    check({"beta(u, 2.5)",
           16,
           derivatives_of([](auto u) { return beta(u, 2.5); }),
           [](precise const& x) -> precise { return bm::beta(x, precise(2.5)); },
           {between(0, 20), by_size(1e-50, 1), by_size(20, 1e50)},
           [](double x) { return std::abs(x); }});
}
BOOST_AUTO_TEST_CASE(beta_beside_a_small_number) {
    check({"beta(2^-10, u)",
           16,
           derivatives_of([](auto u) { return beta(0.0009765625, u); }),
           [](precise const& x) -> precise { return bm::beta(precise(0.0009765625), x); },
           {between(0, 20), by_size(1e-50, 1), by_size(20, 1e50)},
           [](double x) { return std::abs(x); }});
}
BOOST_AUTO_TEST_CASE(beta_beside_a_large_number) {
    check({"beta(u, 100)",
           16,
           derivatives_of([](auto u) { return beta(u, 100); }),
           [](precise const& x) -> precise { return bm::beta(x, precise(100)); },
           {between(0, 20), by_size(1e-50, 1), by_size(20, 5e4)},
           [](double x) { return std::abs(x); }});
}

}  // namespace
