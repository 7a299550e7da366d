// SPDX-License-Identifier: BSL-1.0
// Functions beyond <cmath> at their special points: see special_points.hpp.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE special_points_of_named_functions
#include <boost/test/unit_test.hpp>

#include "special_points.hpp"

namespace {

using namespace both_doors;

special_points::functions const functions{
    {"asec(x)", of_x([](auto u) { return asec(u); })},
    {"acsc(x)", of_x([](auto u) { return acsc(u); })},
    {"acot(x)", of_x([](auto u) { return acot(u); })},
    {"acoth(x)", of_x([](auto u) { return acoth(u); })},
    {"sinc(x)", of_x([](auto u) { return sinc(u); })},
    {"silu(x)", of_x([](auto u) { return silu(u); })},
    {"gelu(x)", of_x([](auto u) { return gelu(u); })},
    {"mish(x)", of_x([](auto u) { return mish(u); })},
    {"logit(x)", of_x([](auto u) { return logit(u); })},
    {"elu(x)", of_x([](auto u) { return elu(u); })},
    {"leaky_relu(x,0.01)", of_x([](auto u) { return leaky_relu(u, 0.01); })},
    {"heaviside(x)", of_x([](auto u) { return heaviside(u); })},
    {"floor(x)", of_x([](auto u) { return floor(u); })},
    {"round(x)", of_x([](auto u) { return round(u); })},
    {"huber(x,1)", of_x([](auto u) { return huber(u, 1); })},
    {"fdim(x,y)", of_x_y([](auto u, auto v) { return fdim(u, v); })},
    {"copysign(x,y)", of_x_y([](auto u, auto v) { return copysign(u, v); })},
    {"fmod(x,y)", of_x_y([](auto u, auto v) { return fmod(u, v); })},
    {"logaddexp(x,y)", of_x_y([](auto u, auto v) { return logaddexp(u, v); })},
    {"softmax0(x,y)", of_x_y([](auto u, auto v) { return tl::softmax<0>(u, v); })},
    {"xlogy(x,y)", of_x_y([](auto u, auto v) { return xlogy(u, v); })},
};
// bce(p,t): the table names its operands p and t
function_under_test const bce_of_p_and_t = of_x_y([](auto u, auto v) { return bce(u, v); });

}  // namespace

BOOST_AUTO_TEST_CASE(special_points_have_the_values_that_the_rules_ask_for) { special_points::check(functions); }

// S077 and S079
BOOST_AUTO_TEST_CASE(cross_entropy_leaves_out_terms_without_weight) {
    double const infinity = std::numeric_limits<double>::infinity();
    for (auto const& door : {bce_of_p_and_t.by_lambda, bce_of_p_and_t.by_expression}) {
        BOOST_TEST(door({0, 0}).first[0] == 1);
        BOOST_TEST(door({0, 1}).first[0] == -infinity);
        BOOST_TEST(door({1, 1}).first[0] == -1);
        BOOST_TEST(door({1, 0}).first[0] == infinity);
        BOOST_TEST(door({0, 0}).value == 0);
        BOOST_TEST(door({1, 1}).value == 0);
        BOOST_TEST(std::isnan(door({1.5, 1}).first[0]));
        BOOST_TEST(std::isnan(door({-0.5, 0}).first[0]));
    }
}

// Limits, where the written product would be 0 · ∞.
BOOST_AUTO_TEST_CASE(smoothed_rectifiers_have_their_limits_at_infinity) {
    double const infinity = std::numeric_limits<double>::infinity();
    for (function_under_test const& f : {of_x([](auto u) { return silu(u); }), of_x([](auto u) { return gelu(u); }), of_x([](auto u) { return gelu_tanh(u); }),
                                         of_x([](auto u) { return mish(u); })}) {
        auto const left = f.by_lambda({-infinity});
        auto const right = f.by_lambda({infinity});
        BOOST_TEST((left.value == 0 && left.first[0] == 0));
        BOOST_TEST((right.value == infinity && right.first[0] == 1));
        BOOST_TEST(std::isnan(f.by_lambda({std::nan("")}).value));
        BOOST_TEST(std::isnan(f.by_lambda({std::nan("")}).first[0]));
        BOOST_TEST(f.by_lambda({-1e300}).first[0] == 0);
    }
}

BOOST_AUTO_TEST_CASE(nan_comes_out_of_every_slope_that_it_goes_into) {
    for (function_under_test const& f :
         {of_x([](auto u) { return elu(u); }), of_x([](auto u) { return leaky_relu(u, 0.5); }), of_x([](auto u) { return softsign(u); }), of_x([](auto u) { return sinc(u); }),
          of_x([](auto u) { return sign(u); }), of_x([](auto u) { return trunc(u); }), of_x([](auto u) { return clamp(u, -1, 1); }), of_x([](auto u) { return huber(u, 1); }),
          of_x([](auto u) { return logcosh(u); }), of_x([](auto u) { return log_normal_cdf(u); }), of_x([](auto u) { return sech(u); }), of_x([](auto u) { return acoth(u); })}) {
        BOOST_TEST(std::isnan(f.by_lambda({std::nan("")}).value));
        BOOST_TEST(std::isnan(f.by_expression({std::nan("")}).first[0]));
    }
}
