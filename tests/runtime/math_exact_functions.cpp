// SPDX-License-Identifier: BSL-1.0
// Functions that are correctly rounded. Expected values: MPFR.
#include <mpfr.h>
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE math_exact_functions
#include "math_accuracy.hpp"

using namespace math_accuracy_tests;

BOOST_AUTO_TEST_CASE(the_square_root_is_correctly_rounded) {
    exact result;
    for (double const x : points_between(0, largest)) {
        mpfr_sqrt(result, exact(x), MPFR_RNDN);
        BOOST_REQUIRE_EQUAL(fixed::sqrt(x), mpfr_get_d(result, MPFR_RNDN));
    }
}

BOOST_AUTO_TEST_CASE(the_fused_multiply_add_is_correctly_rounded) {
    for (int i = 0; i < 4 * random_points; ++i) {
        double x = any_number(-largest, largest);
        double y = i % 4 == 0 ? any_number(-largest, largest) : number_between(-4, 4);
        double z = any_number(-largest, largest);
        if (i % 4 == 1) z = -x * y * number_between(0.999999, 1.000001);
        if (i % 4 == 2) z = -x * y;
        if (i % 4 == 3) {
            // Odd integers of 27 bits: a product of 54 bits lies halfway between two doubles, and a tiny z decides.
            x = 2 * __builtin_floor(number_between(0x1p25, 0x1p26)) + 1;
            y = 2 * __builtin_floor(number_between(0x1p25, 0x1p26)) + 1;
            z = any_number(-1e-10, 1e-10);
        }
        if (!tapeless::math::is_finite(z)) continue;
        // MPFR adds with the exact product at double's precision and range.
        mpfr_t u, v, w;
        mpfr_inits2(53, u, v, w, static_cast<mpfr_ptr>(nullptr));
        mpfr_set_d(u, x, MPFR_RNDN);
        mpfr_set_d(v, y, MPFR_RNDN);
        mpfr_set_d(w, z, MPFR_RNDN);
        mpfr_exp_t const low = mpfr_get_emin();
        mpfr_exp_t const high = mpfr_get_emax();
        mpfr_set_emin(-1073);
        mpfr_set_emax(1024);
        mpfr_subnormalize(w, mpfr_fma(w, u, v, w, MPFR_RNDN), MPFR_RNDN);
        mpfr_set_emin(low);
        mpfr_set_emax(high);
        BOOST_REQUIRE_EQUAL(fixed::fma(x, y, z), mpfr_get_d(w, MPFR_RNDN));
        mpfr_clears(u, v, w, static_cast<mpfr_ptr>(nullptr));
    }
    for (int i = 0; i < random_points; ++i) {
        auto x = static_cast<float>(any_number(-3e38, 3e38));
        auto y = static_cast<float>(number_between(-4, 4));
        auto z = static_cast<float>(any_number(-3e38, 3e38));
        if (i % 3 == 1) z = -x * y;
        if (i % 3 == 2) {
            x = static_cast<float>(2 * __builtin_floor(number_between(0x1p11, 0x1.6p11)) + 1);
            y = static_cast<float>(2 * __builtin_floor(number_between(0x1p11, 0x1.6p11)) + 1);
            z = static_cast<float>(any_number(-1e-10, 1e-10));
        }
        exact sum;
        mpfr_set_prec(sum, 300);
        mpfr_fma(sum, exact(x), exact(y), exact(z), MPFR_RNDN);
        if (tapeless::math::is_finite(z)) BOOST_REQUIRE_EQUAL(fixed::fma(x, y, z), mpfr_get_flt(sum, MPFR_RNDN));
    }
}

BOOST_AUTO_TEST_CASE(roundings_to_integers_are_exact) {
    exact result;
    auto const agrees = [&](double computed) { return computed == mpfr_get_d(result, MPFR_RNDN); };
    for (double const x : points_between(-largest, largest)) {
        mpfr_floor(result, exact(x));
        BOOST_REQUIRE(agrees(fixed::floor(x)));
        mpfr_ceil(result, exact(x));
        BOOST_REQUIRE(agrees(fixed::ceil(x)));
        mpfr_round(result, exact(x));
        BOOST_REQUIRE(agrees(fixed::round(x)));
        mpfr_trunc(result, exact(x));
        BOOST_REQUIRE(agrees(fixed::trunc(x)));
    }
}
