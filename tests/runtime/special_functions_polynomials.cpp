// SPDX-License-Identifier: BSL-1.0
// Legendre and Hermite polynomials. Expected: tests/data/derivatives (mpmath, SymPy), and coefficients of DLMF 18.5.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE special_functions_polynomials
#include <tapeless/rules/special/orthogonal_polynomials.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>

#include "special_functions.hpp"

namespace {

using namespace both_doors;
using namespace special_functions;

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) {
    check_table({{"legendre3: legendre(3,x)", of_x([](auto u) { return legendre(3, u); })},
                 {"hermite4: hermite(4,x)", of_x([](auto u) { return hermite(4, u); })}},
                4);
}

BOOST_AUTO_TEST_CASE(small_degrees_are_what_tables_have) {
    check_at(of_x([](auto u) { return legendre(0, u); }), 0.3, {1, 0, 0});
    check_at(of_x([](auto u) { return legendre(1, u); }), 0.3, {0.3, 1, 0});
    check_at(of_x([](auto u) { return legendre(2, u); }), 0.5, {-0.125, 1.5, 3});
    check_at(of_x([](auto u) { return hermite(0, u); }), 0.3, {1, 0, 0});
    check_at(of_x([](auto u) { return hermite(1, u); }), 0.25, {0.5, 2, 0});
    check_at(of_x([](auto u) { return hermite(3, u); }), 0.5, {-5, -6, 24});
    check_at(of_x([](auto u) { return legendre(4, u); }), not_a_number, {not_a_number, not_a_number, not_a_number});
    check_at(of_x([](auto u) { return hermite(4, u); }), infinity, {infinity, infinity, infinity});
}

// By mpmath: sums of powers would lose all digits
BOOST_AUTO_TEST_CASE(large_degrees_keep_their_digits) {
    check_at(of_x([](auto u) { return legendre(60, u); }), 0.875,
             {-0.00883238953067126946037, -18.4087378786442705082, 0.474685417085324098917});
    check_at(of_x([](auto u) { return hermite(30, u); }), 0.875,
             {-256401964482241577714.0, 958412879320541012567.0, 1.70613404077454414348e+22});
}

BOOST_AUTO_TEST_CASE(rational_arguments_give_rational_values) {
    BOOST_TEST((legendre(5, x)(x = tl::rational(1, 2)) == tl::rational(23, 256)));
    BOOST_TEST((tl::function_of<1>([](auto u) { return hermite(4, u); })(2) == 76));
}

BOOST_AUTO_TEST_CASE(other_floating_types) {
    BOOST_TEST(derivative(legendre(3, x), x)(x = 0.5F) == 0.375F);
    BOOST_TEST(derivative(legendre(3, x), x)(x = 0.5L) == 0.375L);
    using precise = boost::multiprecision::cpp_bin_float_50;
    BOOST_TEST((abs(derivative(legendre(3, x), x)(x = precise(1) / 3) + precise(2) / 3) < precise("1e-49")));
}

}  // namespace
