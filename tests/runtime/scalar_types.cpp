// SPDX-License-Identifier: BSL-1.0
// One formula in every kind of number. Expected: the hand-written derivative evaluated by that type's own functions.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE scalar_types
#include <tapeless/tapeless.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <complex>
#include <experimental/simd>
#include <limits>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
// Rules, a kept number, a fraction in the type, sharing.
constexpr auto formula = exp(x * y) * sin(x) + y / (3_c + x * x) + 0.5 * sigmoid(x) * log(y);
constexpr auto by_lambda = tl::function_of<2>(
    [](auto u, auto v) { return exp(u * v) * sin(u) + v / (3 + u * u) + 0.5 * sigmoid(u) * log(v); });

template <class Number>
Number slope_by_hand(Number u, Number v) {
    using std::cos, std::exp, std::log, std::sin;
    Number const three(3), one(1), half(0.5), two(2);
    Number const s = one / (one + exp(-u));
    return v * exp(u * v) * sin(u) + exp(u * v) * cos(u) - two * u * v / ((three + u * u) * (three + u * u)) + half * s * (one - s) * log(v);
}
template <class Number>
Number value_by_hand(Number u, Number v) {
    using std::exp, std::log, std::sin;
    Number const three(3), one(1), half(0.5);
    return exp(u * v) * sin(u) + v / (three + u * u) + half / (one + exp(-u)) * log(v);
}

template <class Number, class Distance>
void agrees(Number u, Number v, double tolerance, Distance distance) {
    auto const named = value_and_gradient(formula, wrt(x, y))(x = u, y = v);
    auto const ordered = value_and_gradient(by_lambda)(u, v);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(named.value)>, Number>);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(ordered.value)>, Number>);
    BOOST_TEST(distance(named.value, value_by_hand(u, v)) <= tolerance);
    BOOST_TEST(distance(named.gradient[x], slope_by_hand(u, v)) <= tolerance);
    BOOST_TEST(distance(ordered.value, value_by_hand(u, v)) <= tolerance);
    BOOST_TEST(distance(ordered.gradient[0], slope_by_hand(u, v)) <= tolerance);
}
constexpr auto relative = [](auto a, auto b) { return static_cast<double>(std::abs(a - b) / std::abs(b)); };

BOOST_AUTO_TEST_CASE(floating_types) {
    agrees(0.7f, 1.3f, 8e-7, relative);
    agrees(0.7, 1.3, 2e-15, relative);
    agrees(0.7L, 1.3L, 1e-18, relative);
}

BOOST_AUTO_TEST_CASE(complex_numbers) { agrees(std::complex<double>(0.7, -0.4), std::complex<double>(1.3, 0.2), 4e-15, relative); }

BOOST_AUTO_TEST_CASE(rationals_stay_exact) {
    constexpr auto quotient = (x * x - y) / (x + 3_c);
    constexpr tl::rational at(1, 3);
    static_assert(std::is_same_v<decltype(quotient(x = at, y = 2)), tl::rational>);
    // ((2x)(x + 3) - (x² - y)) / (x + 3)² at x = 1/3, y = 2 by hand: (20/9 + 17/9) / (100/9) = 37/100
    BOOST_TEST((derivative(quotient, x)(x = at, y = 2) == tl::rational(37, 100)));
    static_assert(derivative(quotient, x)(x = at, y = 2) == tl::rational(37, 100));
    constexpr auto ordered = tl::function_of<2>([](auto u, auto v) { return (u * u - v) / (u + 3); });
    BOOST_TEST((gradient(ordered)(at, 2)[0] == tl::rational(37, 100)));
    static_assert(std::is_same_v<decltype(formula(x = 1, y = 2)), double>);  // exp leaves the rationals
}

BOOST_AUTO_TEST_CASE(multiprecision) {
    using number = boost::multiprecision::cpp_bin_float_50;
    agrees(number("0.7"), number("1.3"), 1e-48, [](number const& a, number const& b) { return static_cast<double>(abs(a - b) / abs(b)); });
    // 1/3 is divided in the type itself: 50 digits, not 16.
    constexpr auto third = x / 3_c;
    BOOST_TEST(abs(derivative(third, x)(x = number(1)) * 3 - 1) < number("1e-49"));
}

BOOST_AUTO_TEST_CASE(simd_packs) {
    using pack = std::experimental::native_simd<double>;
    pack const u([](auto lane) { return 0.1 + 0.3 * static_cast<double>(static_cast<std::size_t>(lane)); });
    pack const v([](auto lane) { return 1.5 - 0.2 * static_cast<double>(static_cast<std::size_t>(lane)); });
    agrees(u, v, 4e-15, [](pack const& a, pack const& b) { return hmax(abs(a - b) / abs(b)); });
}

BOOST_AUTO_TEST_CASE(packs_take_both_branches_and_blend) {
    using pack = std::experimental::fixed_size_simd<double, 4>;
    pack const u([](auto lane) { return static_cast<double>(static_cast<std::size_t>(lane)) - 1.0; });  // -1, 0, 1, 2
    constexpr auto leaky = where(x > 0, x * x, x / 100);
    pack const value = leaky(x = u);
    pack const slope = derivative(leaky, x)(x = u);
    for (std::size_t lane = 0; lane < 4; ++lane) {
        double const at = u[lane];
        BOOST_TEST(value[lane] == (at > 0 ? at * at : at / 100));
        BOOST_TEST(slope[lane] == (at > 0 ? 2 * at : 0.01));
    }
}

}  // namespace
