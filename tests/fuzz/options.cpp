// SPDX-License-Identifier: BSL-1.0
// Any options and any start: every method ends with a status, at a finite point unless the start was not, and says in one
// line what is wrong; it never throws, hangs or divides by zero.
#include "bytes.hpp"

#include <tapeless/descent/newton_cg.hpp>
#include <tapeless/descent/gauss_newton.hpp>
#include <tapeless/descent/projected_gradient.hpp>
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <string_view>

namespace tl = tapeless;

namespace {

// A curved valley with a wall: undefined for x <= -2.
constexpr auto valley = tl::function_of<2>([](auto x, auto y) { return sq(1 - x) + 10 * sq(y - x * x) - log(x + 2); });
constexpr auto residuals = tl::least_squares<2>([](auto const& p) { return std::array{10 * (p[1] - p[0] * p[0]), 1 - p[0]}; });

tl::line_search any_search(bytes& in) {
    return {.rule = static_cast<tl::line_rule>(in.one() % 3), .sufficient_decrease = in.real(), .curvature = in.real(), .max_evaluations = in.whole()};
}
tl::stopping any_stopping(bytes& in) {
    tl::stopping until;
    if (in.flag()) until.gradient_tolerance = in.real();
    if (in.flag()) until.value_tolerance = in.real();
    if (in.flag()) until.step_tolerance = in.real();
    until.max_iterations = static_cast<int>(in.one()) - 8;  // few: what is tested is what options do
    return until;
}
void check(auto const& end, std::array<double, 2> const& start) {
    expect(std::string_view(to_string(end.status)) != "unknown", "the status has a name");
    if (end.status == tl::status::bad_option) expect(!end.message.empty() && end.iterations == 0, "a bad option is named, and nothing is done");
    if (std::isfinite(start[0]) && std::isfinite(start[1])) expect(std::isfinite(end.point[0]) && std::isfinite(end.point[1]), "the point is finite");
    if (end.ok()) expect(std::isfinite(end.value), "a run that converged has a value");
    expect(!end.brief().empty(), "a result can be printed");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    bytes in(data, size);
    int const which = in.one() % 18;
    std::array<double, 2> start{-1.2, 1.0};
    if (in.flag()) start = {in.real(), in.real()};
    tl::stopping const until = any_stopping(in);
    auto const run = [&](auto const& method) { check(minimize(valley, start, method, until), start); };
    switch (which) {
        case 0: return run(tl::gradient_descent{.learning_rate = in.real(), .momentum = in.real(), .nesterov = in.flag()}), 0;
        case 1: return run(tl::adagrad{in.real(), in.real(), in.real(), in.real()}), 0;
        case 2: return run(tl::adadelta{in.real(), in.real(), in.real()}), 0;
        case 3: return run(tl::rmsprop{in.real(), in.real(), in.real(), in.real(), in.flag()}), 0;
        case 4: return run(tl::adam{in.real(), in.real(), in.real(), in.real()}), 0;
        case 5: return run(tl::amsgrad{in.real(), in.real(), in.real(), in.real()}), 0;
        case 6: return run(tl::adamw{in.real(), in.real(), in.real(), in.real(), in.real()}), 0;
        case 7: return run(tl::nadam{in.real(), in.real(), in.real(), in.real(), in.real()}), 0;
        case 8: return run(tl::adamax{in.real(), in.real(), in.real(), in.real()}), 0;
        case 9: return run(tl::lion{in.real(), in.real(), in.real(), in.real()}), 0;
        case 10: return run(tl::newton{in.real(), in.real(), in.whole()}), 0;
        case 11: return run(tl::newton_cg{in.real(), any_search(in)}), 0;
        case 12: return run(tl::bfgs{any_search(in)}), 0;
        case 13: return run(tl::lbfgs{in.whole(), any_search(in)}), 0;
        case 14: return run(tl::conjugate_gradient{static_cast<tl::conjugate_rule>(in.one() % 4)}), 0;
        case 15: return run(tl::trust_region_newton{in.real(), in.real()}), 0;
        case 16: return check(minimize(residuals, start, tl::levenberg_marquardt{in.real(), in.real(), in.real()}, until), start), 0;
        default: return check(minimize(residuals, start, tl::gauss_newton{in.real(), in.real(), in.whole()}, until), start), 0;
    }
}
