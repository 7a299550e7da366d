// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/tapeless.hpp>
#include <tapeless/tapeless.hpp>

// One function in units of two standards.
namespace shared {

using namespace tapeless::literals;
inline constexpr auto x = "x"_var;
inline constexpr auto y = "y"_var;
inline constexpr auto product = x * exp(x * y) + 0.5 * y;
inline constexpr auto slope = derivative(product, y);

double value_of(decltype(slope) function, double at_x, double at_y);
decltype(product) given();

}  // namespace shared
