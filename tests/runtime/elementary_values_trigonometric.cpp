// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_trigonometric
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"sin: sin(x)", of_x([](auto u) { return sin(u); })},
    {"cos: cos(x)", of_x([](auto u) { return cos(u); })},
    {"tan: tan(x)", of_x([](auto u) { return tan(u); })},
    {"sec: sec(x)", of_x([](auto u) { return sec(u); })},
    {"csc: csc(x)", of_x([](auto u) { return csc(u); })},
    {"cot: cot(x)", of_x([](auto u) { return cot(u); })},
    {"asin: asin(x)", of_x([](auto u) { return asin(u); })},
    {"acos: acos(x)", of_x([](auto u) { return acos(u); })},
    {"atan: atan(x)", of_x([](auto u) { return atan(u); })},
    {"atan2: atan2(y,x)", of_x_y([](auto u, auto v) { return atan2(v, u); })},
    {"asec: asec(x)", of_x([](auto u) { return asec(u); })},
    {"acsc: acsc(x)", of_x([](auto u) { return acsc(u); })},
    {"acot: acot(x)", of_x([](auto u) { return acot(u); })},
    {"sinc: sinc(x)", of_x([](auto u) { return sinc(u); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("trigonometric", functions); }
