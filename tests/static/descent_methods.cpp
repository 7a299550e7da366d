// SPDX-License-Identifier: BSL-1.0
// Every method that searches, over data and under bounds, too, inside the compiler. Expected: minima by hand; Misra1a (NIST) with its
// certified parameters and standard deviations; W80's line y = 1 + 2x.
#include <tapeless/tapeless.hpp>
#include <tapeless/descent/gauss_newton.hpp>
#include <tapeless/descent/newton_cg.hpp>
#include <tapeless/descent/projected_gradient.hpp>
#include <tapeless/descent/step_by_step.hpp>
#include <tapeless/descent/trust_region.hpp>

#include <array>

namespace tl = tapeless;
using namespace tl::literals;
using tl::over, tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr tl::function valley{sq(1 - x) + 100 * sq(y - x * x), wrt(x, y)};
constexpr std::array far{-1.2, 1.0};

constexpr bool near(double value, double expected, double tolerance = 1e-8) {
    return value - expected < tolerance && expected - value < tolerance;
}
constexpr bool finds_the_bottom(auto const& method) {
    auto const end = minimize(valley, far, method);
    return end.ok() && near(end.point[0], 1) && near(end.point[1], 1);
}
static_assert(finds_the_bottom(tl::conjugate_gradient{}) && finds_the_bottom(tl::conjugate_gradient{.rule = tl::conjugate_rule::polak_ribiere}));
static_assert(finds_the_bottom(tl::bfgs{}) && finds_the_bottom(tl::lbfgs{}) && finds_the_bottom(tl::lbfgs{.search = {.rule = tl::line_rule::armijo}}));
static_assert(finds_the_bottom(tl::newton{}) && finds_the_bottom(tl::newton_cg{}) && finds_the_bottom(tl::trust_region{}) && finds_the_bottom(tl::trust_region_newton{}));

// A loop of one's own makes the steps of minimize, whatever the method asks for.
constexpr bool steps_alike(auto const& method, int steps) {
    auto run = step_by_step(valley, far, method);
    for (int i = 0; i < steps; ++i)
        if (!run.step()) return false;
    auto const end = minimize(valley, far, method, tl::stopping{.gradient_tolerance = 0, .max_iterations = steps});
    return run.point() == end.point && run.value() == end.value && run.gradient() == end.gradient && run.gradient_norm() == end.gradient_norm
        && run.evaluations() == end.evaluations && run.end().iterations == steps && run.end().status == tl::status::stopped_by_observer;
}
static_assert(steps_alike(tl::bfgs{}, 8) && steps_alike(tl::lbfgs{}, 8) && steps_alike(tl::conjugate_gradient{}, 8) && steps_alike(tl::adam{}, 8));
static_assert(steps_alike(tl::newton{}, 4) && steps_alike(tl::newton_cg{}, 4) && steps_alike(tl::trust_region{}, 4) && steps_alike(tl::trust_region_newton{}, 4));
static_assert(steps_alike(tl::chain(tl::clip_by_norm{1.0}, tl::sgd{.learning_rate = 1e-3}, tl::one_cycle{.steps = 20}), 8));
// Where the gradient is 0 there is no further step; outside the domain there is none at all.
constexpr tl::function bowl{x * x, wrt(x)};
constexpr auto at_rest = [] {
    auto run = step_by_step(bowl, std::array{0.0}, tl::newton{});
    return !run.step() && run.end().ok() && run.end().message == "the gradient is 0";
}();
static_assert(at_rest);
constexpr tl::function root{sqrt(x), wrt(x)};
static_assert(step_by_step(root, std::array{-1.0}, tl::bfgs{}).end().status == tl::status::bad_start);
static_assert(step_by_step(bowl, std::array{3.0}, tl::adam{.learning_rate = -1}).end().status == tl::status::bad_option);

// Sums of squares, with standard errors.
constexpr auto b1 = "b1"_var;
constexpr auto b2 = "b2"_var;
constexpr auto input = "input"_var;
constexpr auto target = "target"_var;
constexpr auto model = tl::least_squares(b1 * (1 - exp(-b2 * input)) - target, over(input, target), wrt(b1, b2));
constexpr std::array inputs{77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0};
constexpr std::array targets{10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78};
constexpr bool fits_misra1a(auto const& method) {
    auto const sum = model.on(tl::columns(inputs, targets));
    auto const fit = minimize(sum, std::array{250.0, 0.0005}, method);
    auto const errors = standard_errors(sum, fit);
    return fit.ok() && near(fit.point[0] / 2.3894212918e+02, 1) && near(fit.point[1] / 5.5015643181e-04, 1) && near(fit.value / 1.2455138894e-01, 1)
        && near(errors[0] / 2.7070075241e+00, 1) && near(errors[1] / 7.2668688436e-06, 1);
}
static_assert(fits_misra1a(tl::levenberg_marquardt{}) && fits_misra1a(tl::gauss_newton{}));

// Mini-batches in the order of the rows: steps on the first and on the second half, by hand from b = 0, rate 0.1, loss (b - t)².
constexpr auto shift = tl::mean(sq(b1 - target), over(target), wrt(b1));
constexpr std::array levels{1.0, 3.0, 5.0, 7.0};
constexpr auto batched = minimize(shift.on(tl::columns(levels)), std::array{0.0}, tl::sgd{.learning_rate = 0.1},
                                  tl::mini_batches{.size = 2, .order = tl::row_order::consecutive}, tl::stopping{.max_epochs = 1});
static_assert(batched.status == tl::status::epoch_limit && batched.iterations == 2 && near(batched.point[0], 0.4 + 0.1 * 2 * (6 - 0.4), 1e-14));

// Bounds: x <= 1/2 holds the valley at (1/2, 1/4), where ∂f/∂x = 2 (1/2 - 1) = -1.
constexpr bool ends_at_the_bound(auto const& method) {
    auto const end = minimize(valley, tl::within(std::array{-2.0, -2.0}, std::array{0.5, 2.0}), far, method);
    return end.ok() && end.point[0] == 0.5 && near(end.point[1], 0.25) && near(end.gradient[0], -1, 1e-5);
}
static_assert(ends_at_the_bound(tl::projected_gradient{}) && ends_at_the_bound(tl::lbfgs{}));

}  // namespace
