// SPDX-License-Identifier: BSL-1.0
// What the two objects exchange: functions of both doors, and what is derived from them.
#pragma once

#include <tapeless/tapeless.hpp>

#include <array>

namespace shared {

using namespace tapeless::literals;

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto product = exp(x * y) + 3_c * x;
inline constexpr auto valley = tapeless::function_of<2>([](auto u, auto v) { return sq(1 - u) + 100 * sq(v - u * u); });
constexpr auto slopes = gradient(valley);

// Defined in unoptimised.cpp.
decltype(product) given();
double value_of(decltype(product) function, double at_x, double at_y);
std::array<double, 2> slopes_of(decltype(valley) function, std::array<double, 2> const& at);
std::array<double, 2> values_of(decltype(slopes) function, std::array<double, 2> const& at);

}  // namespace shared
