// SPDX-License-Identifier: BSL-1.0
// Momentum out of a local minimum: 3x⁴ - 4x³ - 12x² + 32 has the minima -1 (value 27) and 2 (value 0). From -2 only
// enough momentum rolls through the first. Expected: worked-examples W72 (30-digit arithmetic). With an argument the ways
// are plotted there as an SVG file.
#include <tapeless/adapt/history.hpp>
#include <tapeless/adapt/svg.hpp>
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <cstdio>

namespace tl = tapeless;
using namespace tl::literals;

int main(int count, char** arguments) {
    constexpr auto x = "x"_var;
    constexpr auto f = 3 * x * x * x * x - 4 * x * x * x - 12 * x * x + 32;
    static_assert(derivative(f, x) == 12 * x * (x + 1) * (x - 2));
    constexpr tl::function hilly{f, tl::wrt(x)};

    auto const roll = [&](double momentum, int steps) {
        return minimize(hilly, std::array{-2.0}, tl::gradient_descent{.learning_rate = 0.005, .momentum = momentum},
                        tl::stopping{.gradient_tolerance = 0, .max_iterations = steps})
            .point[0];
    };
    struct row {
        double momentum;
        int steps;
        double x;
    };
    row const rows[] = {{0, 1, -1.52},
                        {0, 3, -1.25695703136},
                        {0, 50, -1.00001577805},
                        {0.5, 3, -0.886094173919},
                        {0.9, 2, -0.92106752},
                        {0.9, 5, 0.445431727257},
                        {0.9, 10, 2.70370182759},
                        {0.9, 20, 2.22843798016},
                        {0.9, 50, 2.02198485974},
                        {0.9, 100, 2.00019715665}};
    bool good = true;
    std::printf("momentum  steps  x\n");
    for (auto const& [momentum, steps, expected] : rows) {
        double const end = roll(momentum, steps);
        std::printf("%8g  %5d  %.9f\n", momentum, steps, end);
        good = good && std::abs(end - expected) < 1e-9;
    }
    good = good && std::abs(roll(0.5, 5000) + 1) < 1e-9 && std::abs(roll(0.9, 5000) - 2) < 1e-9;
    if (count > 1) {
        tl::plot picture("3x⁴ - 4x³ - 12x² + 32: out of the local minimum at -1");
        picture.labels("step", "x");
        for (auto const& [momentum, name] :
             {std::pair{0.0, "no momentum"}, {0.5, "momentum 0.5"}, {0.9, "momentum 0.9"}}) {
            tl::history steps;
            minimize(hilly, std::array{-2.0}, tl::gradient_descent{.learning_rate = 0.005, .momentum = momentum},
                     tl::stopping{.gradient_tolerance = 0, .max_iterations = 60}, tl::record(steps));
            picture.line(name, steps.coordinate(0));
        }
        good = picture.save(arguments[1]) && good;
    }
    return good ? 0 : 1;
}
