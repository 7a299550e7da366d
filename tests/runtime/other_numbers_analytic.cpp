// SPDX-License-Identifier: BSL-1.0
// Analytic functions in 50 digits and complex numbers: see other_numbers.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE other_numbers_analytic
#include <boost/test/unit_test.hpp>

#include "other_numbers.hpp"

using namespace other_numbers;

BOOST_AUTO_TEST_CASE(values_and_slopes_agree_with_the_table) {
    check({
        {"exp10: pow(10,x)", of_x([](auto u) { return exp10(u); })},
        {"rsqrt: 1/sqrt(x)", of_x([](auto u) { return rsqrt(u); })},
        {"pow: pow(x,y)", of_x_y([](auto u, auto v) { return pow(u, v); })},
        {"xlogy: x*log(y)", of_x_y([](auto u, auto v) { return xlogy(u, v); })},
        {"atan: atan(x)", of_x([](auto u) { return atan(u); })},
        {"asinh: asinh(x)", of_x([](auto u) { return asinh(u); })},
        {"sinc: sinc(x)", of_x([](auto u) { return sinc(u); })},
        {"tanh: tanh(x)", of_x([](auto u) { return tanh(u); })},
        {"sech: sech(x)", of_x([](auto u) { return sech(u); })},
        {"csch: csch(x)", of_x([](auto u) { return csch(u); })},
        {"coth: coth(x)", of_x([](auto u) { return coth(u); })},
        {"sigmoid: sigmoid(x)", of_x([](auto u) { return sigmoid(u); })},
        {"logsigmoid: logsigmoid(x)", of_x([](auto u) { return logsigmoid(u); })},
        {"softplus: softplus(x)", of_x([](auto u) { return softplus(u); })},
        {"silu: silu(x)", of_x([](auto u) { return silu(u); })},
        {"logistic_loss: log1p(exp(-y*x))", of_x_y([](auto u, auto v) { return logistic_loss(u, v); })},
    });
}
