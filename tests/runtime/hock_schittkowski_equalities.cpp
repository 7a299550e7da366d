// SPDX-License-Identifier: BSL-1.0
// Equality constraints: Newton's method on the conditions of Lagrange.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE hock_schittkowski_equalities
#include "hock_schittkowski.hpp"

using namespace hock_schittkowski;
using tapeless::lagrange_newton, tapeless::sq, tapeless::subject_to;

BOOST_AUTO_TEST_CASE(hs6) {
    constexpr auto f = of<2>([](auto const& x) { return sq(1 - x[0]); });
    constexpr auto g = of<2>([](auto const& x) { return 10 * (x[1] - x[0] * x[0]); });
    check<2>(read("HS6"), f, subject_to(g), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs9) {
    // Periodic: the solutions are (12 k - 3, 16 k - 4).
    constexpr auto f = of<2>([](auto const& x) { return sin(M_PI * x[0] / 12) * cos(M_PI * x[1] / 16); });
    constexpr auto g = of<2>([](auto const& x) { return 4 * x[0] - 3 * x[1]; });
    auto expected = read("HS9");
    auto const end = minimize(f, subject_to(g), std::array{0.0, 0.0}, lagrange_newton{});
    double const period = std::round((end.point[0] + 3) / 12);
    expected.point = {12 * period - 3, 16 * period - 4};
    check<2>(expected, f, subject_to(g), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs27) {
    constexpr auto f = of<3>([](auto const& x) { return sq(x[0] - 1) / 100 + sq(x[1] - x[0] * x[0]); });
    constexpr auto g = of<3>([](auto const& x) { return x[0] + x[2] * x[2] + 1; });
    check<3>(read("HS27"), f, subject_to(g), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs39) {
    constexpr auto f = of<4>([](auto const& x) { return -x[0]; });
    constexpr auto g = of<4>([](auto const& x) { return x[1] - x[0] * x[0] * x[0] - x[2] * x[2]; });
    constexpr auto h = of<4>([](auto const& x) { return x[0] * x[0] - x[1] - x[3] * x[3]; });
    check<4>(read("HS39"), f, subject_to(g, h), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs42) {
    constexpr auto f = of<4>([](auto const& x) { return sq(x[0] - 1) + sq(x[1] - 2) + sq(x[2] - 3) + sq(x[3] - 4); });
    constexpr auto g = of<4>([](auto const& x) { return x[0] - 2; });
    constexpr auto h = of<4>([](auto const& x) { return sq(x[2]) + sq(x[3]) - 2; });
    check<4>(read("HS42"), f, subject_to(g, h), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs48) {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[1] - x[2]) + sq(x[3] - x[4]); });
    constexpr auto g = of<5>([](auto const& x) { return x[0] + x[1] + x[2] + x[3] + x[4] - 5; });
    constexpr auto h = of<5>([](auto const& x) { return x[2] - 2 * (x[3] + x[4]) + 3; });
    check<5>(read("HS48"), f, subject_to(g, h), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs50) {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[1] - x[2]) + sq(sq(x[2] - x[3])) + sq(x[3] - x[4]); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + 2 * x[1] + 3 * x[2] - 6; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] + 2 * x[2] + 3 * x[3] - 6; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[2] + 2 * x[3] + 3 * x[4] - 6; });
    check<5>(read("HS50"), f, subject_to(g1, g2, g3), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs52) {
    constexpr auto f = of<5>([](auto const& x) { return sq(4 * x[0] - x[1]) + sq(x[1] + x[2] - 2) + sq(x[3] - 1) + sq(x[4] - 1); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + 3 * x[1]; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[2] + x[3] - 2 * x[4]; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[1] - x[4]; });
    check<5>(read("HS52"), f, subject_to(g1, g2, g3), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs61) {
    constexpr auto f = of<3>([](auto const& x) { return 4 * sq(x[0]) + 2 * sq(x[1]) + 2 * sq(x[2]) - 33 * x[0] + 16 * x[1] - 24 * x[2]; });
    constexpr auto g = of<3>([](auto const& x) { return 3 * x[0] - 2 * sq(x[1]) - 7; });
    constexpr auto h = of<3>([](auto const& x) { return 4 * x[0] - sq(x[2]) - 11; });
    check<3>(read("HS61"), f, subject_to(g, h), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs77) {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * (x[4] - 1) * (x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return sq(x[0]) * x[3] + sin(x[3] - x[4]) - 2 * M_SQRT2; });
    constexpr auto h = of<5>([](auto const& x) { return x[1] + sq(sq(x[2])) * sq(x[3]) - 8 - M_SQRT2; });
    check<5>(read("HS77"), f, subject_to(g, h), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs79) {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[0] - x[1]) + sq(x[1] - x[2]) + sq(sq(x[2] - x[3])) + sq(sq(x[3] - x[4])); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + sq(x[1]) + x[2] * x[2] * x[2] - 2 - 3 * M_SQRT2; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] - sq(x[2]) + x[3] + 2 - 2 * M_SQRT2; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[0] * x[4] - 2; });
    check<5>(read("HS79"), f, subject_to(g1, g2, g3), lagrange_newton{});
}

