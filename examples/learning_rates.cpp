// SPDX-License-Identifier: BSL-1.0
// Learning rates too small, right and too large on x² + y²: each step multiplies the point by 1 - 2η. Expected:
// worked-examples W65 (30-digit arithmetic). With an argument the values are plotted there as an SVG file.
#include <tapeless/adapt/history.hpp>
#include <tapeless/adapt/svg.hpp>
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <cstdio>
#include <string>

namespace tl = tapeless;
using namespace tl::literals;
using tl::wrt;

int main(int count, char** arguments) {
    constexpr auto x = "x"_var;
    constexpr auto y = "y"_var;
    constexpr tl::function bowl{x * x + y * y, wrt(x, y)};
    struct row {
        double rate, x, value;
        tl::status status;
    };
    using tl::status;
    row const rows[] = {{0.001, 2.45570041407, 8.71067097859, status::iteration_limit},
                        {0.01, 0.397858667684, 0.228643305874, status::iteration_limit},
                        {0.1, 6.111107929e-10, 5.39437023955e-19, status::iteration_limit},
                        {0.5, 0, 0, status::iteration_limit},
                        {0.9, 6.111107929e-10, 5.39437023955e-19, status::iteration_limit},
                        {1, 3, 13, status::iteration_limit},
                        {1.1, 248453923.566, 8.91646197511e16, status::diverged}};
    auto const near = [](double a, double b) { return std::abs(a - b) <= 1e-10 * std::abs(b) + 1e-30; };
    tl::plot picture("x² + y² by gradient descent");
    picture.labels("step", "value").log_y();
    bool good = true;
    std::printf("%8s  %14s  %14s  %s\n", "rate", "x", "value", "after 100 steps");
    for (auto const& [rate, x_end, value, how] : rows) {
        tl::history steps;
        auto const run = minimize(bowl, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = rate},
                                  tl::stopping{.gradient_tolerance = 0, .max_iterations = 100}, tl::record(steps));
        std::printf("%8g  %14.6g  %14.6g  %s\n", rate, run.point[0], run.value, run.message.c_str());
        good = good && run.status == how && near(run.point[0], x_end) && near(run.value, value);
        picture.line("rate " + tl::detail::shortest(rate), steps.values);
    }
    if (count > 1) good = picture.save(arguments[1]) && good;
    return good ? 0 : 1;
}
