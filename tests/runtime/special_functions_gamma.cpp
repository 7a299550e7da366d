// SPDX-License-Identifier: BSL-1.0
// Γ, its logarithm and their derivatives, B. Expected: tests/data/derivatives (mpmath, SymPy; special points by hand),
// and values of DLMF 5.4 where a case says so.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE special_functions_gamma
#include <tapeless/rules/special/beta.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>

#include "special_functions.hpp"

namespace {

using namespace both_doors;
using namespace special_functions;

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) {
    check_table({{"tgamma: tgamma(x)", of_x([](auto u) { return tgamma(u); })},
                 {"lgamma: lgamma(x)", of_x([](auto u) { return lgamma(u); })},
                 {"digamma: digamma(x)", of_x([](auto u) { return digamma(u); })},
                 {"trigamma: trigamma(x)", of_x([](auto u) { return trigamma(u); })},
                 {"beta: beta(x,y)", of_x_y([](auto u, auto v) { return beta(u, v); })}},
                16);
}

BOOST_AUTO_TEST_CASE(poles_and_ends_have_the_values_that_the_rules_ask_for) {
    check_special_points({{"tgamma(x)", of_x([](auto u) { return tgamma(u); })},
                          {"lgamma(x)", of_x([](auto u) { return lgamma(u); })},
                          {"digamma(x)", of_x([](auto u) { return digamma(u); })}});
}

BOOST_AUTO_TEST_CASE(a_pole_is_infinite_where_both_sides_agree_and_nan_elsewhere) {
    auto const gamma = of_x([](auto u) { return tgamma(u); });
    check_at(gamma, 0.0, {infinity, -infinity, infinity});
    check_at(gamma, -0.0, {-infinity, -infinity, -infinity});
    check_at(gamma, -3.0, {not_a_number, not_a_number, not_a_number});
    check_at(gamma, -infinity, {not_a_number, not_a_number, not_a_number});
    check_at(gamma, infinity, {infinity, infinity, infinity});
    check_at(gamma, 200.0, {infinity, infinity, infinity});
    check_at(gamma, not_a_number, {not_a_number, not_a_number, not_a_number});
    auto const logarithm = of_x([](auto u) { return lgamma(u); });
    check_at(logarithm, 0.0, {infinity, -infinity, infinity});
    check_at(logarithm, -2.0, {infinity, not_a_number, not_a_number});
    check_at(logarithm, infinity, {infinity, infinity, 0});
    check_at(logarithm, not_a_number, {not_a_number, not_a_number, not_a_number});
    auto const psi = of_x([](auto u) { return digamma(u); });
    check_at(psi, 0.0, {-infinity, infinity, -infinity});
    check_at(psi, -0.0, {infinity, infinity, infinity});
    check_at(psi, -1.0, {not_a_number, not_a_number, not_a_number});
    check_at(psi, not_a_number, {not_a_number, not_a_number, not_a_number});
    auto const slope = of_x([](auto u) { return trigamma(u); });
    check_at(slope, 0.0, {infinity, -infinity, infinity});
    check_at(slope, -1.0, {infinity, not_a_number, not_a_number});
    check_at(slope, infinity, {0, 0, 0});
}

// Γ(1/2) = √π, Γ'(1) = -γ, ψ''(1) = -2 ζ(3), ψ'''(1) = π⁴/15
BOOST_AUTO_TEST_CASE(higher_derivatives_at_one_are_known_constants) {
    constexpr double pi = 3.14159265358979323846;
    BOOST_TEST(derivative(tgamma(x), x)(x = 1.0) == -0.57721566490153286061);
    BOOST_TEST(tgamma(x)(x = 0.5) == 1.77245385090551602730);
    BOOST_TEST(std::abs(derivative(digamma(x), x, x)(x = 1.0) + 2.40411380631918857080) <= 5e-16);
    BOOST_TEST(std::abs(derivative(digamma(x), x, x, x)(x = 1.0) - pi * pi * pi * pi / 15) <= 2e-15);
    BOOST_TEST(std::abs(derivative(polygamma(2, x), x)(x = 1.0) - pi * pi * pi * pi / 15) <= 2e-15);
    BOOST_TEST(derivative(lgamma(x), x, x, x)(x = 2.0) == polygamma(2, x)(x = 2.0));
    // Γ'''(1) = -2 ζ(3) - γ π²/2 - γ³
    BOOST_TEST(std::abs(derivative(tgamma(x), x, x, x)(x = 1.0) + 5.44487445648531773410) <= 2e-15);
}

// By mpmath. Γ itself is 1.4e-312 there: a product of doubles would keep few digits.
BOOST_AUTO_TEST_CASE(the_slope_of_gamma_keeps_its_digits_where_gamma_is_subnormal) {
    BOOST_TEST(derivative(tgamma(x), x)(x = -177.99999999999989) == -1.24089129627499639461e-299);
}

// ψ(u) - ψ(u + v) for v = 1e-8 u; by mpmath
BOOST_AUTO_TEST_CASE(slopes_of_beta_keep_their_digits_where_digamma_cancels) {
    constexpr auto f = beta(x, y);
    auto const check = [](double computed, double expected) {
        BOOST_TEST(reference::error_of(computed, expected) <= 4 * reference::ulp(expected));
    };
    auto const all = value_gradient_and_hessian(f, tl::wrt(x, y))(x = 1e8, y = 0.5);
    check(all.value, 0.000177245385312108334231);
    check(all.gradient[x], -8.86226928776108987559e-13);
    check(all.gradient[y], -0.00361300374729952648924);
    check(all.hessian[0][0], 1.32934039648751445871e-20);
    check(all.hessian[0][1], 1.62925649285390959599e-11);
    check(all.hessian[1][1], 0.0745228285532858476217);
    check(gradient(f, tl::wrt(x, y))(x = 0.0, y = 1.0)[x], -infinity);
    check(f(x = -0.5, y = 1.0), not_a_number);
    check(f(x = 1e-300, y = 1e-300), 2e300);
    check(f(x = 1e300, y = 2.0), 0);
}

// by mpmath
template <class Number>
void has_value_and_slope(Number const& value, Number const& slope, double tolerance) {
    auto const relative = [](Number const& a, Number const& b) {
        using std::abs;
        return static_cast<double>(abs(Number(a / b - 1)));
    };
    auto const all = value_and_gradient(tgamma(x) * lgamma(x) + beta(x, x), tl::wrt(x))(x = Number(3.25));
    BOOST_TEST(relative(all.value, value) <= tolerance);
    BOOST_TEST(relative(all.gradient[x], slope) <= tolerance);
}
BOOST_AUTO_TEST_CASE(other_floating_types) {
    has_value_and_slope(2.40817355351601334064F, 4.98367307316382018150F, 4e-7);
    has_value_and_slope(2.40817355351601334064, 4.98367307316382018150, 1e-15);
    has_value_and_slope(2.40817355351601334064L, 4.98367307316382018150L, 2e-18);
    using precise = boost::multiprecision::cpp_bin_float_50;
    has_value_and_slope(precise("2.4081735535160133406401112920728479458237212994599"),
                        precise("4.9836730731638201814968261162182681974348502989"), 1e-45);
}

}  // namespace
