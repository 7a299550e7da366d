// SPDX-License-Identifier: BSL-1.0
// Problems 29 to 35.
#pragma once

#include "more_garbow_hillstrom.hpp"

namespace more_garbow_hillstrom {

void discrete_integral_equation(auto const& take) {
    constexpr auto f = least_squares<8>([](auto const& x) {
        auto r = x;
        double const h = 1.0 / 9;
        auto const t = [h](std::size_t i) { return static_cast<double>(i + 1) * h; };
        auto const cube = [&](std::size_t j) { return (x[j] + t(j) + 1) * sq(x[j] + t(j) + 1); };
        for (std::size_t i = 0; i < 8; ++i) {
            for (std::size_t j = 0; j < 8; ++j)
                r[i] += h / 2 * (j <= i ? (1 - t(i)) * t(j) : t(i) * (1 - t(j))) * cube(j);
        }
        return r;
    });
    take.template operator()<8>("29", f);
}

void broyden_banded(auto const& take) {
    constexpr auto f = least_squares<8>([](auto const& x) {
        auto r = x;
        for (std::size_t i = 0; i < 8; ++i) {
            r[i] = x[i] * (2 + 5 * sq(x[i])) + 1;
            for (std::size_t j = i < 5 ? 0 : i - 5; j < 8 && j <= i + 1; ++j)
                if (j != i) r[i] -= x[j] * (1 + x[j]);
        }
        return r;
    });
    take.template operator()<8>("31", f);
}

void linear_of_rank_1(auto const& take) {
    constexpr auto f = least_squares<5>([](auto const& x) {
        auto const sum = x[0] + 2 * x[1] + 3 * x[2] + 4 * x[3] + 5 * x[4];
        std::array<decltype(sum + 0), 10> r{};
        for (std::size_t i = 0; i < 10; ++i) r[i] = static_cast<int>(i + 1) * sum - 1;
        return r;
    });
    take.template operator()<5>("33", f);
}

void chebyquad(auto const& take) {
    constexpr auto f = least_squares<7>([](auto const& x) {
        auto r = x;
        for (std::size_t i = 0; i < 7; ++i) {
            bool const is_odd = i % 2 == 0;
            r[i] = is_odd ? 0 : 1.0 / (static_cast<double>((i + 1) * (i + 1)) - 1);
        }
        for (std::size_t j = 0; j < 7; ++j) {
            auto const u = 2 * x[j] - 1;
            auto before = 0 * u + 1, now = u;
            for (std::size_t i = 0; i < 7; ++i) {
                r[i] += now / 7;
                auto const next = 2 * u * now - before;
                before = now;
                now = next;
            }
        }
        return r;
    });
    take.template operator()<7>("35", f);
}

}  // namespace more_garbow_hillstrom
