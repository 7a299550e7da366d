// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/coordinates.hpp>
#include <tapeless/descent/problem.hpp>

#include <cstddef>

namespace tapeless {

/// Where a descent ended, how and why.
///
/// Shapes   point and gradient: as the start; gradient_norm: the largest |∂f/∂xᵢ|
/// Units    seconds: wall time, 0 in a constant expression
/// Errors   status and message say what happened. After `diverged` and `not_finite` the last finite point stands here;
///          where nothing was evaluated the point is the start, value and gradient are NaN
template <coordinates Point>
struct result {
    using number = number_of<Point>;

    Point point{};
    number value{};
    Point gradient{};
    number gradient_norm{};
    int iterations = 0;
    int epochs = 0;  ///< visits of the whole data; without mini-batches every iteration is one
    long long evaluations = 0;
    double seconds = 0;
    tapeless::status status = tapeless::status::converged;
    status_message message{};

    /// Whether a criterion of `stopping` was met.
    constexpr bool ok() const { return status == tapeless::status::converged; }

    /// One line: status, iterations, value, point (its first four components), gradient_norm and message.
    constexpr text<480> brief() const {
        text<480> line;
        line.add(to_string(status)).add(" after ").add(iterations).add(iterations == 1 ? " iteration" : " iterations");
        if (epochs != iterations) line.add(", ").add(epochs).add(epochs == 1 ? " epoch" : " epochs");
        line.add(": value ").add(value).add(" at (");
        std::size_t const size = point.size();
        for (std::size_t i = 0; i < size && i < 4; ++i) line.add(i == 0 ? "" : ", ").add(point[i]);
        line.add(size > 4 ? ", ...)" : ")").add(", gradient ").add(gradient_norm);
        if (!message.empty()) line.add("; ").add(message.c_str());
        return line;
    }
};

}  // namespace tapeless
