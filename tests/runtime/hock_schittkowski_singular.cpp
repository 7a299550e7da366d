// SPDX-License-Identifier: BSL-1.0
// Problems whose KKT matrix is singular at the solution: convergence is linear, and the message says why. Optimal value 0.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE hock_schittkowski_singular
#include "hock_schittkowski.hpp"

using namespace hock_schittkowski;
using tapeless::lagrange_newton, tapeless::sq, tapeless::subject_to;

namespace {

template <std::size_t size>
void converges_to_zero_on_a_singular_matrix(auto const& f, auto const& constraints, std::array<double, size> const& start) {
    auto const end = minimize(f, constraints, start, lagrange_newton{});
    BOOST_TEST(end.ok(), end.brief());
    BOOST_TEST(std::abs(end.value) < 1e-8, end.brief());
    BOOST_TEST(end.violation < 1e-8);
    BOOST_TEST(std::string(end.message.c_str()).find("singular") != std::string::npos, end.brief());
}

}  // namespace

BOOST_AUTO_TEST_CASE(hs26) {
    constexpr auto f = of<3>([](auto const& x) { return sq(x[0] - x[1]) + sq(sq(x[1] - x[2])); });
    constexpr auto g = of<3>([](auto const& x) { return (1 + sq(x[1])) * x[0] + sq(sq(x[2])) - 3; });
    converges_to_zero_on_a_singular_matrix(f, subject_to(g), std::array{-2.6, 2.0, 2.0});
}

BOOST_AUTO_TEST_CASE(hs46) {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * sq(x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return sq(x[0]) * x[3] + sin(x[3] - x[4]) - 1; });
    constexpr auto h = of<5>([](auto const& x) { return x[1] + sq(sq(x[2])) * sq(x[3]) - 2; });
    converges_to_zero_on_a_singular_matrix(f, subject_to(g, h), std::array{M_SQRT1_2, 1.75, 0.5, 2.0, 2.0});
}

BOOST_AUTO_TEST_CASE(hs49) {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * sq(x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return x[0] + x[1] + x[2] + 4 * x[3] - 7; });
    constexpr auto h = of<5>([](auto const& x) { return x[2] + 5 * x[4] - 6; });
    converges_to_zero_on_a_singular_matrix(f, subject_to(g, h), std::array{10.0, 7.0, 2.0, -3.0, 0.8});
}
