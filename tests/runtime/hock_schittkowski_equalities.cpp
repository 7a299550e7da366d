// SPDX-License-Identifier: BSL-1.0
// Equality constraints: Newton's method on the conditions of Lagrange.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE hock_schittkowski_equalities
#include "../problems/hock_schittkowski_equalities.hpp"
#include "hock_schittkowski.hpp"

using hock_schittkowski::check, hock_schittkowski::read;
namespace problems = hock_schittkowski;
using tapeless::lagrange_newton;

BOOST_AUTO_TEST_CASE(hs6) {
    problems::hs6([](auto const& f, auto const& conditions) {
        check<2>(read("HS6"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs9) {
    problems::hs9([](auto const& f, auto const& conditions) {
        // Periodic: the solutions are (12 k - 3, 16 k - 4).
        auto expected = read("HS9");
        auto const end = minimize(f, conditions, std::array{0.0, 0.0}, lagrange_newton{});
        double const period = std::round((end.point[0] + 3) / 12);
        expected.point = {12 * period - 3, 16 * period - 4};
        check<2>(expected, f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs27) {
    problems::hs27([](auto const& f, auto const& conditions) {
        check<3>(read("HS27"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs39) {
    problems::hs39([](auto const& f, auto const& conditions) {
        check<4>(read("HS39"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs42) {
    problems::hs42([](auto const& f, auto const& conditions) {
        check<4>(read("HS42"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs48) {
    problems::hs48([](auto const& f, auto const& conditions) {
        check<5>(read("HS48"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs50) {
    problems::hs50([](auto const& f, auto const& conditions) {
        check<5>(read("HS50"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs52) {
    problems::hs52([](auto const& f, auto const& conditions) {
        check<5>(read("HS52"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs61) {
    problems::hs61([](auto const& f, auto const& conditions) {
        check<3>(read("HS61"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs77) {
    problems::hs77([](auto const& f, auto const& conditions) {
        check<5>(read("HS77"), f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs79) {
    problems::hs79([](auto const& f, auto const& conditions) {
        check<5>(read("HS79"), f, conditions, lagrange_newton{});
    });
}

// Further problems of the book, their optima as printed there.

BOOST_AUTO_TEST_CASE(hs7) {
    problems::hs7([](auto const& f, auto const& conditions) {
        check<2>({{2, 2}, {0, std::sqrt(3)}, {-1 / std::sqrt(12)}, -std::sqrt(3)}, f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs40) {
    problems::hs40([](auto const& f, auto const& conditions) {
        double const p = std::pow(2, -1.0 / 3), q = std::pow(2, -11.0 / 12), r = std::pow(2, -0.25);
        check<4>({{0.8, 0.8, 0.8, 0.8}, {p, std::sqrt(0.5), q, r}, {}, -0.25}, f, conditions, lagrange_newton{});
    });
}

BOOST_AUTO_TEST_CASE(hs56) {
    problems::hs56([](auto const& f, auto const& conditions) {
        double const a = std::asin(std::sqrt(1 / 4.2)), b = std::asin(std::sqrt(5 / 7.2));
        auto const end = minimize(f, conditions, std::array{1.0, 1.0, 1.0, a, a, a, b}, lagrange_newton{});
        BOOST_TEST(end.ok(), end.brief());
        BOOST_TEST(std::abs(end.value + 3.456) < 1e-8, end.brief());
    });
}

BOOST_AUTO_TEST_CASE(hs78) {
    problems::hs78([](auto const& f, auto const& conditions) {
        auto const end = minimize(f, conditions, std::array{-2.0, 1.5, 2.0, -1.0, -1.0}, lagrange_newton{});
        BOOST_TEST(end.ok(), end.brief());
        BOOST_TEST(std::abs(end.value + 2.91970041) < 1e-8, end.brief());
    });
}