// Further problems of the book, their optima as printed there.

BOOST_AUTO_TEST_CASE(hs7) {
    constexpr auto f = of<2>([](auto const& x) { return log(1 + sq(x[0])) - x[1]; });
    constexpr auto g = of<2>([](auto const& x) { return sq(1 + sq(x[0])) + sq(x[1]) - 4; });
    check<2>({{2, 2}, {0, std::sqrt(3)}, {-1 / std::sqrt(12)}, -std::sqrt(3)}, f, subject_to(g), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs40) {
    constexpr auto f = of<4>([](auto const& x) { return -x[0] * x[1] * x[2] * x[3]; });
    constexpr auto g1 = of<4>([](auto const& x) { return x[0] * x[0] * x[0] + sq(x[1]) - 1; });
    constexpr auto g2 = of<4>([](auto const& x) { return sq(x[0]) * x[3] - x[2]; });
    constexpr auto g3 = of<4>([](auto const& x) { return sq(x[3]) - x[1]; });
    double const p = std::pow(2, -1.0 / 3), q = std::pow(2, -11.0 / 12), r = std::pow(2, -0.25);
    check<4>({{0.8, 0.8, 0.8, 0.8}, {p, std::sqrt(0.5), q, r}, {}, -0.25}, f, subject_to(g1, g2, g3), lagrange_newton{});
}

BOOST_AUTO_TEST_CASE(hs56) {
    constexpr auto f = of<7>([](auto const& x) { return -x[0] * x[1] * x[2]; });
    constexpr auto g1 = of<7>([](auto const& x) { return x[0] - 4.2 * sq(sin(x[3])); });
    constexpr auto g2 = of<7>([](auto const& x) { return x[1] - 4.2 * sq(sin(x[4])); });
    constexpr auto g3 = of<7>([](auto const& x) { return x[2] - 4.2 * sq(sin(x[5])); });
    constexpr auto g4 = of<7>([](auto const& x) { return x[0] + 2 * x[1] + 2 * x[2] - 7.2 * sq(sin(x[6])); });
    double const a = std::asin(std::sqrt(1 / 4.2)), b = std::asin(std::sqrt(5 / 7.2));
    auto const end = minimize(f, subject_to(g1, g2, g3, g4), std::array{1.0, 1.0, 1.0, a, a, a, b}, lagrange_newton{});
    BOOST_TEST(end.ok(), end.brief());
    BOOST_TEST(std::abs(end.value + 3.456) < 1e-8, end.brief());
}

BOOST_AUTO_TEST_CASE(hs78) {
    constexpr auto f = of<5>([](auto const& x) { return x[0] * x[1] * x[2] * x[3] * x[4]; });
    constexpr auto g1 = of<5>([](auto const& x) { return sq(x[0]) + sq(x[1]) + sq(x[2]) + sq(x[3]) + sq(x[4]) - 10; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] * x[2] - 5 * x[3] * x[4]; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[0] * x[0] * x[0] + x[1] * x[1] * x[1] + 1; });
    auto const end = minimize(f, subject_to(g1, g2, g3), std::array{-2.0, 1.5, 2.0, -1.0, -1.0}, lagrange_newton{});
    BOOST_TEST(end.ok(), end.brief());
    BOOST_TEST(std::abs(end.value + 2.91970041) < 1e-8, end.brief());
}
