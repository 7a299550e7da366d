// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_powers
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"pow_x_half: pow(x,0.5)", of_x([](auto u) { return pow(u, 0.5); })},
    {"pow_x_m0p5: pow(x,-0.5)", of_x([](auto u) { return pow(u, -0.5); })},
    {"pow_x_1p5: pow(x,1.5)", of_x([](auto u) { return pow(u, 1.5); })},
    {"pow_x_1p875: pow(x,1.875)", of_x([](auto u) { return pow(u, 1.875); })},
    {"pow_2_x: pow(2,x)", of_x([](auto u) { return pow(2, u); })},
    {"pow_half_x: pow(0.5,x)", of_x([](auto u) { return pow(0.5, u); })},
    {"exp10: pow(10,x)", of_x([](auto u) { return exp10(u); })},
    {"pow_x_x: pow(x,x)", of_x([](auto u) { return pow(u, u); })},
    {"pow: pow(x,y)", of_x_y([](auto u, auto v) { return pow(u, v); })},
    {"sqrt: sqrt(x)", of_x([](auto u) { return sqrt(u); })},
    {"rsqrt: 1/sqrt(x)", of_x([](auto u) { return rsqrt(u); })},
    {"cbrt: cbrt(x)", of_x([](auto u) { return cbrt(u); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("powers", functions); }
