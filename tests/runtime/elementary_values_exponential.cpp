// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_exponential
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"exp: exp(x)", of_x([](auto u) { return exp(u); })},
    {"exp2: exp2(x)", of_x([](auto u) { return exp2(u); })},
    {"expm1: expm1(x)", of_x([](auto u) { return expm1(u); })},
    {"log: log(x)", of_x([](auto u) { return log(u); })},
    {"log2: log2(x)", of_x([](auto u) { return log2(u); })},
    {"log10: log10(x)", of_x([](auto u) { return log10(u); })},
    {"log1p: log1p(x)", of_x([](auto u) { return log1p(u); })},
    {"xlogx: x*log(x)", of_x([](auto u) { return u * log(u); })},
    {"xlogy: x*log(y)", of_x_y([](auto u, auto v) { return xlogy(u, v); })},
    {"xlog1py: x*log1p(y)", of_x_y([](auto u, auto v) { return xlog1py(u, v); })},
    {"gauss_pdf: exp(-x*x/2)", of_x([](auto u) { return exp(-u * u / 2); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("exponential", functions); }
