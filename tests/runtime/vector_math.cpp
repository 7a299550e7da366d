// SPDX-License-Identifier: BSL-1.0
// Accuracy of the functions without branches. Expected values: MPFR with 160 bits.
#include <mpfr.h>
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE vector_math
#include "vector_math.hpp"

using namespace vector_math_tests;

BOOST_AUTO_TEST_CASE(exponentials_are_exact_to_three_units) {
    evenly(exp_, 1.2, -708, 709.78);
    evenly(exp_, 1.2, -1, 1);
    evenly(exp_, 1.2, -746, -708);
    evenly(expm1_, 1.7, -50, 709.78);
    evenly(expm1_, 1.7, -1, 1);
    by_size(expm1_, 1.7, 1e-320, 1, 10'000);
    by_size(expm1_, 1.7, -1e-320, -1, 10'000);
    evenly(tanh_, 2.6, -25, 25);
    evenly(tanh_, 2.6, -1, 1);
    by_size(tanh_, 2.6, 1e-320, 1, 10'000);
}

BOOST_AUTO_TEST_CASE(logarithms_are_exact_to_two_units) {
    by_size(log_, 1.0, 1e-320, 1.7e308);
    evenly(log_, 1.0, 0.5, 2);
    evenly(log_, 1.0, 0.999, 1.001);
    evenly(log1p_, 1.0, -0.99999, 1);
    by_size(log1p_, 1.0, 1e-320, 1.7e308);
    by_size(log1p_, 1.0, -1e-320, -0.9999999);
    evenly(log1p_of_unit_, 1.6, 0, 1);
    by_size(log1p_of_unit_, 1.6, 1e-320, 1);
}

BOOST_AUTO_TEST_CASE(sines_and_cosines_are_exact_to_one_unit_and_tangents_to_three) {
    evenly(sin_, 1.0, -4, 4);
    evenly(sin_, 1.0, -1e5, 1e5);
    by_size(sin_, 1.0, 1e-320, 1, 10'000);
    evenly(cos_, 1.0, -4, 4);
    evenly(cos_, 1.0, -1e5, 1e5);
    evenly(tan_, 2.3, -4, 4);
    evenly(tan_, 2.3, -1e5, 1e5);
}

BOOST_AUTO_TEST_CASE(sines_keep_their_digits_next_to_multiples_of_a_right_angle) {
    worst_error sines(sin_, 1.0), cosines(cos_, 1.0);
    for (int turns = 1; turns < 63'000; turns += 5) {
        double const x = turns * 1.5707963267948966;
        for (double near : {x, std::nextafter(x, 0), std::nextafter(x, inf)}) {
            sines.at(near);
            cosines.at(-near);
        }
    }
}

BOOST_AUTO_TEST_CASE(large_angles_are_given_to_libm) {
    by_size(sin_, 1.0, 1e5, 1.7e308, 10'000);
    by_size(cos_, 1.0, -1e5, -1.7e308, 10'000);
    by_size(tan_, 1.0, 1e5, 1.7e308, 10'000);
}

BOOST_AUTO_TEST_CASE(sigmoids_keep_both_tails) {
    evenly(exp_of_minus_abs_, 1.2, -745, 745);
    evenly(sigmoid_, 2.3, -745, 40);
    evenly(sigmoid_, 2.3, -5, 5);
    evenly(sigmoid_slope_, 2.6, -745, 745);
    evenly(sigmoid_slope_, 2.6, -5, 5);
    evenly(softplus_, 2.0, -745, 745);
    evenly(softplus_, 2.0, -5, 5);
}
