// SPDX-License-Identifier: BSL-1.0
// Problems 1 to 13.
#pragma once

#include "more_garbow_hillstrom.hpp"

namespace more_garbow_hillstrom {

void rosenbrock(auto const& take) {
    constexpr auto f = least_squares<2>([](auto const& x) { return std::array{10 * (x[1] - x[0] * x[0]), 1 - x[0]}; });
    take.template operator()<2>("1", f);
}

void powell_badly_scaled(auto const& take) {
    constexpr auto f = least_squares<2>([](auto const& x) {
        return std::array{10000 * x[0] * x[1] - 1, exp(-x[0]) + exp(-x[1]) - tapeless::rational(10001, 10000)};
    });
    take.template operator()<2>("3", f);
}

void beale(auto const& take) {
    constexpr auto f = least_squares<2>([](auto const& x) {
        return std::array{1.5 - x[0] * (1 - x[1]), 2.25 - x[0] * (1 - sq(x[1])), 2.625 - x[0] * (1 - x[1] * sq(x[1]))};
    });
    take.template operator()<2>("5", f);
}

void helical_valley(auto const& take) {
    constexpr auto f = least_squares<3>([](auto const& x) {
        auto const turn = atan(x[1] / x[0]) / (2 * M_PI) + where(x[0] < 0, 0.5, 0.0 * x[0]);
        return std::array{10 * (x[2] - 10 * turn), 10 * (sqrt(sq(x[0]) + sq(x[1])) - 1), x[2]};
    });
    take.template operator()<3>("7", f);
}

void gaussian(auto const& take) {
    constexpr auto f = least_squares<3>([](auto const& x) {
        std::array const y{0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989, 0.3521, 0.2420, 0.1295, 0.0540, 0.0175, 0.0044, 0.0009};
        auto const residual = [&](std::size_t i) { return x[0] * exp(-x[1] * sq((7 - static_cast<double>(i)) / 2 - x[2]) / 2) - y[i]; };
        std::array<decltype(residual(0)), 15> r{};
        for (std::size_t i = 0; i < 15; ++i) r[i] = residual(i);
        return r;
    });
    take.template operator()<3>("9", f);
}

void gulf_research(auto const& take) {
    using namespace tapeless::literals;
    constexpr auto x1 = "x1"_var;
    constexpr auto x2 = "x2"_var;
    constexpr auto x3 = "x3"_var;
    constexpr auto t = "t"_var;
    constexpr auto y = "y"_var;
    std::vector<double> ts, ys;
    for (int i = 1; i < 100; ++i) {
        ts.push_back(i / 100.0);
        ys.push_back(25 + std::pow(-50 * std::log(i / 100.0), 2.0 / 3));
    }
    constexpr auto residual = exp(-pow(abs(y - x2), x3) / x1) - t;
    take.template operator()<3>("11", least_squares(residual, tapeless::over(t, y), tapeless::wrt(x1, x2, x3)).on(tapeless::columns(ts, ys)));
}

void powell_singular(auto const& take) {
    constexpr auto f = least_squares<4>([](auto const& x) {
        return std::array{x[0] + 10 * x[1], 2.23606797749978969641 * (x[2] - x[3]), sq(x[1] - 2 * x[2]), 3.16227766016837933200 * sq(x[0] - x[3])};
    });
    take.template operator()<4>("13", f);
}

}  // namespace more_garbow_hillstrom
