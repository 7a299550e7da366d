// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_losses
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"logistic_loss: log1p(exp(-y*x))", of_x_y([](auto u, auto v) { return logistic_loss(u, v); })},
    {"bce: -(y*log(x)+(1-y)*log(1-x))", of_x_y([](auto u, auto v) { return bce(u, v); })},
    {"logaddexp: logaddexp(x,y)", of_x_y([](auto u, auto v) { return logaddexp(u, v); })},
    {"logsumexp: logsumexp(x,y,z)", of_x_y_z([](auto u, auto v, auto t) { return logsumexp(u, v, t); })},
    {"softmax2: exp(x)/(exp(x)+exp(y))", of_x_y([](auto u, auto v) { return tl::softmax<0>(u, v); })},
    {"softmax3: exp(x)/(exp(x)+exp(y)+exp(z))", of_x_y_z([](auto u, auto v, auto t) { return tl::softmax<0>(u, v, t); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("losses", functions); }
