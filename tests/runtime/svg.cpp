// SPDX-License-Identifier: BSL-1.0
// Plots. Expected: coordinates worked out by hand (the frame is 460 x 380 at (80, 40)), and well-formed XML.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE svg
#include <tapeless/adapt/svg.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace tl = tapeless;

namespace {

bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

/// Every tag that is opened is closed, and attributes hold no stray bracket.
bool is_well_formed(std::string const& text) {
    int depth = 0;
    for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
        std::size_t const end = text.find('>', at);
        if (end == text.npos || text.find('<', at + 1) < end) return false;
        if (text[at + 1] == '/') --depth;
        else if (text[end - 1] != '/') ++depth;
    }
    return depth == 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_goes_through_its_points) {
    tl::plot picture("A & B < C");
    picture.line("up", std::vector{0.0, 1.0, 3.0}).labels("step", "value");
    auto const text = picture.svg();
    BOOST_TEST(contains(text, "d=\"M80 408.13L310 289.38L540 51.88\""), text);
    BOOST_TEST(contains(text, "A &amp; B &lt; C"));
    BOOST_TEST(contains(text, ">0.5</text>"));
    BOOST_TEST(!contains(text, ">-0<"));
    BOOST_TEST(is_well_formed(text));
}

BOOST_AUTO_TEST_CASE(a_logarithmic_axis_leaves_out_what_it_cannot_show) {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    tl::plot picture("log");
    picture.line("values", std::vector{1.0, 100.0, 0.0, 10.0, nan, 1.0}).log_y();
    auto const text = picture.svg();
    // NaN lifts the pen; at 0 the line leaves downwards first.
    BOOST_TEST(contains(text, "d=\"M80 408.13L172 51.88L264 420M356 230M540 408.13\""), text);
    BOOST_TEST(contains(text, ">100</text>"));
    BOOST_TEST(is_well_formed(text));
    BOOST_TEST(is_well_formed(tl::plot("empty").svg()));
    BOOST_TEST(is_well_formed(tl::plot("one").line("point", std::vector{2.0}).svg()));
}

BOOST_AUTO_TEST_CASE(level_lines_lie_on_the_level) {
    tl::detail::svg_grid grid{{-2, 2}, {-2, 2}, 40};
    for (std::size_t j = 0; j <= 40; ++j)
        for (std::size_t i = 0; i <= 40; ++i) grid.heights.push_back(grid.x(i) * grid.x(i) + grid.y(j) * grid.y(j));
    auto const circle = grid.level_line(1);
    BOOST_TEST(circle.size() > 100u);
    double length = 0;
    for (auto const& s : circle) {
        BOOST_TEST(std::abs(std::hypot(s.x1, s.y1) - 1) < 0.003);
        BOOST_TEST(std::abs(std::hypot(s.x2, s.y2) - 1) < 0.003);
        length += std::hypot(s.x2 - s.x1, s.y2 - s.y1);
    }
    BOOST_TEST(std::abs(length - 2 * std::acos(-1.0)) < 0.02);
    BOOST_TEST(grid.level_line(9).empty());
    auto const levels = grid.usual_levels(14);
    BOOST_TEST(levels.size() == 14u);
    BOOST_TEST(levels[0] > 0);
    BOOST_TEST(levels[13] < 8);
}

BOOST_AUTO_TEST_CASE(contours_carry_paths_and_are_saved) {
    tl::contours picture("bowl", [](double x, double y) { return x * x + y * y; }, {-2, 2}, {-2, 2});
    picture.path("descent", std::vector{2.0, 0.0}, std::vector{2.0, 0.0});
    auto const text = picture.svg();
    BOOST_TEST(contains(text, "d=\"M540 40L310 230\""));
    BOOST_TEST(contains(text, "cx=\"310\" cy=\"230\""));
    BOOST_TEST(is_well_formed(text));
    BOOST_TEST(!picture.save("no/such/folder/picture.svg"));
    BOOST_TEST(is_well_formed(picture.at_levels({1}).svg()));
}
