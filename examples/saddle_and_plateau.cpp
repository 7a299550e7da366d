// SPDX-License-Identifier: BSL-1.0
// Where the gradient says little: a saddle, which holds whoever comes along its ridge, and a plateau, which takes
// thousands of steps. Expected: worked-examples W69 and W70 (30-digit arithmetic; double for W70). With two arguments the
// saddle's level lines and the way over the plateau are drawn there as SVG files.
#include <tapeless/adapt/observers.hpp>
#include <tapeless/adapt/svg.hpp>
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <cstdio>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto w = "w"_var;
constexpr tl::function saddle{y * y - x * x, wrt(x, y)};
constexpr tl::function plateau{sq(sigmoid(w)) / 2, wrt(w)};

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

auto on_the_saddle(std::array<double, 2> const& start, int steps) {
    return minimize(saddle, start, tl::gradient_descent{.learning_rate = 0.1},
                    tl::stopping{.gradient_tolerance = 0, .max_iterations = steps})
        .point;
}

bool draw(char const* path) {
    tl::contours picture("A saddle, y² - x²: from the ridge, and a millionth beside it", saddle, {-2, 2}, {-1.5, 1.5});
    picture.at_levels({-3, -2, -1, -0.5, -0.1, -0.01, 0.01, 0.1, 0.5, 1, 2});
    for (auto const& [x_start, name] : {std::pair{0.0, "from (0, 1)"}, {1e-6, "from (1e-6, 1)"}}) {
        tl::history steps;
        minimize(saddle, std::array{x_start, 1.0}, tl::gradient_descent{.learning_rate = 0.1},
                 tl::stopping{.gradient_tolerance = 0, .max_iterations = 79}, tl::record(steps));
        picture.path(name, steps.coordinate(0), steps.coordinate(1));
    }
    return picture.save(path);
}

}  // namespace

int main(int count, char** arguments) {
    // From the ridge: stuck. A millionth beside it: away, for ever.
    auto const stuck = on_the_saddle({0, 1}, 10);
    auto const early = on_the_saddle({1e-6, 1}, 50);
    auto const late = on_the_saddle({1e-6, 1}, 100);
    std::printf("saddle: (%g, %g) from the ridge; beside it (%g, %g) after 50 steps, (%g, %g) after 100\n", stuck[0],
                stuck[1], early[0], early[1], late[0], late[1]);
    bool good =
        stuck[0] == 0 && near(stuck[1], 0.1073741824) && near(early[0], 0.00910043815) && near(late[0], 82.817974522);
    // Newton's method sees the saddle and says so.
    auto const seen = minimize(saddle, std::array{0.0, 0.0}, tl::newton{});
    std::printf("%s\n", seen.brief().c_str());

    // s(w)²/2 from w = 10, where its slope is 4.5e-5: a table by an observer.
    int first_below = 0;
    auto const watch = [&](auto const& step) {
        if (step.index % 5000 == 0) std::printf("%6d  w %.9f  value %.9f\n", step.index, step.point[0], step.value);
        if (step.index == 10000) good = good && near(step.point[0], 9.395041029923775);
        if (step.index == 20000) good = good && near(step.point[0], 7.618154213730093);
        if (step.value < 0.01 && first_below == 0) first_below = step.index;
    };
    tl::history steps;
    minimize(plateau, std::array{10.0}, tl::gradient_descent{.learning_rate = 1},
             tl::stopping{.gradient_tolerance = 0, .max_iterations = 22500}, tl::observe(watch, tl::record(steps)));
    std::printf("below 0.01 at step %d\n", first_below);
    if (count > 2) {
        tl::plot picture("A plateau, σ(w)²/2 from w = 10");
        good = draw(arguments[1]) && good;
        good = picture.line("value", steps.values).labels("step", "value").save(arguments[2]) && good;
    }
    return good && first_below == 22102 ? 0 : 1;
}
