// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

/// The samples of data.hpp as arrays, which functions take. In an object file of their own, as those are.
namespace bench {

extern std::array<double, 3> network_sample;  // data::NET_X, data::NET_T
extern std::array<double, 5> softmax_sample;  // data::SM_X, data::SM_T

}  // namespace bench
