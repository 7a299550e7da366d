// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <time.h>

#include <type_traits>

namespace tapeless::detail {

/// Seconds of a clock that only runs forward; 0 in a constant expression.
constexpr double seconds_now() {
    if (std::is_constant_evaluated()) return 0;
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace tapeless::detail
