// SPDX-License-Identifier: BSL-1.0
// Linear regression by the whole batch, row by row, and by mini-batches. Expected: worked-examples W79 and W80 (exact
// fractions). With an argument the three paths are plotted there as an SVG file.
#include <tapeless/adapt/history.hpp>
#include <tapeless/adapt/svg.hpp>
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <cstdio>
#include <vector>

namespace tl = tapeless;
using namespace tl::literals;
using tl::over, tl::wrt;

int main(int count, char** arguments) {
    constexpr auto w = "w"_var;
    constexpr auto x = "x"_var;
    constexpr auto y = "y"_var;
    constexpr auto loss = sq(w * x - y) / 2;
    static_assert(derivative(loss, w) == (w * x - y) * x);

    std::vector<double> const xs{1, 2, 3, 4, 5};
    std::vector<double> const ys{2.1, 3.9, 6.2, 7.8, 10.1};
    auto const sum = tl::sum(loss, over(x, y), wrt(w)).on(tl::columns(xs, ys));
    auto const mean = tl::mean(loss, over(x, y), wrt(w)).on(tl::columns(xs, ys));
    tl::sgd const method{.learning_rate = 0.01};
    tl::stopping const when{.gradient_tolerance = 0, .max_epochs = 10};
    auto const by_rows = [](int size) { return tl::mini_batches{.size = size, .order = tl::row_order::consecutive}; };

    tl::history batch, stochastic, pairs;
    auto const a = minimize(sum, std::array{0.0}, method, when, tl::record(batch));
    auto const b = minimize(sum, std::array{0.0}, method, when, by_rows(1), tl::record(stochastic));
    auto const c = minimize(sum, std::array{0.0}, method, when, by_rows(2), tl::record(pairs));
    auto const d = minimize(mean, std::array{0.0}, method, when, by_rows(2));
    std::printf("10 epochs: batch %.12f, row by row %.12f, mini-batches %.12f (sums), %.12f (means)\n", a.point[0],
                b.point[0], c.point[0], d.point[0]);
    auto const near = [](double u, double v) { return std::abs(u - v) < 1e-12; };
    bool good = near(a.point[0], 2.00295411285336) && near(b.point[0], 2.00017473536315) &&
                near(c.point[0], 2.0024993028593) && near(d.point[0], 1.9877619343015);
    // A constant rate leaves a residue: row by row the fixed point is not the minimum 551/275. A falling one does not.
    auto const residue = minimize(sum, std::array{0.0}, method, by_rows(1), tl::stopping{.max_epochs = 2000});
    auto const falling =
        minimize(sum, std::array{0.0}, tl::chain(method, tl::exponential_decay{.gamma = 0.5, .steps = 5000}),
                 by_rows(1), tl::stopping{.max_epochs = 20000});
    std::printf("in the end: %.12f with a constant rate, %.12f with a falling one, 551/275 = %.12f\n", residue.point[0],
                falling.point[0], 551.0 / 275);
    good = good && near(residue.point[0], 2.00479805933914) && std::abs(falling.point[0] - 551.0 / 275) < 1e-6;
    if (count > 1) {
        tl::plot picture("Weight by steps");
        picture.labels("step", "w").line("batch", batch.coordinate(0)).line("row by row", stochastic.coordinate(0));
        good = picture.line("pairs of rows", pairs.coordinate(0)).save(arguments[1]) && good;
    }
    return good ? 0 : 1;
}
