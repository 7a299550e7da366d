// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/adapt/number_format.hpp>
#include <tapeless/adapt/svg_axes.hpp>
#include <tapeless/adapt/svg_contours.hpp>

#include <cstddef>
#include <fstream>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tapeless {

/// A line plot as a Scalable Vector Graphic: plot("Loss").line("adam", values).log_y().save("loss.svg").
///
/// Shapes   line: y over 0, 1, 2, …, or over x of the same length
/// Errors   numbers that are not finite, or not positive on a logarithmic axis, are left out of their line, which leaves
///          the picture downwards at a 0; save is false if the file cannot be written
class plot {
public:
    explicit plot(std::string of) : title{std::move(of)} {}

    plot& line(std::string name, std::span<double const> y) {
        std::vector<double> x(y.size());
        for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<double>(i);
        return line(std::move(name), x, y);
    }
    plot& line(std::string name, std::span<double const> x, std::span<double const> y) {
        lines.push_back({std::move(name), {x.begin(), x.end()}, {y.begin(), y.end()}});
        return *this;
    }
    plot& log_y() {
        y_is_logarithmic = true;
        return *this;
    }
    plot& labels(std::string x, std::string y) {
        x_label = std::move(x);
        y_label = std::move(y);
        return *this;
    }

    std::string svg() const {
        detail::svg_range across{false}, up{y_is_logarithmic};
        for (auto const& one : lines) {
            for (std::size_t i = 0; i < one.x.size() && i < one.y.size(); ++i) {
                if (!across.shows(one.x[i]) || !up.shows(one.y[i])) continue;
                across.include(one.x[i]);
                up.include(one.y[i]);
            }
        }
        up.widen();
        detail::svg_axes axes(title, x_label, y_label, across, up);
        for (std::size_t k = 0; k < lines.size(); ++k) {
            // The first are the broadest, so that a line on top of another does not hide it.
            axes.path(lines[k].x, lines[k].y, detail::svg_colour(k), lines.size() - k);
            axes.key(k, lines[k].name, detail::svg_colour(k));
        }
        return axes.text();
    }
    bool save(std::string const& path) const { return detail::save_svg(path, svg()); }

private:
    struct one_line {
        std::string name;
        std::vector<double> x, y;
    };
    std::string title, x_label, y_label;
    std::vector<one_line> lines;
    bool y_is_logarithmic = false;
};

/// Level lines of a function of two numbers on a rectangle, with paths over them:
/// contours("Himmelblau", f, {-6, 6}, {-6, 6}).path("adam", history.coordinate(0), history.coordinate(1)).save("h.svg").
///
/// Shapes   f: (double, double) -> double, called on a grid; levels: logarithmic between the least and the largest value
/// Errors   as for plot
class contours {
public:
    template <class Function>
    contours(std::string of, Function const& f, std::pair<double, double> x, std::pair<double, double> y,
             std::size_t cells = 120)
        : title{std::move(of)}, grid{x, y, cells} {
        for (std::size_t j = 0; j <= cells; ++j)
            for (std::size_t i = 0; i <= cells; ++i)
                grid.heights.push_back(static_cast<double>(f(grid.x(i), grid.y(j))));
        levels = grid.usual_levels(14);
    }
    contours& at_levels(std::vector<double> these) {
        levels = std::move(these);
        return *this;
    }
    contours& path(std::string name, std::span<double const> x, std::span<double const> y) {
        paths.push_back({std::move(name), {x.begin(), x.end()}, {y.begin(), y.end()}});
        return *this;
    }

    std::string svg() const {
        detail::svg_range across{false}, up{false};
        across.include(grid.x_range.first), across.include(grid.x_range.second);
        up.include(grid.y_range.first), up.include(grid.y_range.second);
        detail::svg_axes axes(title, "x", "y", across, up);
        for (std::size_t k = 0; k < levels.size(); ++k) {
            double const share =
                levels.size() < 2 ? 0 : static_cast<double>(k) / static_cast<double>(levels.size() - 1);
            axes.segments(grid.level_line(levels[k]), detail::svg_shade(share));
        }
        for (std::size_t k = 0; k < paths.size(); ++k) {
            axes.path(paths[k].x, paths[k].y, detail::svg_colour(k), paths.size() - k);
            if (!paths[k].x.empty()) axes.dot(paths[k].x.back(), paths[k].y.back(), detail::svg_colour(k));
            axes.key(k, paths[k].name, detail::svg_colour(k));
        }
        return axes.text();
    }
    bool save(std::string const& path) const { return detail::save_svg(path, svg()); }

private:
    struct one_path {
        std::string name;
        std::vector<double> x, y;
    };
    std::string title;
    detail::svg_grid grid;
    std::vector<double> levels;
    std::vector<one_path> paths;
};

}  // namespace tapeless
