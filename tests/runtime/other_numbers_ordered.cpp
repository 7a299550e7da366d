// SPDX-License-Identifier: BSL-1.0
// Functions that need an order, or whose functions complex numbers lack, in 50 digits: see other_numbers.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE other_numbers_ordered
#include <boost/test/unit_test.hpp>

#include "other_numbers.hpp"

using namespace other_numbers;

BOOST_AUTO_TEST_CASE(values_and_slopes_agree_with_the_table) {
    check({
        {"cbrt: cbrt(x)", of_ordered_x([](auto u) { return cbrt(u); })},
        {"hypot: hypot(x,y)", of_ordered_x_y([](auto u, auto v) { return hypot(u, v); })},
        {"atan2: atan2(y,x)", of_ordered_x_y([](auto u, auto v) { return atan2(v, u); })},
        {"asec: asec(x)", of_ordered_x([](auto u) { return asec(u); })},
        {"acsc: acsc(x)", of_ordered_x([](auto u) { return acsc(u); })},
        {"acot: acot(x)", of_ordered_x([](auto u) { return acot(u); })},
        {"asech: asech(x)", of_ordered_x([](auto u) { return asech(u); })},
        {"acsch: acsch(x)", of_ordered_x([](auto u) { return acsch(u); })},
        {"acoth: acoth(x)", of_ordered_x([](auto u) { return acoth(u); })},
        {"logcosh: log(cosh(x))", of_ordered_x([](auto u) { return logcosh(u); })},
        {"erf: erf(x)", of_ordered_x([](auto u) { return erf(u); })},
        {"normal_cdf: erfc(-x/sqrt(2))/2", of_ordered_x([](auto u) { return normal_cdf(u); })},
        {"log_normal_cdf: log(erfc(-x/sqrt(2))/2)", of_ordered_x([](auto u) { return log_normal_cdf(u); })},
        {"gelu: gelu(x)", of_ordered_x([](auto u) { return gelu(u); })},
        {"gelu_tanh: gelu_tanh(x)", of_ordered_x([](auto u) { return gelu_tanh(u); })},
        {"mish: mish(x)", of_ordered_x([](auto u) { return mish(u); })},
        {"elu: elu(x)", of_ordered_x([](auto u) { return elu(u); })},
        {"softsign: x/(1+abs(x))", of_ordered_x([](auto u) { return softsign(u); })},
        {"huber: huber(x,y)", of_ordered_x_y([](auto u, auto v) { return huber(u, v); })},
        {"leaky_relu: leaky_relu(x,0.125)", of_ordered_x([](auto u) { return leaky_relu(u, 0.125); })},
        {"fdim: fdim(x,y)", of_ordered_x_y([](auto u, auto v) { return fdim(u, v); })},
        {"lerp: lerp(x,y,z)", of_ordered_x_y_z([](auto u, auto v, auto t) { return lerp(u, v, t); })},
        {"logaddexp: logaddexp(x,y)", of_ordered_x_y([](auto u, auto v) { return logaddexp(u, v); })},
        {"logsumexp: logsumexp(x,y,z)", of_ordered_x_y_z([](auto u, auto v, auto t) { return logsumexp(u, v, t); })},
        {"softmax3: exp(x)/(exp(x)+exp(y)+exp(z))", of_ordered_x_y_z([](auto u, auto v, auto t) { return tl::softmax<0>(u, v, t); })},
        {"xlog1py: x*log1p(y)", of_ordered_x_y([](auto u, auto v) { return xlog1py(u, v); })},
        {"logit: logit(x)", of_ordered_x([](auto u) { return logit(u); })},
        {"bce: -(y*log(x)+(1-y)*log(1-x))", of_ordered_x_y([](auto u, auto v) { return bce(u, v); })},
    });
}
