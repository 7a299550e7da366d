// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_piecewise
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"relu: relu(x)", of_x([](auto u) { return relu(u); })},
    {"leaky_relu: leaky_relu(x,0.125)", of_x([](auto u) { return leaky_relu(u, 0.125); })},
    {"abs: abs(x)", of_x([](auto u) { return abs(u); })},
    {"min: min(x,y)", of_x_y([](auto u, auto v) { return min(u, v); })},
    {"max: max(x,y)", of_x_y([](auto u, auto v) { return max(u, v); })},
    {"fdim: fdim(x,y)", of_x_y([](auto u, auto v) { return fdim(u, v); })},
    {"huber: huber(x,y)", of_x_y([](auto u, auto v) { return huber(u, v); })},
    {"sel: x<y ? x*z : y/z", of_x_y_z([](auto u, auto v, auto t) { return where(u < v, u * t, v / t); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("piecewise", functions); }
