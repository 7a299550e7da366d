// SPDX-License-Identifier: BSL-1.0
// Problems 15 to 19: models over data.
#pragma once

#include "more_garbow_hillstrom.hpp"

namespace more_garbow_hillstrom {

using tapeless::columns, tapeless::least_squares_of;

inline std::vector<double> column(std::string const& name) {
    std::ifstream file("tests/data/mgh/" + name);
    std::vector<double> result;
    for (double y = 0; file >> y;) result.push_back(y);
    return result;
}

inline std::vector<double> equidistant(std::size_t count, double step) {
    std::vector<double> result;
    for (std::size_t i = 0; i < count; ++i) result.push_back(step * static_cast<double>(i));
    return result;
}

void kowalik_osborne(auto const& take) {
    std::vector<double> const y{0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246};
    std::vector<double> const u{4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};
    constexpr auto model = least_squares_of<4, 2>([](auto const& x, auto const& row) {
        auto const v = row[1];
        return row[0] - x[0] * (v * v + v * x[1]) / (v * v + v * x[2] + x[3]);
    });
    take.template operator()<4>("15", model.on(columns(y, u)));
}

void osborne_1(auto const& take) {
    auto const y = column("osborne1_y.txt");
    auto const t = equidistant(y.size(), 10);
    constexpr auto model = least_squares_of<5, 2>([](auto const& x, auto const& row) {
        return row[0] - (x[0] + x[1] * exp(-row[1] * x[3]) + x[2] * exp(-row[1] * x[4]));
    });
    take.template operator()<5>("17", model.on(columns(y, t)));
}

void osborne_2(auto const& take) {
    auto const y = column("osborne2_y.txt");
    auto const t = equidistant(y.size(), 0.1);
    constexpr auto model = least_squares_of<11, 2>([](auto const& x, auto const& row) {
        auto const at = row[1];
        return row[0] - (x[0] * exp(-at * x[4]) + x[1] * exp(-sq(at - x[8]) * x[5]) + x[2] * exp(-sq(at - x[9]) * x[6]) + x[3] * exp(-sq(at - x[10]) * x[7]));
    });
    take.template operator()<11>("19", model.on(columns(y, t)));
}

}  // namespace more_garbow_hillstrom
