// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/result.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

/// Where a descent under constraints ended. Its value is f, its gradient that of the Lagrangian f - Σ λᵢ gᵢ.
///
/// Shapes   multipliers: one for each constraint, in the order of subject_to(...)
/// Units    multipliers: of f per unit of gᵢ; violation: the largest |gᵢ|, or how far an hᵢ is below 0
template <coordinates Point, std::size_t count>
struct constrained_result : result<Point> {
    std::array<number_of<Point>, count> multipliers{};
    number_of<Point> violation{};
};

}  // namespace tapeless
