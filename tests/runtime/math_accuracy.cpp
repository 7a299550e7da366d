// SPDX-License-Identifier: BSL-1.0
// Functions within 2 ulp. Expected values: MPFR.
#include <mpfr.h>
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE math_accuracy
#include "math_accuracy.hpp"

using namespace math_accuracy_tests;

BOOST_AUTO_TEST_CASE(exponentials_are_within_two_ulp) {
    compare("exp", fixed::exp, mpfr_exp, -750, 710);
    compare("expm1", fixed::expm1, mpfr_expm1, -750, 710);
    compare("exp2", fixed::exp2, mpfr_exp2, -1100, 1024);
    compare("sigmoid", fixed::sigmoid, exact_sigmoid, -750, 750);
}

BOOST_AUTO_TEST_CASE(logarithms_are_within_two_ulp) {
    compare("log", fixed::log, mpfr_log, 0, largest);
    compare("log1p", fixed::log1p, mpfr_log1p, -1, largest);
    compare("log2", fixed::log2, mpfr_log2, 0, largest);
    compare("log10", fixed::log10, mpfr_log10, 0, largest);
    compare("softplus", fixed::softplus, exact_softplus, -750, 750);
}

BOOST_AUTO_TEST_CASE(trigonometric_functions_are_within_two_ulp) {
    compare("sin", fixed::sin, mpfr_sin, -largest, largest);
    compare("cos", fixed::cos, mpfr_cos, -largest, largest);
    compare("tan", fixed::tan, mpfr_tan, -largest, largest);
}

BOOST_AUTO_TEST_CASE(inverse_trigonometric_functions_are_within_two_ulp) {
    compare("asin", fixed::asin, mpfr_asin, -1, 1);
    compare("acos", fixed::acos, mpfr_acos, -1, 1);
    compare("atan", fixed::atan, mpfr_atan, -largest, largest);
    compare("atan2", fixed::atan2, mpfr_atan2, pairs());
}

BOOST_AUTO_TEST_CASE(hyperbolic_functions_and_their_inverses_are_within_two_ulp) {
    compare("sinh", fixed::sinh, mpfr_sinh, -711, 711);
    compare("cosh", fixed::cosh, mpfr_cosh, -711, 711);
    compare("tanh", fixed::tanh, mpfr_tanh, -largest, largest);
    compare("asinh", fixed::asinh, mpfr_asinh, -largest, largest);
    compare("acosh", fixed::acosh, mpfr_acosh, 1, largest);
    compare("atanh", fixed::atanh, mpfr_atanh, -1, 1);
}

BOOST_AUTO_TEST_CASE(error_functions_are_within_two_ulp) {
    compare("erf", fixed::erf, mpfr_erf, -largest, largest);
    compare("erfc", fixed::erfc, mpfr_erfc, -30, 30);
}

BOOST_AUTO_TEST_CASE(roots_and_powers_are_within_two_ulp) {
    compare("sqrt", fixed::sqrt, mpfr_sqrt, 0, largest);
    compare("cbrt", fixed::cbrt, mpfr_cbrt, -largest, largest);
    compare("hypot", fixed::hypot, mpfr_hypot, pairs());
    auto points = pairs();
    for (int i = 0; i < random_points; ++i) {
        // Powers that do not leave the range: the exponent is drawn after the base.
        double const base = any_number(0, largest);
        points.emplace_back(base, number_between(-750, 750) / fixed::log(base));
        points.emplace_back(number_between(-30, 30), __builtin_floor(number_between(-300, 300)));
        double const near_one = number_between(0.999, 1.001);
        points.emplace_back(near_one, number_between(-750, 750) / fixed::log(near_one));
    }
    compare("pow", fixed::pow, mpfr_pow, points);
}
