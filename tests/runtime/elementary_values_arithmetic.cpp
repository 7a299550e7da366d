// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_arithmetic
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"neg: -x", of_x([](auto u) { return -u; })},
    {"square: x*x", of_x([](auto u) { return u * u; })},
    {"cube: x*x*x", of_x([](auto u) { return u * u * u; })},
    {"inv: 1/x", of_x([](auto u) { return 1 / u; })},
    {"mul: x*y", of_x_y([](auto u, auto v) { return u * v; })},
    {"div: x/y", of_x_y([](auto u, auto v) { return u / v; })},
    {"fma: fma(x,y,z)", of_x_y_z([](auto u, auto v, auto t) { return fma(u, v, t); })},
    {"lerp: lerp(x,y,z)", of_x_y_z([](auto u, auto v, auto t) { return lerp(u, v, t); })},
    {"hypot: hypot(x,y)", of_x_y([](auto u, auto v) { return hypot(u, v); })},
    {"hypot3: hypot(x,y,z)", of_x_y_z([](auto u, auto v, auto t) { return hypot(u, v, t); })},
    {"pow_x_2: pow(x,2)", of_x([](auto u) { return pow(u, 2); })},
    {"pow_x_3: pow(x,3)", of_x([](auto u) { return pow(u, 3); })},
    {"pow_x_17: pow(x,17)", of_x([](auto u) { return pow(u, 17); })},
    {"pow_x_m1: pow(x,-1)", of_x([](auto u) { return pow(u, -1); })},
    {"pow_x_m2: pow(x,-2)", of_x([](auto u) { return pow(u, -2); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("arithmetic", functions); }
