// SPDX-License-Identifier: BSL-1.0
// Hock & Schittkowski, Test Examples for Nonlinear Programming Codes, 1981: equality constraints. take(f, conditions) is what
// is done with a problem.
#pragma once

#include "hock_schittkowski.hpp"

namespace hock_schittkowski {

void hs6(auto take) {
    static constexpr auto f = of<2>([](auto const& x) { return sq(1 - x[0]); });
    constexpr auto g = of<2>([](auto const& x) { return 10 * (x[1] - x[0] * x[0]); });
    static constexpr auto conditions = tl::subject_to(g);
    take(f, conditions);
}

void hs9(auto take) {
    static constexpr auto f = of<2>([](auto const& x) { return sin(M_PI * x[0] / 12) * cos(M_PI * x[1] / 16); });
    constexpr auto g = of<2>([](auto const& x) { return 4 * x[0] - 3 * x[1]; });
    static constexpr auto conditions = tl::subject_to(g);
    take(f, conditions);
}

void hs27(auto take) {
    static constexpr auto f = of<3>([](auto const& x) { return sq(x[0] - 1) / 100 + sq(x[1] - x[0] * x[0]); });
    constexpr auto g = of<3>([](auto const& x) { return x[0] + x[2] * x[2] + 1; });
    static constexpr auto conditions = tl::subject_to(g);
    take(f, conditions);
}

void hs39(auto take) {
    static constexpr auto f = of<4>([](auto const& x) { return -x[0]; });
    constexpr auto g = of<4>([](auto const& x) { return x[1] - x[0] * x[0] * x[0] - x[2] * x[2]; });
    constexpr auto h = of<4>([](auto const& x) { return x[0] * x[0] - x[1] - x[3] * x[3]; });
    static constexpr auto conditions = tl::subject_to(g, h);
    take(f, conditions);
}

void hs42(auto take) {
    static constexpr auto f = of<4>([](auto const& x) { return sq(x[0] - 1) + sq(x[1] - 2) + sq(x[2] - 3) + sq(x[3] - 4); });
    constexpr auto g = of<4>([](auto const& x) { return x[0] - 2; });
    constexpr auto h = of<4>([](auto const& x) { return sq(x[2]) + sq(x[3]) - 2; });
    static constexpr auto conditions = tl::subject_to(g, h);
    take(f, conditions);
}

void hs48(auto take) {
    static constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[1] - x[2]) + sq(x[3] - x[4]); });
    constexpr auto g = of<5>([](auto const& x) { return x[0] + x[1] + x[2] + x[3] + x[4] - 5; });
    constexpr auto h = of<5>([](auto const& x) { return x[2] - 2 * (x[3] + x[4]) + 3; });
    static constexpr auto conditions = tl::subject_to(g, h);
    take(f, conditions);
}

void hs50(auto take) {
    static constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[1] - x[2]) + sq(sq(x[2] - x[3])) + sq(x[3] - x[4]); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + 2 * x[1] + 3 * x[2] - 6; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] + 2 * x[2] + 3 * x[3] - 6; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[2] + 2 * x[3] + 3 * x[4] - 6; });
    static constexpr auto conditions = tl::subject_to(g1, g2, g3);
    take(f, conditions);
}

void hs52(auto take) {
    static constexpr auto f = of<5>([](auto const& x) { return sq(4 * x[0] - x[1]) + sq(x[1] + x[2] - 2) + sq(x[3] - 1) + sq(x[4] - 1); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + 3 * x[1]; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[2] + x[3] - 2 * x[4]; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[1] - x[4]; });
    static constexpr auto conditions = tl::subject_to(g1, g2, g3);
    take(f, conditions);
}

void hs61(auto take) {
    static constexpr auto f = of<3>([](auto const& x) { return 4 * sq(x[0]) + 2 * sq(x[1]) + 2 * sq(x[2]) - 33 * x[0] + 16 * x[1] - 24 * x[2]; });
    constexpr auto g = of<3>([](auto const& x) { return 3 * x[0] - 2 * sq(x[1]) - 7; });
    constexpr auto h = of<3>([](auto const& x) { return 4 * x[0] - sq(x[2]) - 11; });
    static constexpr auto conditions = tl::subject_to(g, h);
    take(f, conditions);
}

void hs77(auto take) {
    static constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * (x[4] - 1) * (x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return sq(x[0]) * x[3] + sin(x[3] - x[4]) - 2 * M_SQRT2; });
    constexpr auto h = of<5>([](auto const& x) { return x[1] + sq(sq(x[2])) * sq(x[3]) - 8 - M_SQRT2; });
    static constexpr auto conditions = tl::subject_to(g, h);
    take(f, conditions);
}

