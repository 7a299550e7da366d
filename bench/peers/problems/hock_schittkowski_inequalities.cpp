// SPDX-License-Identifier: BSL-1.0
#include <bench/peers/constrained.hpp>
#include <bench/peers/sets.hpp>
#include <tests/problems/hock_schittkowski_inequalities.hpp>

void peers::hock_schittkowski_inequalities() {
    using namespace hock_schittkowski;
    hs22([](auto const&... problem) { compare_constrained<2>("HS22", read("HS22"), problem...); });
    hs43([](auto const&... problem) { compare_constrained<4>("HS43", read("HS43"), problem...); });
    hs76([](auto const&... problem) { compare_constrained<4>("HS76", read("HS76"), problem...); });
}
