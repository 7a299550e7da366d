// SPDX-License-Identifier: BSL-1.0
// Hock & Schittkowski, Test Examples for Nonlinear Programming Codes, 1981: inequality constraints. take(f, conditions) is what
// is done with a problem.
#pragma once

#include "hock_schittkowski.hpp"

namespace hock_schittkowski {

void hs22(auto take) {
    static constexpr auto f = of<2>([](auto const& x) { return sq(x[0] - 2) + sq(x[1] - 1); });
    constexpr auto h1 = of<2>([](auto const& x) { return 2 - x[0] - x[1]; });
    constexpr auto h2 = of<2>([](auto const& x) { return x[1] - sq(x[0]); });
    static constexpr auto conditions = tl::subject_to(tl::not_negative{h1}, tl::not_negative{h2});
    take(f, conditions);
}

void hs43(auto take) {
    static constexpr auto f = of<4>([](auto const& x) { return sq(x[0]) + sq(x[1]) + 2 * sq(x[2]) + sq(x[3]) - 5 * x[0] - 5 * x[1] - 21 * x[2] + 7 * x[3]; });
    constexpr auto h1 = of<4>([](auto const& x) { return 8 - sq(x[0]) - sq(x[1]) - sq(x[2]) - sq(x[3]) - x[0] + x[1] - x[2] + x[3]; });
    constexpr auto h2 = of<4>([](auto const& x) { return 10 - sq(x[0]) - 2 * sq(x[1]) - sq(x[2]) - 2 * sq(x[3]) + x[0] + x[3]; });
    constexpr auto h3 = of<4>([](auto const& x) { return 5 - 2 * sq(x[0]) - sq(x[1]) - sq(x[2]) - 2 * x[0] + x[1] + x[3]; });
    static constexpr auto conditions = tl::subject_to(tl::not_negative{h1}, tl::not_negative{h2}, tl::not_negative{h3});
    take(f, conditions);
}

void hs76(auto take) {
    static constexpr auto f = of<4>([](auto const& x) { return sq(x[0]) + 0.5 * sq(x[1]) + sq(x[2]) + 0.5 * sq(x[3]) - x[0] * x[2] + x[2] * x[3] - x[0] - 3 * x[1] + x[2] - x[3]; });
    constexpr auto h1 = of<4>([](auto const& x) { return 5 - x[0] - 2 * x[1] - x[2] - x[3]; });
    constexpr auto h2 = of<4>([](auto const& x) { return 4 - 3 * x[0] - x[1] - 2 * x[2] + x[3]; });
    constexpr auto h3 = of<4>([](auto const& x) { return x[1] + 4 * x[2] - 1.5; });
    constexpr auto x1 = of<4>([](auto const& x) { return x[0]; });
    constexpr auto x2 = of<4>([](auto const& x) { return x[1]; });
    constexpr auto x3 = of<4>([](auto const& x) { return x[2]; });
    constexpr auto x4 = of<4>([](auto const& x) { return x[3]; });
    static constexpr auto conditions = tl::subject_to(tl::not_negative{h1}, tl::not_negative{h2}, tl::not_negative{h3}, tl::not_negative{x1}, tl::not_negative{x2}, tl::not_negative{x3}, tl::not_negative{x4});
    take(f, conditions);
}

}  // namespace hock_schittkowski
