// SPDX-License-Identifier: BSL-1.0
// Special values of the functions without branches. Expected values: C17, annex F.
#include <mpfr.h>
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE vector_math_special_values
#include "vector_math.hpp"

using namespace vector_math_tests;

BOOST_AUTO_TEST_CASE(special_values_of_exponentials) {
    special(exp_, 0.0, 1);
    special(exp_, -0.0, 1);
    special(exp_, tiny, 1);
    special(exp_, inf, inf);
    special(exp_, -inf, 0);
    special(exp_, not_a_number, not_a_number);
    special(exp_, 709.782712893385, inf);
    special(exp_, 1e308, inf);
    special(exp_, -745.133219101941, tiny);
    special(exp_, -745.133219101942, 0);
    special(exp_, -1e308, 0);
    special(expm1_, 0.0, 0);
    special(expm1_, -0.0, -0.0);
    special(expm1_, tiny, tiny);
    special(expm1_, -tiny, -tiny);
    special(expm1_, inf, inf);
    special(expm1_, -inf, -1);
    special(expm1_, not_a_number, not_a_number);
    special(expm1_, 1e308, inf);
    special(expm1_, -1e308, -1);
    special(tanh_, 0.0, 0);
    special(tanh_, -0.0, -0.0);
    special(tanh_, -tiny, -tiny);
    special(tanh_, inf, 1);
    special(tanh_, -inf, -1);
    special(tanh_, 1e308, 1);
    special(tanh_, not_a_number, not_a_number);
}

BOOST_AUTO_TEST_CASE(special_values_of_logarithms) {
    special(log_, 0.0, -inf);
    special(log_, -0.0, -inf);
    special(log_, 1, 0);
    special(log_, inf, inf);
    special(log_, -inf, not_a_number);
    special(log_, -tiny, not_a_number);
    special(log_, not_a_number, not_a_number);
    special(log_, tiny, -744.4400719213812);
    special(log1p_, 0.0, 0);
    special(log1p_, -0.0, -0.0);
    special(log1p_, -tiny, -tiny);
    special(log1p_, -1, -inf);
    special(log1p_, -1.0000000000000002, not_a_number);
    special(log1p_, -inf, not_a_number);
    special(log1p_, inf, inf);
    special(log1p_, not_a_number, not_a_number);
    special(log1p_of_unit_, 0.0, 0);
    special(log1p_of_unit_, not_a_number, not_a_number);
}

BOOST_AUTO_TEST_CASE(special_values_of_angles) {
    for (subject const* odd : {&sin_, &tan_}) {
        special(*odd, 0.0, 0);
        special(*odd, -0.0, -0.0);
        special(*odd, tiny, tiny);
        special(*odd, -tiny, -tiny);
        special(*odd, inf, not_a_number);
        special(*odd, -inf, not_a_number);
        special(*odd, not_a_number, not_a_number);
    }
    special(cos_, -0.0, 1);
    special(cos_, -inf, not_a_number);
    special(cos_, not_a_number, not_a_number);
}

BOOST_AUTO_TEST_CASE(special_values_of_sigmoids) {
    special(sigmoid_, 0.0, 0.5);
    special(sigmoid_, inf, 1);
    special(sigmoid_, -inf, 0);
    special(sigmoid_, not_a_number, not_a_number);
    special(sigmoid_slope_, -0.0, 0.25);
    special(sigmoid_slope_, inf, 0);
    special(sigmoid_slope_, -inf, 0);
    special(sigmoid_slope_, not_a_number, not_a_number);
    special(softplus_, inf, inf);
    special(softplus_, -inf, 0);
    special(softplus_, not_a_number, not_a_number);
    special(softplus_, 1e308, 1e308);
}

BOOST_AUTO_TEST_CASE(packs_act_as_numbers_in_every_lane) {
    using pack = tl::pack<tl::native_bytes>;
    std::vector<double> x(pack::size), y(pack::size), result(pack::size);
    std::uniform_real_distribution<double> between(0.1, 3);
    for (double& v : x) v = between(engine);
    for (double& v : y) v = between(engine);
    auto const a = pack::load(x.data()), b = pack::load(y.data());
    auto const agrees = [&](pack const& got, auto want) {
        got.store(result.data());
        for (std::size_t lane = 0; lane < pack::size; ++lane) BOOST_TEST(result[lane] == want(x[lane], y[lane]));
    };
    agrees(a + 2.0, [](double u, double) { return u + 2; });
    agrees(a - b, [](double u, double v) { return u - v; });
    agrees(3.0 * b, [](double, double v) { return 3 * v; });
    agrees(a / b, [](double u, double v) { return u / v; });
    agrees(-a, [](double u, double) { return -u; });
    agrees(sqrt(a), [](double u, double) { return std::sqrt(u); });
    agrees(abs(-a), [](double u, double) { return u; });
    agrees(cbrt(a), [](double u, double) { return std::cbrt(u); });
    agrees(pow(a, b), [](double u, double v) { return std::pow(u, v); });
    agrees((a < b && !(a == b)).select(a, b), [](double u, double v) { return u < v ? u : v; });
    agrees((a >= b || a != a).select(a, b), [](double u, double v) { return u >= v ? u : v; });
    agrees(pack(-0.0) * a, [](double, double) { return -0.0; });
    pack(-0.0).store(result.data());
    BOOST_TEST(std::signbit(result[0]));
}
