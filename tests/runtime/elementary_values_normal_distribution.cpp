// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_normal_distribution
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"erf: erf(x)", of_x([](auto u) { return erf(u); })},
    {"erfc: erfc(x)", of_x([](auto u) { return erfc(u); })},
    {"normal_cdf: erfc(-x/sqrt(2))/2", of_x([](auto u) { return normal_cdf(u); })},
    {"log_normal_cdf: log(erfc(-x/sqrt(2))/2)", of_x([](auto u) { return log_normal_cdf(u); })},
    {"gelu: gelu(x)", of_x([](auto u) { return gelu(u); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("normal_distribution", functions); }
