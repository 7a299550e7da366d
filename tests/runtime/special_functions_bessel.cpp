// SPDX-License-Identifier: BSL-1.0
// Bessel functions. Expected: tests/data/derivatives (mpmath, SymPy; special points by hand), mpmath where a case says
// so.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE special_functions_bessel
#include <tapeless/rules/special/bessel.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>

#include "special_functions.hpp"

namespace {

using namespace both_doors;
using namespace special_functions;

BOOST_AUTO_TEST_CASE(values_and_derivatives_agree_with_the_table) {
    check_table({{"bessel_j0: bessel_j0(x)", of_x([](auto u) { return bessel_j0(u); })},
                 {"bessel_j1: bessel_j1(x)", of_x([](auto u) { return bessel_j1(u); })},
                 {"bessel_y0: bessel_y0(x)", of_x([](auto u) { return bessel_y0(u); })},
                 {"bessel_y1: bessel_y1(x)", of_x([](auto u) { return bessel_y1(u); })},
                 {"bessel_i0: bessel_i0(x)", of_x([](auto u) { return bessel_i0(u); })},
                 {"bessel_k0: bessel_k0(x)", of_x([](auto u) { return bessel_k0(u); })},
                 {"cyl_bessel_j: cyl_bessel_j(2,x)*y", of_x_y([](auto u, auto v) { return cyl_bessel_j(2, u) * v; })}},
                16);
}

BOOST_AUTO_TEST_CASE(poles_have_the_values_that_the_rules_ask_for) {
    check_special_points({{"bessel_j0(x)", of_x([](auto u) { return bessel_j0(u); })},
                          {"bessel_j1(x)", of_x([](auto u) { return bessel_j1(u); })},
                          {"bessel_k0(x)", of_x([](auto u) { return bessel_k0(u); })}});
}

// The leading terms at 0 are DLMF 10.7.1, 10.7.3, 10.7.4 and 10.30.1.
BOOST_AUTO_TEST_CASE(at_zero_every_kind_has_the_limits_of_its_leading_term) {
    check_at(of_x([](auto u) { return bessel_j0(u); }), 0.0, {1, 0, -0.5});
    check_at(of_x([](auto u) { return cyl_bessel_j(2, u); }), 0.0, {0, 0, 0.25});
    check_at(of_x([](auto u) { return cyl_bessel_j(-1, u); }), 0.0, {0, -0.5, 0});
    check_at(of_x([](auto u) { return cyl_bessel_j(0.5, u); }), 0.0, {0, infinity, -infinity});
    check_at(of_x([](auto u) { return cyl_bessel_j(3.5, u); }), 0.0, {0, 0, 0});
    check_at(of_x([](auto u) { return bessel_y0(u); }), 0.0, {-infinity, infinity, -infinity});
    check_at(of_x([](auto u) { return bessel_y1(u); }), 0.0, {-infinity, infinity, -infinity});
    check_at(of_x([](auto u) { return bessel_i0(u); }), 0.0, {1, 0, 0.5});
    check_at(of_x([](auto u) { return bessel_i1(u); }), 0.0, {0, 0.5, 0});
    check_at(of_x([](auto u) { return bessel_k0(u); }), 0.0, {infinity, -infinity, infinity});
    check_at(of_x([](auto u) { return bessel_k1(u); }), -0.0, {infinity, -infinity, infinity});
}

BOOST_AUTO_TEST_CASE(far_out_functions_decay_or_grow_and_never_become_nan) {
    check_at(of_x([](auto u) { return bessel_j1(u); }), infinity, {0, 0, 0});
    check_at(of_x([](auto u) { return bessel_j1(u); }), -infinity, {0, 0, 0});
    check_at(of_x([](auto u) { return bessel_y1(u); }), infinity, {0, 0, 0});
    check_at(of_x([](auto u) { return bessel_i1(u); }), infinity, {infinity, infinity, infinity});
    check_at(of_x([](auto u) { return bessel_i1(u); }), -infinity, {-infinity, infinity, -infinity});
    check_at(of_x([](auto u) { return bessel_i1(u); }), -800.0, {-infinity, infinity, -infinity});
    check_at(of_x([](auto u) { return bessel_i0(u); }), 800.0, {infinity, infinity, infinity});
    check_at(of_x([](auto u) { return bessel_k1(u); }), 800.0, {0, 0, 0});
    check_at(of_x([](auto u) { return bessel_k1(u); }), infinity, {0, 0, 0});
}

BOOST_AUTO_TEST_CASE(outside_the_domain_and_for_nan_everything_is_nan) {
    check_at(of_x([](auto u) { return bessel_y0(u); }), -1.0, {not_a_number, not_a_number, not_a_number});
    check_at(of_x([](auto u) { return bessel_k1(u); }), -1.0, {not_a_number, not_a_number, not_a_number});
    check_at(of_x([](auto u) { return cyl_bessel_j(0.5, u); }), -1.0, {not_a_number, not_a_number, not_a_number});
    check_at(of_x([](auto u) { return bessel_j0(u); }), not_a_number, {not_a_number, not_a_number, not_a_number});
    check_at(of_x([](auto u) { return cyl_bessel_i(3, u); }), not_a_number, {not_a_number, not_a_number, not_a_number});
}

// by mpmath
BOOST_AUTO_TEST_CASE(other_orders_and_kinds) {
    check_at(of_x([](auto u) { return cyl_bessel_j(2, u); }), 2.75,
             {0.473939466323351725493, 0.0812890547227374499719, -0.252820396596954513652});
    check_at(of_x([](auto u) { return cyl_bessel_j(-3, u); }), 2.75,
             {-0.263394193512427441296, -0.186600346127976334989, 0.0177880064367365916504});
    check_at(of_x([](auto u) { return cyl_bessel_j(2.5, u); }), 0.125,
             {0.00029352092755489079091, 0.00586517580547349759683, 0.0701934436506134447984});
    check_at(of_x([](auto u) { return cyl_bessel_j(7, u); }), -12.5,
             {0.225177900459723110549, -0.0722755848024335819122, -0.160344157659748629633});
    check_at(of_x([](auto u) { return cyl_neumann(2, u); }), 2.75,
             {-0.269735811389216263225, 0.442190500689541229943, -0.03373091554673129846});
    check_at(of_x([](auto u) { return cyl_neumann(1.5, u); }), 0.125,
             {-18.1945635811076105187, 216.095612618606644489, -4330.58749304724146009});
    check_at(of_x([](auto u) { return cyl_bessel_i(2, u); }), -2.75,
             {1.70106937006019913258, -1.9182687785752220737, 1.90325625788286833293});
    check_at(of_x([](auto u) { return cyl_bessel_i(0.75, u); }), 650.0,
             {3.06028692289588389138e+280, 3.05793398954002674869e+280, 3.05558648341231729149e+280});
    check_at(of_x([](auto u) { return cyl_bessel_k(2, u); }), 2.75,
             {0.085959281497066100983, -0.116834363847695189956, 0.173910570960791876363});
    check_at(of_x([](auto u) { return cyl_bessel_k(0.25, u); }), 650.0,
             {2.51262358820502304133e-284, -2.51455581890145655104e-284, 2.51649250730859750185e-284});
    check_at(of_x([](auto u) { return bessel_i1(u); }), 0.5,
             {0.257894305390896316362, 0.547694759959530886538, 0.194082007035419808736});
    check_at(of_x([](auto u) { return bessel_k1(u); }), 0.5,
             {1.6564411200033008937, -4.23730131123426764917, 16.7568082224850397668});
}

// by mpmath
template <class Number>
void has_value_and_slope(Number const& value, Number const& slope, double tolerance) {
    auto const relative = [](Number const& a, Number const& b) {
        using std::abs;
        return static_cast<double>(abs(Number(a / b - 1)));
    };
    auto const f = bessel_j0(x) * bessel_y1(x) + bessel_i1(x) * cyl_bessel_k(2, x) + cyl_bessel_j(0.5, x);
    auto const all = value_and_gradient(f, tl::wrt(x))(x = Number(1.25));
    BOOST_TEST(relative(all.value, value) <= tolerance);
    BOOST_TEST(relative(all.gradient[x], slope) <= tolerance);
}
BOOST_AUTO_TEST_CASE(other_floating_types) {
    has_value_and_slope(1.01051928658824882768F, 0.0578878573085529519487F, 4e-6);
    has_value_and_slope(1.01051928658824882768, 0.0578878573085529519487, 4e-15);
    has_value_and_slope(1.01051928658824882768L, 0.0578878573085529519487L, 1e-17);
    using precise = boost::multiprecision::cpp_bin_float_50;
    has_value_and_slope(precise("1.0105192865882488276787624203295093004283730552268"),
                        precise("0.057887857308552951948666492948830462038828761725996"), 1e-45);
}

}  // namespace
