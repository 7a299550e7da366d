// SPDX-License-Identifier: BSL-1.0
// Elliptic and exponential integrals, Riemann's zeta. Expected: tests/data/derivatives (mpmath, SymPy), mpmath where a
// case says so.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE special_functions_integrals
#include <tapeless/rules/special/elliptic.hpp>
#include <tapeless/rules/special/exponential_integral.hpp>
#include <tapeless/rules/special/zeta.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>

#include "special_functions.hpp"

namespace {

using namespace both_doors;
using namespace special_functions;

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) {
    check_table({{"ellint_K: comp_ellint_1(x)", of_x([](auto u) { return comp_ellint_1(u); })},
                 {"ellint_E: comp_ellint_2(x)", of_x([](auto u) { return comp_ellint_2(u); })},
                 {"expint: expint(x)", of_x([](auto u) { return expint(u); })},
                 {"riemann_zeta: riemann_zeta(x)", of_x([](auto u) { return riemann_zeta(u); })}},
                4);
}

BOOST_AUTO_TEST_CASE(elliptic_integrals_at_the_ends_and_beyond) {
    auto const first = of_x([](auto u) { return comp_ellint_1(u); });
    constexpr double half_pi = 1.57079632679489661923;
    check_at(first, 0.0, {half_pi, 0, half_pi / 2});
    check_at(first, 1.0, {infinity, infinity, infinity});
    check_at(first, -1.0, {infinity, -infinity, infinity});
    check_at(first, 1.5, {not_a_number, not_a_number, not_a_number});
    check_at(first, not_a_number, {not_a_number, not_a_number, not_a_number});
    auto const second = of_x([](auto u) { return comp_ellint_2(u); });
    check_at(second, 0.0, {half_pi, 0, -half_pi / 2});
    check_at(second, 1.0, {1, -infinity, -infinity});
    check_at(second, -1.0, {1, infinity, -infinity});
    check_at(second, -1.5, {not_a_number, not_a_number, not_a_number});
}

// By mpmath. The rounding of k² would cost a hundred ulp at the second point.
BOOST_AUTO_TEST_CASE(elliptic_integrals_keep_their_digits_near_one) {
    check_at(of_x([](auto u) { return comp_ellint_1(u); }), 0.99999999999999989,
             {19.4081210556784697133, 4503599627370486.79594, 4.05648192073033385961e+31});
    check_at(of_x([](auto u) { return comp_ellint_2(u); }), 0.99999999999999989,
             {1.00000000000000209922, -18.4081210556784696578, -4503599627370487.29594});
    check_at(of_x([](auto u) { return comp_ellint_1(u); }), 0x1.fffffffffep-1,
             {14.9026643820453737259, 549755813881.048667809, 6.04462909807039709446e+23});
    check_at(of_x([](auto u) { return comp_ellint_2(u); }), 0x1.fffffffffep-1,
             {1.00000000001309914695, -13.9026643820449189786, -549755813881.548667809});
}

BOOST_AUTO_TEST_CASE(exponential_integral_at_its_pole_and_far_out) {
    auto const f = of_x([](auto u) { return expint(u); });
    check_at(f, 0.0, {-infinity, infinity, -infinity});
    check_at(f, -0.0, {-infinity, -infinity, -infinity});
    check_at(f, infinity, {infinity, infinity, infinity});
    check_at(f, -infinity, {0, 0, 0});
    check_at(f, -800.0, {0, 0, 0});
    check_at(f, 720.0, {infinity, infinity, infinity});
    check_at(f, not_a_number, {not_a_number, not_a_number, not_a_number});
    // By mpmath. e^u alone overflows there.
    check_at(f, 716.0, {1.26050291060408935553e+308, 1.25873996254427934241e+308, 1.25698194583681526511e+308});
}

// by mpmath
BOOST_AUTO_TEST_CASE(zeta_at_its_pole_at_its_roots_and_far_out) {
    auto const f = of_x([](auto u) { return riemann_zeta(u); });
    check_at(f, 1.0, {not_a_number, not_a_number, not_a_number});
    check_at(f, infinity, {1, 0, 0});
    check_at(f, -infinity, {not_a_number, not_a_number, not_a_number});
    check_at(f, not_a_number, {not_a_number, not_a_number, not_a_number});
    check_at(f, -2.0, {0.0, -0.0304484570583932707803, -0.0657635161874251955899});
    check_at(f, -7.5, {0.00326903957260022002172, 0.0043497876618448268243, -0.00993141053158617297865});
    check_at(f, 0.0, {-0.5, -0.91893853320467274178, -2.00635645590858485121});
    check_at(f, 1.0000001, {10000000.5713770004182, -99999999883226.4919207, 1.99999999649679694312e+21});
    check_at(f, -170.25, {4.11490683178873964106e+170, -2.91934643459354427747e+171, 1.37809082373719259856e+172});
    check_at(f, 14.0, {1.00006124813505870483, -0.0000425414933817808230536, 0.0000295844993418346758193});
}

// by mpmath
BOOST_AUTO_TEST_CASE(third_derivatives) {
    auto const check = [](double computed, double expected) {
        BOOST_TEST(reference::error_of(computed, expected) <= 4 * reference::ulp(expected));
    };
    check(derivative(comp_ellint_1(x), x, x, x)(x = 0.25), 1.65613982450897471742);
    check(derivative(comp_ellint_1(x), x, x, x)(x = 0.9375), 4035.79311336593951263);
    check(derivative(comp_ellint_2(x), x, x, x)(x = 0.25), -0.505320075968708624218);
    check(derivative(comp_ellint_2(x), x, x, x)(x = -0.9375), 124.812801454419302709);
    check(derivative(expint(x), x, x, x)(x = 2.5), 2.53395874382632247512);
    check(derivative(riemann_zeta(x), x, x, x)(x = 2.5), -1.1846877329583456283);
}

// by mpmath
template <class Number>
void has_value_and_slope(Number const& value, Number const& slope, double tolerance) {
    auto const relative = [](Number const& a, Number const& b) {
        using std::abs;
        return static_cast<double>(abs(Number(a / b - 1)));
    };
    auto const f = comp_ellint_1(x) * comp_ellint_2(x) + expint(x) * riemann_zeta(x);
    auto const all = value_and_gradient(f, tl::wrt(x))(x = Number(0.875));
    BOOST_TEST(relative(all.value, value) <= tolerance);
    BOOST_TEST(relative(all.gradient[x], slope) <= tolerance);
}
BOOST_AUTO_TEST_CASE(other_floating_types) {
    has_value_and_slope(-8.92711945568988776069F, -118.16486554714437139F, 4e-6);
    has_value_and_slope(-8.92711945568988776069, -118.16486554714437139, 4e-15);
    has_value_and_slope(-8.92711945568988776069L, -118.16486554714437139L, 1e-17);
    using precise = boost::multiprecision::cpp_bin_float_50;
    has_value_and_slope(precise("-8.9271194556898877606869924599219893498282449213391"),
                        precise("-118.16486554714437138968570571640946109792911103006"), 1e-45);
}

}  // namespace
