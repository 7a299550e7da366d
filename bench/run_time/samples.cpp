// SPDX-License-Identifier: BSL-1.0
#include <bench/run_time/samples.hpp>

std::array<double, 3> bench::network_sample{0.35, 0.9, 0.5};
std::array<double, 5> bench::softmax_sample{0.6, 0.9, 0, 0, 1};
