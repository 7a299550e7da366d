// SPDX-License-Identifier: BSL-1.0
// Hock & Schittkowski, Test Examples for Nonlinear Programming Codes, 1981: as tests/runtime/hock_schittkowski_equalities.cpp.
#include <bench/peers/constrained.hpp>
#include <bench/peers/sets.hpp>

namespace {

using namespace peers;
using tapeless::sq, tapeless::subject_to;

void hs6() {
    constexpr auto f = of<2>([](auto const& x) { return sq(1 - x[0]); });
    constexpr auto g = of<2>([](auto const& x) { return 10 * (x[1] - x[0] * x[0]); });
    constexpr auto conditions = subject_to(g);
    compare_constrained<2>("HS6", read_hock_schittkowski("HS6"), f, conditions);
}

void hs9() {
    constexpr auto f = of<2>([](auto const& x) { return sin(M_PI * x[0] / 12) * cos(M_PI * x[1] / 16); });
    constexpr auto g = of<2>([](auto const& x) { return 4 * x[0] - 3 * x[1]; });
    constexpr auto conditions = subject_to(g);
    compare_constrained<2>("HS9", read_hock_schittkowski("HS9"), f, conditions);
}

void hs27() {
    constexpr auto f = of<3>([](auto const& x) { return sq(x[0] - 1) / 100 + sq(x[1] - x[0] * x[0]); });
    constexpr auto g = of<3>([](auto const& x) { return x[0] + x[2] * x[2] + 1; });
    constexpr auto conditions = subject_to(g);
    compare_constrained<3>("HS27", read_hock_schittkowski("HS27"), f, conditions);
}

void hs39() {
    constexpr auto f = of<4>([](auto const& x) { return -x[0]; });
    constexpr auto g = of<4>([](auto const& x) { return x[1] - x[0] * x[0] * x[0] - x[2] * x[2]; });
    constexpr auto h = of<4>([](auto const& x) { return x[0] * x[0] - x[1] - x[3] * x[3]; });
    constexpr auto conditions = subject_to(g, h);
    compare_constrained<4>("HS39", read_hock_schittkowski("HS39"), f, conditions);
}

void hs42() {
    constexpr auto f = of<4>([](auto const& x) { return sq(x[0] - 1) + sq(x[1] - 2) + sq(x[2] - 3) + sq(x[3] - 4); });
    constexpr auto g = of<4>([](auto const& x) { return x[0] - 2; });
    constexpr auto h = of<4>([](auto const& x) { return sq(x[2]) + sq(x[3]) - 2; });
    constexpr auto conditions = subject_to(g, h);
    compare_constrained<4>("HS42", read_hock_schittkowski("HS42"), f, conditions);
}

void hs48() {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[1] - x[2]) + sq(x[3] - x[4]); });
    constexpr auto g = of<5>([](auto const& x) { return x[0] + x[1] + x[2] + x[3] + x[4] - 5; });
    constexpr auto h = of<5>([](auto const& x) { return x[2] - 2 * (x[3] + x[4]) + 3; });
    constexpr auto conditions = subject_to(g, h);
    compare_constrained<5>("HS48", read_hock_schittkowski("HS48"), f, conditions);
}

void hs50() {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[1] - x[2]) + sq(sq(x[2] - x[3])) + sq(x[3] - x[4]); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + 2 * x[1] + 3 * x[2] - 6; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] + 2 * x[2] + 3 * x[3] - 6; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[2] + 2 * x[3] + 3 * x[4] - 6; });
    constexpr auto conditions = subject_to(g1, g2, g3);
    compare_constrained<5>("HS50", read_hock_schittkowski("HS50"), f, conditions);
}

void hs52() {
    constexpr auto f = of<5>([](auto const& x) { return sq(4 * x[0] - x[1]) + sq(x[1] + x[2] - 2) + sq(x[3] - 1) + sq(x[4] - 1); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + 3 * x[1]; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[2] + x[3] - 2 * x[4]; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[1] - x[4]; });
    constexpr auto conditions = subject_to(g1, g2, g3);
    compare_constrained<5>("HS52", read_hock_schittkowski("HS52"), f, conditions);
}

void hs61() {
    constexpr auto f = of<3>([](auto const& x) { return 4 * sq(x[0]) + 2 * sq(x[1]) + 2 * sq(x[2]) - 33 * x[0] + 16 * x[1] - 24 * x[2]; });
    constexpr auto g = of<3>([](auto const& x) { return 3 * x[0] - 2 * sq(x[1]) - 7; });
    constexpr auto h = of<3>([](auto const& x) { return 4 * x[0] - sq(x[2]) - 11; });
    constexpr auto conditions = subject_to(g, h);
    compare_constrained<3>("HS61", read_hock_schittkowski("HS61"), f, conditions);
}

void hs77() {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * (x[4] - 1) * (x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return sq(x[0]) * x[3] + sin(x[3] - x[4]) - 2 * M_SQRT2; });
    constexpr auto h = of<5>([](auto const& x) { return x[1] + sq(sq(x[2])) * sq(x[3]) - 8 - M_SQRT2; });
    constexpr auto conditions = subject_to(g, h);
    compare_constrained<5>("HS77", read_hock_schittkowski("HS77"), f, conditions);
}

