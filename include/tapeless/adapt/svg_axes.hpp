// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/adapt/number_format.hpp>
#include <tapeless/adapt/svg_contours.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <string>
#include <vector>

namespace tapeless::detail {

/// Colours that are told apart in most kinds of colour blindness (Okabe & Ito).
inline char const* svg_colour(std::size_t k) {
    constexpr char const* all[] = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"};
    return all[k % 7];
}
/// From dark blue for 0 to light grey for 1.
inline std::string svg_shade(double share) {
    auto const mixed = [share](int from, int to) {
        return std::to_string(from + static_cast<int>(share * (to - from)));
    };
    return "rgb(" + mixed(60, 205) + "," + mixed(80, 210) + "," + mixed(140, 220) + ")";
}

inline bool save_svg(std::string const& path, std::string const& text) {
    std::ofstream file(path, std::ios::binary);
    file << text << std::flush;
    return static_cast<bool>(file);
}

/// What an axis has to show, and where its ticks are.
class svg_range {
public:
    explicit svg_range(bool logarithmic) : is_logarithmic{logarithmic} {}

    bool shows(double x) const { return std::isfinite(x) && (!is_logarithmic || x > 0); }
    void include(double x) {
        if (!shows(x)) return;
        least = std::min(least, scaled(x));
        most = std::max(most, scaled(x));
    }
    /// Some room at both ends.
    void widen() {
        double const room = width() > 0 ? width() / 30 : 0;
        least -= room;
        most += room;
    }
    /// Whether a number is the -∞ of a logarithmic axis.
    bool is_below_all(double x) const { return is_logarithmic && x == 0; }
    /// 0 at the lower end, 1 at the upper.
    double share(double x) const { return width() > 0 ? (scaled(x) - least) / width() : 0.5; }

    std::vector<double> ticks() const {  // + 0.0 makes 0 of -0
        std::vector<double> all;
        if (!(most >= least)) return all;
        double const unit = is_logarithmic ? std::max(1.0, std::ceil(width() / 8)) : step();
        double const first = std::ceil(least / unit - 1e-9);
        for (double k = first; k * unit <= most + 1e-9 * unit && all.size() < 20; ++k)
            all.push_back(is_logarithmic ? std::pow(10.0, k * unit) : k * unit + 0.0);
        return all;
    }

private:
    double scaled(double x) const { return is_logarithmic ? std::log10(x) : x; }
    double width() const { return most - least; }
    /// 1, 2 or 5 times a power of ten, four to nine of which make the width.
    double step() const {
        if (!(width() > 0)) return 1;
        double const power = std::pow(10.0, std::floor(std::log10(width() / 4)));
        double const ratio = width() / 4 / power;
        return power * (ratio >= 5 ? 5 : (ratio >= 2 ? 2 : 1));
    }

    bool is_logarithmic;
    double least = INFINITY, most = -INFINITY;
};

/// A frame with ticks, labels and a key, into which lines are drawn.
class svg_axes {
public:
    svg_axes(std::string const& title, std::string const& x_label, std::string const& y_label, svg_range across,
             svg_range up)
        : x_axis{across}, y_axis{up} {
        out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 480\" font-family=\"sans-serif\" "
              "font-size=\"13\">\n"
              "<rect width=\"720\" height=\"480\" fill=\"white\"/>\n"
              "<clipPath id=\"frame\"><rect x=\"80\" y=\"40\" width=\"460\" height=\"380\"/></clipPath>\n";
        write(310, 26, title, "middle\" font-size=\"16");
        write(310, 464, x_label, "middle");
        out += "<text transform=\"translate(20 230) rotate(-90)\" text-anchor=\"middle\">" + escaped(y_label) +
               "</text>\n";
        for (double const tick : x_axis.ticks()) {
            out += "<path d=\"M" + number(left(tick)) + " 40V420\" stroke=\"#e4e4e4\"/>\n";
            write(left(tick), 438, formatted(tick, 6), "middle");
        }
        for (double const tick : y_axis.ticks()) {
            out += "<path d=\"M80 " + number(down(tick)) + "H540\" stroke=\"#e4e4e4\"/>\n";
            write(72, down(tick) + 4, formatted(tick, 6), "end");
        }
        out += "<rect x=\"80\" y=\"40\" width=\"460\" height=\"380\" fill=\"none\" stroke=\"#808080\"/>\n";
    }

    void path(std::vector<double> const& x, std::vector<double> const& y, std::string const& colour,
              std::size_t weight = 1) {
        std::string d;
        bool pen_is_down = false;
        for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) {
            bool const is_shown = x_axis.shows(x[i]) && y_axis.shows(y[i]);
            if (is_shown) d += (pen_is_down ? 'L' : 'M') + number(left(x[i])) + ' ' + number(down(y[i]));
            else if (pen_is_down && y_axis.is_below_all(y[i])) d += 'L' + number(left(x[i])) + " 420";
            pen_is_down = is_shown;
        }
        draw(d, colour, number(1 + 0.6 * static_cast<double>(std::min(weight, std::size_t{9}))));
    }
    void segments(std::vector<svg_segment> const& all, std::string const& colour) {
        std::string d;
        for (auto const& s : all)
            d += 'M' + number(left(s.x1)) + ' ' + number(down(s.y1)) + 'L' + number(left(s.x2)) + ' ' +
                 number(down(s.y2));
        draw(d, colour, "0.9");
    }
    void dot(double x, double y, std::string const& colour) {
        if (!x_axis.shows(x) || !y_axis.shows(y)) return;
        out += "<circle clip-path=\"url(#frame)\" cx=\"" + number(left(x)) + "\" cy=\"" + number(down(y)) +
               "\" r=\"4\" fill=\"" + colour + "\"/>\n";
    }
    void key(std::size_t k, std::string const& name, std::string const& colour) {
        double const at = 54 + 20 * static_cast<double>(k);
        out += "<path d=\"M552 " + number(at) + "h22\" stroke=\"" + colour + "\" stroke-width=\"3\"/>\n";
        write(580, at + 4, name, "start");
    }
    std::string text() const { return out + "</svg>\n"; }

private:
    double left(double x) const { return 80 + 460 * bounded(x_axis.share(x)); }
    double down(double y) const { return 420 - 380 * bounded(y_axis.share(y)); }
    static double bounded(double share) { return std::min(10.0, std::max(-10.0, share)); }  // the frame clips the rest
    static std::string number(double x) { return shortest(std::round(100 * x) / 100); }
    static std::string escaped(std::string const& plain) {
        std::string safe;
        for (char const c : plain)
            safe += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
        return safe;
    }
    void write(double x, double y, std::string const& what, std::string const& anchor) {
        out += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">" + escaped(what) +
               "</text>\n";
    }
    void draw(std::string const& d, std::string const& colour, std::string const& width) {
        if (d.empty()) return;
        out += "<path clip-path=\"url(#frame)\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + width +
               "\" stroke-linejoin=\"round\" d=\"" + d + "\"/>\n";
    }

    svg_range x_axis, y_axis;
    std::string out;
};

}  // namespace tapeless::detail
