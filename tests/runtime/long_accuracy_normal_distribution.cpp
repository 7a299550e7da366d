// SPDX-License-Identifier: BSL-1.0
// Worst errors against MPFR: see long_accuracy.hpp. The oracle's formulas are those of the textbook.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE long_accuracy_normal_distribution
#include <boost/test/unit_test.hpp>

#include "long_accuracy.hpp"

#include <mpfr.h>

namespace {

using namespace accuracy;

struct tails {
    static constexpr interval range{-40, 40};
};
// Far right the second derivatives are x times a slope which is subnormal and has few digits.
constexpr promise subnormal{.second = 64};

jet distribution(jet const& u) { return erfc(-(u / sqrt(jet(2)))) / jet(2); }
jet density(jet const& u) { return exp(-(u * u / jet(2))) / jet(sqrt(real(2) * exact::pi())); }

}  // namespace

BOOST_AUTO_TEST_CASE(normal_distribution) {
    exact::precision = 300;  // erfc is slow
    measure<tails>("normal_pdf(x)", [](auto u) { return normal_pdf(u); }, density);
    measure<tails>("normal_cdf(x)", [](auto u) { return normal_cdf(u); }, distribution);
    measure<tails>("log_normal_cdf(x)", [](auto u) { return log_normal_cdf(u); }, [](jet const& u) { return u.value < real(0) ? log(distribution(u)) : log1p(-distribution(-u)); }, subnormal);
}

BOOST_AUTO_TEST_CASE(error_functions) {
    exact::precision = 300;
    measure<tails>("erf(x)", [](auto u) { return erf(u); }, [](jet const& u) { return erf(u); }, subnormal);
    measure<tails>("erfc(x)", [](auto u) { return erfc(u); }, [](jet const& u) { return erfc(u); }, subnormal);
}