void hs79() {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[0] - x[1]) + sq(x[1] - x[2]) + sq(sq(x[2] - x[3])) + sq(sq(x[3] - x[4])); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + sq(x[1]) + x[2] * x[2] * x[2] - 2 - 3 * M_SQRT2; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] - sq(x[2]) + x[3] + 2 - 2 * M_SQRT2; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[0] * x[4] - 2; });
    constexpr auto conditions = subject_to(g1, g2, g3);
    compare_constrained<5>("HS79", read_hock_schittkowski("HS79"), f, conditions);
}

void hs7() {
    constexpr auto f = of<2>([](auto const& x) { return log(1 + sq(x[0])) - x[1]; });
    constexpr auto g = of<2>([](auto const& x) { return sq(1 + sq(x[0])) + sq(x[1]) - 4; });
    constexpr auto conditions = subject_to(g);
    compare_constrained<2>("HS7", {{2, 2}, -std::sqrt(3)}, f, conditions);
}

void hs40() {
    constexpr auto f = of<4>([](auto const& x) { return -x[0] * x[1] * x[2] * x[3]; });
    constexpr auto g1 = of<4>([](auto const& x) { return x[0] * x[0] * x[0] + sq(x[1]) - 1; });
    constexpr auto g2 = of<4>([](auto const& x) { return sq(x[0]) * x[3] - x[2]; });
    constexpr auto g3 = of<4>([](auto const& x) { return sq(x[3]) - x[1]; });
    constexpr auto conditions = subject_to(g1, g2, g3);
    compare_constrained<4>("HS40", {{0.8, 0.8, 0.8, 0.8}, -0.25}, f, conditions);
}

void hs56() {
    constexpr auto f = of<7>([](auto const& x) { return -x[0] * x[1] * x[2]; });
    constexpr auto g1 = of<7>([](auto const& x) { return x[0] - 4.2 * sq(sin(x[3])); });
    constexpr auto g2 = of<7>([](auto const& x) { return x[1] - 4.2 * sq(sin(x[4])); });
    constexpr auto g3 = of<7>([](auto const& x) { return x[2] - 4.2 * sq(sin(x[5])); });
    constexpr auto g4 = of<7>([](auto const& x) { return x[0] + 2 * x[1] + 2 * x[2] - 7.2 * sq(sin(x[6])); });
    constexpr auto conditions = subject_to(g1, g2, g3, g4);
    compare_constrained<7>("HS56", {{1, 1, 1, std::asin(std::sqrt(1 / 4.2)), std::asin(std::sqrt(1 / 4.2)), std::asin(std::sqrt(1 / 4.2)), std::asin(std::sqrt(5 / 7.2))}, -3.456}, f, conditions);
}

void hs78() {
    constexpr auto f = of<5>([](auto const& x) { return x[0] * x[1] * x[2] * x[3] * x[4]; });
    constexpr auto g1 = of<5>([](auto const& x) { return sq(x[0]) + sq(x[1]) + sq(x[2]) + sq(x[3]) + sq(x[4]) - 10; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] * x[2] - 5 * x[3] * x[4]; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[0] * x[0] * x[0] + x[1] * x[1] * x[1] + 1; });
    constexpr auto conditions = subject_to(g1, g2, g3);
    compare_constrained<5>("HS78", {{-2, 1.5, 2, -1, -1}, -2.91970041}, f, conditions);
}

void hs26() {
    constexpr auto f = of<3>([](auto const& x) { return sq(x[0] - x[1]) + sq(sq(x[1] - x[2])); });
    constexpr auto g = of<3>([](auto const& x) { return (1 + sq(x[1])) * x[0] + sq(sq(x[2])) - 3; });
    constexpr auto conditions = subject_to(g);
    compare_constrained<3>("HS26", {{-2.6, 2, 2}, 0}, f, conditions);
}

void hs46() {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * sq(x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return sq(x[0]) * x[3] + sin(x[3] - x[4]) - 1; });
    constexpr auto h = of<5>([](auto const& x) { return x[1] + sq(sq(x[2])) * sq(x[3]) - 2; });
    constexpr auto conditions = subject_to(g, h);
    compare_constrained<5>("HS46", {{M_SQRT1_2, 1.75, 0.5, 2, 2}, 0}, f, conditions);
}

void hs49() {
    constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * sq(x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return x[0] + x[1] + x[2] + 4 * x[3] - 7; });
    constexpr auto h = of<5>([](auto const& x) { return x[2] + 5 * x[4] - 6; });
    constexpr auto conditions = subject_to(g, h);
    compare_constrained<5>("HS49", {{10, 7, 2, -3, 0.8}, 0}, f, conditions);
}

}  // namespace

void peers::hock_schittkowski_equalities() {
    hs6();
    hs9();
    hs27();
    hs39();
    hs42();
    hs48();
    hs50();
    hs52();
    hs61();
    hs77();
    hs79();
    hs7();
    hs40();
    hs56();
    hs78();
    hs26();
    hs46();
    hs49();
}
