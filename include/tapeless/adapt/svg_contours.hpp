// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace tapeless::detail {

/// A piece of a line.
struct svg_segment {
    double x1, y1, x2, y2;
};

/// Heights over a grid of cells x cells squares.
struct svg_grid {
    std::pair<double, double> x_range, y_range;
    std::size_t cells;
    std::vector<double> heights{};  // row by row, from the smallest y on

    double x(std::size_t i) const { return on(x_range, i); }
    double y(std::size_t j) const { return on(y_range, j); }
    double height(std::size_t i, std::size_t j) const { return heights[j * (cells + 1) + i]; }

    /// Levels whose distances from the least height grow by one factor.
    std::vector<double> usual_levels(int count) const {
        double least = INFINITY, most = -INFINITY;
        for (double const h : heights) {
            if (!std::isfinite(h)) continue;
            least = std::min(least, h);
            most = std::max(most, h);
        }
        std::vector<double> levels;
        if (!(most > least)) return levels;
        for (int k = 1; k <= count; ++k)
            levels.push_back(least + (most - least) * std::pow(10.0, 3.5 * (k - count - 1) / count));
        return levels;
    }

    /// The line where the height is `level`, by linear interpolation in the two triangles of each square.
    std::vector<svg_segment> level_line(double level) const {
        std::vector<svg_segment> all;
        for (std::size_t j = 0; j < cells; ++j) {
            for (std::size_t i = 0; i < cells; ++i) {
                corner const a{x(i), y(j), height(i, j)}, b{x(i + 1), y(j), height(i + 1, j)};
                corner const c{x(i + 1), y(j + 1), height(i + 1, j + 1)}, d{x(i), y(j + 1), height(i, j + 1)};
                add_crossing(all, {a, b, c}, level);
                add_crossing(all, {a, c, d}, level);
            }
        }
        return all;
    }

private:
    struct corner {
        double x, y, height;
    };

    double on(std::pair<double, double> range, std::size_t i) const {
        return range.first + (range.second - range.first) * static_cast<double>(i) / static_cast<double>(cells);
    }
    static void add_crossing(std::vector<svg_segment>& all, std::array<corner, 3> const& triangle, double level) {
        std::array<double, 4> ends{};
        std::size_t found = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            corner const &from = triangle[k], &to = triangle[(k + 1) % 3];
            if ((from.height < level) == (to.height < level) || found == 4) continue;
            double const share = (level - from.height) / (to.height - from.height);
            ends[found++] = from.x + share * (to.x - from.x);
            ends[found++] = from.y + share * (to.y - from.y);
        }
        bool const is_finite = std::isfinite(ends[0] + ends[1] + ends[2] + ends[3]);
        if (found == 4 && is_finite) all.push_back({ends[0], ends[1], ends[2], ends[3]});
    }
};

}  // namespace tapeless::detail
