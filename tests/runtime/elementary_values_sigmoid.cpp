// SPDX-License-Identifier: BSL-1.0
// Values and derivatives against a table: see elementary_values.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE elementary_values_sigmoid
#include <boost/test/unit_test.hpp>

#include "elementary_values.hpp"

namespace {

using namespace both_doors;

elementary::functions const functions{
    {"sigmoid: sigmoid(x)", of_x([](auto u) { return sigmoid(u); })},
    {"logsigmoid: logsigmoid(x)", of_x([](auto u) { return logsigmoid(u); })},
    {"softplus: softplus(x)", of_x([](auto u) { return softplus(u); })},
    {"logit: logit(x)", of_x([](auto u) { return logit(u); })},
    {"silu: silu(x)", of_x([](auto u) { return silu(u); })},
    {"gelu_tanh: gelu_tanh(x)", of_x([](auto u) { return gelu_tanh(u); })},
    {"mish: mish(x)", of_x([](auto u) { return mish(u); })},
    {"elu: elu(x)", of_x([](auto u) { return elu(u); })},
    {"softsign: x/(1+abs(x))", of_x([](auto u) { return softsign(u); })},
};

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) { elementary::check("sigmoid", functions); }
