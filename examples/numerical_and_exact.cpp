// SPDX-License-Identifier: BSL-1.0
// Difference quotients against the exact derivative of x³ at 1, which is 3: a large step errs by the formula, a small
// one by rounding. Expected: worked-examples W17 (plain double, bit for bit without fused multiply-add) and W64
// (descent with a numerical gradient). With an argument the errors are plotted there as an SVG file.
#include <tapeless/adapt/svg.hpp>
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <cstdio>
#include <vector>

namespace tl = tapeless;
using namespace tl::literals;

int main(int count, char** arguments) {
    constexpr auto x = "x"_var;
    constexpr auto h = "h"_var;
    constexpr auto cube = x * x * x;
    // In exact arithmetic the errors are 3 x h + h² and h².
    static_assert(((x + h) * (x + h) * (x + h) - cube) / h - derivative(cube, x) == 3 * x * h + h * h);

    constexpr auto f = tl::function_of<1>([](auto u) { return u * u * u; });
    struct row {
        double step, forward, central;
    };
    row const rows[] = {{1e-1, 3.310000000000004, 3.0100000000000016},
                        {1e-2, 3.030099999999991, 3.0000999999999998},
                        {1e-4, 3.0003000099987354, 3.0000000099988933},
                        {1e-6, 3.0000029997978572, 2.9999999999752447},
                        {1e-8, 3.0000000039720476, 2.9999999928698173},
                        {1e-10, 3.000000248221113, 3.000000248221113},
                        {1e-12, 3.000266701747023, 3.0001001682933293},
                        {1e-14, 2.9976021664879227, 2.9976021664879227},
                        {1e-15, 3.330669073875469, 3.1641356201816957},
                        {1e-16, 0, 1.6653345369377348},
                        {1e-17, 0, 0}};
    bool good = derivative<0>(f)(1.0) == 3;
    std::vector<double> steps, forward_errors, central_errors;
    std::printf("%8s  %20s  %20s\n", "h", "forward", "central");
    for (auto const& [step, forward, central] : rows) {
        double const a = numerical_derivative(f, step, tl::differences::forward)(1.0);
        double const b = numerical_derivative(f, step, tl::differences::central)(1.0);
        std::printf("%8.0e  %20.16g  %20.16g\n", step, a, b);
        // Rounding moves a value by some 1e-16 at most, which the quotient divides by h.
        good = good && std::abs(a - forward) <= 4e-16 / step && std::abs(b - central) <= 4e-16 / step;
        steps.push_back(-std::log10(step));
        forward_errors.push_back(std::abs(a - 3));
        central_errors.push_back(std::abs(b - 3));
    }

    // 100 steps on x² + y² by differences and by exact slopes.
    constexpr auto bowl = tl::function_of<2>([](auto u, auto v) { return u * u + v * v; });
    tl::stopping const hundred{.gradient_tolerance = 0, .max_iterations = 100};
    auto const exact = minimize(bowl, std::array{-3.0, 4.0}, tl::gradient_descent{}, hundred);
    auto const numerical =
        minimize(numerical_gradient(bowl, 1e-4), std::array{-3.0, 4.0}, tl::gradient_descent{}, hundred);
    std::printf("descent: exact (%.15f, %.15f), numerical (%.15f, %.15f)\n", exact.point[0], exact.point[1],
                numerical.point[0], numerical.point[1]);
    good = good && std::abs(exact.point[0] + 0.39785866768426) < 1e-14 &&
           std::abs(numerical.point[0] + 0.39785866768397) < 1e-11;
    if (count > 1) {
        tl::plot picture("Error of the slope of x³ at 1");
        picture.labels("-log10(h)", "error").log_y().line("forward", steps, forward_errors);
        good = picture.line("central", steps, central_errors).save(arguments[1]) && good;
    }
    return good ? 0 : 1;
}
