// SPDX-License-Identifier: BSL-1.0
// compiled with: -O0
#include "shared.hpp"

namespace shared {

decltype(product) given() { return product; }
double value_of(decltype(product) function, double at_x, double at_y) { return function(x = at_x, y = at_y); }
std::array<double, 2> slopes_of(decltype(valley) function, std::array<double, 2> const& at) { return gradient(function)(at); }
std::array<double, 2> values_of(decltype(slopes) function, std::array<double, 2> const& at) { return function(at); }

}  // namespace shared
