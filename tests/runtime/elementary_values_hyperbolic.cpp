// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_hyperbolic
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"sinh: sinh(x)", of_x([](auto u) { return sinh(u); })},
    {"cosh: cosh(x)", of_x([](auto u) { return cosh(u); })},
    {"tanh: tanh(x)", of_x([](auto u) { return tanh(u); })},
    {"sech: sech(x)", of_x([](auto u) { return sech(u); })},
    {"csch: csch(x)", of_x([](auto u) { return csch(u); })},
    {"coth: coth(x)", of_x([](auto u) { return coth(u); })},
    {"asinh: asinh(x)", of_x([](auto u) { return asinh(u); })},
    {"acosh: acosh(x)", of_x([](auto u) { return acosh(u); })},
    {"atanh: atanh(x)", of_x([](auto u) { return atanh(u); })},
    {"asech: asech(x)", of_x([](auto u) { return asech(u); })},
    {"acsch: acsch(x)", of_x([](auto u) { return acsch(u); })},
    {"acoth: acoth(x)", of_x([](auto u) { return acoth(u); })},
    {"logcosh: log(cosh(x))", of_x([](auto u) { return logcosh(u); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("hyperbolic", functions); }