void hs79(auto take) {
    static constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - 1) + sq(x[0] - x[1]) + sq(x[1] - x[2]) + sq(sq(x[2] - x[3])) + sq(sq(x[3] - x[4])); });
    constexpr auto g1 = of<5>([](auto const& x) { return x[0] + sq(x[1]) + x[2] * x[2] * x[2] - 2 - 3 * M_SQRT2; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] - sq(x[2]) + x[3] + 2 - 2 * M_SQRT2; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[0] * x[4] - 2; });
    static constexpr auto conditions = tl::subject_to(g1, g2, g3);
    take(f, conditions);
}

void hs7(auto take) {
    static constexpr auto f = of<2>([](auto const& x) { return log(1 + sq(x[0])) - x[1]; });
    constexpr auto g = of<2>([](auto const& x) { return sq(1 + sq(x[0])) + sq(x[1]) - 4; });
    static constexpr auto conditions = tl::subject_to(g);
    take(f, conditions);
}

void hs40(auto take) {
    static constexpr auto f = of<4>([](auto const& x) { return -x[0] * x[1] * x[2] * x[3]; });
    constexpr auto g1 = of<4>([](auto const& x) { return x[0] * x[0] * x[0] + sq(x[1]) - 1; });
    constexpr auto g2 = of<4>([](auto const& x) { return sq(x[0]) * x[3] - x[2]; });
    constexpr auto g3 = of<4>([](auto const& x) { return sq(x[3]) - x[1]; });
    static constexpr auto conditions = tl::subject_to(g1, g2, g3);
    take(f, conditions);
}

void hs56(auto take) {
    static constexpr auto f = of<7>([](auto const& x) { return -x[0] * x[1] * x[2]; });
    constexpr auto g1 = of<7>([](auto const& x) { return x[0] - 4.2 * sq(sin(x[3])); });
    constexpr auto g2 = of<7>([](auto const& x) { return x[1] - 4.2 * sq(sin(x[4])); });
    constexpr auto g3 = of<7>([](auto const& x) { return x[2] - 4.2 * sq(sin(x[5])); });
    constexpr auto g4 = of<7>([](auto const& x) { return x[0] + 2 * x[1] + 2 * x[2] - 7.2 * sq(sin(x[6])); });
    static constexpr auto conditions = tl::subject_to(g1, g2, g3, g4);
    take(f, conditions);
}

void hs78(auto take) {
    static constexpr auto f = of<5>([](auto const& x) { return x[0] * x[1] * x[2] * x[3] * x[4]; });
    constexpr auto g1 = of<5>([](auto const& x) { return sq(x[0]) + sq(x[1]) + sq(x[2]) + sq(x[3]) + sq(x[4]) - 10; });
    constexpr auto g2 = of<5>([](auto const& x) { return x[1] * x[2] - 5 * x[3] * x[4]; });
    constexpr auto g3 = of<5>([](auto const& x) { return x[0] * x[0] * x[0] + x[1] * x[1] * x[1] + 1; });
    static constexpr auto conditions = tl::subject_to(g1, g2, g3);
    take(f, conditions);
}

void hs26(auto take) {
    static constexpr auto f = of<3>([](auto const& x) { return sq(x[0] - x[1]) + sq(sq(x[1] - x[2])); });
    constexpr auto g = of<3>([](auto const& x) { return (1 + sq(x[1])) * x[0] + sq(sq(x[2])) - 3; });
    static constexpr auto conditions = tl::subject_to(g);
    take(f, conditions);
}

void hs46(auto take) {
    static constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * sq(x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return sq(x[0]) * x[3] + sin(x[3] - x[4]) - 1; });
    constexpr auto h = of<5>([](auto const& x) { return x[1] + sq(sq(x[2])) * sq(x[3]) - 2; });
    static constexpr auto conditions = tl::subject_to(g, h);
    take(f, conditions);
}

void hs49(auto take) {
    static constexpr auto f = of<5>([](auto const& x) { return sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + sq((x[4] - 1) * sq(x[4] - 1)); });
    constexpr auto g = of<5>([](auto const& x) { return x[0] + x[1] + x[2] + 4 * x[3] - 7; });
    constexpr auto h = of<5>([](auto const& x) { return x[2] + 5 * x[4] - 6; });
    static constexpr auto conditions = tl::subject_to(g, h);
    take(f, conditions);
}

}  // namespace hock_schittkowski
