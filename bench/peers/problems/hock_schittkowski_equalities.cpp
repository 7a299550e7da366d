// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/constrained.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/hock_schittkowski_equalities.hpp>

void peers::hock_schittkowski_equalities() {
    using namespace hock_schittkowski;
    hs6([](auto const&... problem) { compare_constrained<2>("HS6", read("HS6"), problem...); });
    hs9([](auto const&... problem) { compare_constrained<2>("HS9", read("HS9"), problem...); });
    hs27([](auto const&... problem) { compare_constrained<3>("HS27", read("HS27"), problem...); });
    hs39([](auto const&... problem) { compare_constrained<4>("HS39", read("HS39"), problem...); });
    hs42([](auto const&... problem) { compare_constrained<4>("HS42", read("HS42"), problem...); });
    hs48([](auto const&... problem) { compare_constrained<5>("HS48", read("HS48"), problem...); });
    hs50([](auto const&... problem) { compare_constrained<5>("HS50", read("HS50"), problem...); });
    hs52([](auto const&... problem) { compare_constrained<5>("HS52", read("HS52"), problem...); });
    hs61([](auto const&... problem) { compare_constrained<3>("HS61", read("HS61"), problem...); });
    hs77([](auto const&... problem) { compare_constrained<5>("HS77", read("HS77"), problem...); });
    hs79([](auto const&... problem) { compare_constrained<5>("HS79", read("HS79"), problem...); });
    hs7([](auto const&... problem) { compare_constrained<2>("HS7", {{2, 2}, {}, {}, -std::sqrt(3)}, problem...); });
    hs40([](auto const&... problem) { compare_constrained<4>("HS40", {{0.8, 0.8, 0.8, 0.8}, {}, {}, -0.25}, problem...); });
    hs56([](auto const&... problem) { compare_constrained<7>("HS56", {{1, 1, 1, std::asin(std::sqrt(1 / 4.2)), std::asin(std::sqrt(1 / 4.2)), std::asin(std::sqrt(1 / 4.2)), std::asin(std::sqrt(5 / 7.2))}, {}, {}, -3.456}, problem...); });
    hs78([](auto const&... problem) { compare_constrained<5>("HS78", {{-2, 1.5, 2, -1, -1}, {}, {}, -2.91970041}, problem...); });
    hs26([](auto const&... problem) { compare_constrained<3>("HS26", {{-2.6, 2, 2}, {}, {}, 0}, problem...); });
    hs46([](auto const&... problem) { compare_constrained<5>("HS46", {{M_SQRT1_2, 1.75, 0.5, 2, 2}, {}, {}, 0}, problem...); });
    hs49([](auto const&... problem) { compare_constrained<5>("HS49", {{10, 7, 2, -3, 0.8}, {}, {}, 0}, problem...); });
}
