// SPDX-License-Identifier: BSL-1.0
// Hock & Schittkowski, Test Examples for Nonlinear Programming Codes, 1981: as tests/runtime/hock_schittkowski_inequalities.cpp.
#include <bench/peers/constrained.hpp>
#include <bench/peers/sets.hpp>

namespace {

using namespace peers;
using tapeless::not_negative, tapeless::sq, tapeless::subject_to;

void hs22() {
    constexpr auto f = of<2>([](auto const& x) { return sq(x[0] - 2) + sq(x[1] - 1); });
    constexpr auto h1 = of<2>([](auto const& x) { return 2 - x[0] - x[1]; });
    constexpr auto h2 = of<2>([](auto const& x) { return x[1] - sq(x[0]); });
    constexpr auto conditions = subject_to(not_negative{h1}, not_negative{h2});
    compare_constrained<2>("HS22", read_hock_schittkowski("HS22"), f, conditions);
}

void hs43() {
    constexpr auto f = of<4>([](auto const& x) { return sq(x[0]) + sq(x[1]) + 2 * sq(x[2]) + sq(x[3]) - 5 * x[0] - 5 * x[1] - 21 * x[2] + 7 * x[3]; });
    constexpr auto h1 = of<4>([](auto const& x) { return 8 - sq(x[0]) - sq(x[1]) - sq(x[2]) - sq(x[3]) - x[0] + x[1] - x[2] + x[3]; });
    constexpr auto h2 = of<4>([](auto const& x) { return 10 - sq(x[0]) - 2 * sq(x[1]) - sq(x[2]) - 2 * sq(x[3]) + x[0] + x[3]; });
    constexpr auto h3 = of<4>([](auto const& x) { return 5 - 2 * sq(x[0]) - sq(x[1]) - sq(x[2]) - 2 * x[0] + x[1] + x[3]; });
    constexpr auto conditions = subject_to(not_negative{h1}, not_negative{h2}, not_negative{h3});
    compare_constrained<4>("HS43", read_hock_schittkowski("HS43"), f, conditions);
}

void hs76() {
    constexpr auto f = of<4>([](auto const& x) { return sq(x[0]) + 0.5 * sq(x[1]) + sq(x[2]) + 0.5 * sq(x[3]) - x[0] * x[2] + x[2] * x[3] - x[0] - 3 * x[1] + x[2] - x[3]; });
    constexpr auto h1 = of<4>([](auto const& x) { return 5 - x[0] - 2 * x[1] - x[2] - x[3]; });
    constexpr auto h2 = of<4>([](auto const& x) { return 4 - 3 * x[0] - x[1] - 2 * x[2] + x[3]; });
    constexpr auto h3 = of<4>([](auto const& x) { return x[1] + 4 * x[2] - 1.5; });
    constexpr auto x1 = of<4>([](auto const& x) { return x[0]; });
    constexpr auto x2 = of<4>([](auto const& x) { return x[1]; });
    constexpr auto x3 = of<4>([](auto const& x) { return x[2]; });
    constexpr auto x4 = of<4>([](auto const& x) { return x[3]; });
    constexpr auto conditions = subject_to(not_negative{h1}, not_negative{h2}, not_negative{h3}, not_negative{x1}, not_negative{x2}, not_negative{x3}, not_negative{x4});
    compare_constrained<4>("HS76", read_hock_schittkowski("HS76"), f, conditions);
}

}  // namespace

void peers::hock_schittkowski_inequalities() {
    hs22();
    hs43();
    hs76();
}
