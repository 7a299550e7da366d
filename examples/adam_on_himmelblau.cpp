// SPDX-License-Identifier: BSL-1.0
// Himmelblau's function has four minima; where a descent ends depends on its start. Expected: worked-examples W83 to
// W85 (30-digit arithmetic). With an argument the level lines and paths are written there as an SVG file.
#include <tapeless/adapt/history.hpp>
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
constexpr auto f = sq(x * x + y - 11) + sq(x + y * y - 7);

}  // namespace

int main(int count, char** arguments) {
    double const rows[][4] = {{0, 0, 3, 2},
                              {4, 0, 3.58442834033049, -1.84812652696440},
                              {-1, 0, -2.80511808695274, 3.13131251825057},
                              {-4, 0, -3.77931025337775, -3.28318599128617}};
    tl::contours picture("Adam on Himmelblau's function", [](double a, double b) { return f(x = a, y = b); }, {-6, 6},
                         {-6, 6});
    bool good = true;
    for (auto const& [x0, y0, x_end, y_end] : rows) {
        tl::history steps;
        auto const run = minimize(tl::function{f, wrt(x, y)}, std::array{x0, y0}, tl::adam{.learning_rate = 0.02},
                                  tl::stopping{.max_iterations = 20000}, tl::record(steps, 10));
        std::printf("from (%2g, %g): %s\n", x0, y0, run.brief().c_str());
        good = good && run.ok() && std::abs(run.point[0] - x_end) < 1e-8 && std::abs(run.point[1] - y_end) < 1e-8;
        picture.path("from (" + std::to_string(static_cast<int>(x0)) + ", 0)", steps.coordinate(0),
                     steps.coordinate(1));
    }
    if (count > 1) good = picture.save(arguments[1]) && good;
    return good ? 0 : 1;
}
