// SPDX-License-Identifier: BSL-1.0
// compiled with: -fno-exceptions -fno-rtti
// Every method of descent without exceptions, and without memory from the heap. The minimum of the valley is 0 at (1, 1) by hand;
// on the circle x² + y² = 2 it is there, too.
#include <tapeless/descent/augmented_lagrangian.hpp>
#include <tapeless/descent/gauss_newton.hpp>
#include <tapeless/descent/newton_cg.hpp>
#include <tapeless/descent/projected_gradient.hpp>
#include <tapeless/descent/step_by_step.hpp>
#include <tapeless/descent/trust_region.hpp>
#include <tapeless/tapeless.hpp>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace tl = tapeless;

namespace {
int allocations = 0;
}
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    return std::malloc(size);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

constexpr auto valley = tl::function_of<2>([](auto x, auto y) { return sq(1 - x) + 100 * sq(y - x * x); });
constexpr auto residuals =
    tl::least_squares<2>([](auto const& p) { return std::array{1 - p[0], 10 * (p[1] - p[0] * p[0])}; });
constexpr auto circle = tl::function_of<2>([](auto x, auto y) { return x * x + y * y - 2; });
constexpr std::array start{0.5, 0.5};

bool is_near(double a, double b) { return a - b < 1e-6 && b - a < 1e-6; }
bool is_the_bottom(auto const& end) {
    return end.ok() && is_near(end.point[0], 1) && is_near(end.point[1], 1) && end.brief().size() > 0;
}

template <class... Methods>
bool descend(Methods const&... methods) {
    return ((minimize(valley, start, methods, tl::stopping{.max_iterations = 50}).value < 6.5) && ...);
}

}  // namespace

bool every_method_descends() {
    int const before = allocations;
    bool const good =
        descend(tl::sgd{.learning_rate = 1e-3}, tl::adagrad{}, tl::adadelta{}, tl::rmsprop{}, tl::adam{}, tl::amsgrad{},
                tl::adamw{}, tl::nadam{}, tl::adamax{}, tl::lion{},
                tl::chain(tl::clip_by_norm{}, tl::adam{}, tl::one_cycle{.steps = 50})) &&
        is_the_bottom(minimize(valley, start, tl::conjugate_gradient{})) &&
        is_the_bottom(minimize(valley, start, tl::bfgs{})) && is_the_bottom(minimize(valley, start, tl::lbfgs{})) &&
        is_the_bottom(minimize(valley, start, tl::newton{})) &&
        is_the_bottom(minimize(valley, start, tl::newton_cg{})) &&
        is_the_bottom(minimize(valley, start, tl::trust_region{})) &&
        is_the_bottom(minimize(valley, start, tl::trust_region_newton{})) &&
        is_the_bottom(minimize(residuals, start, tl::gauss_newton{})) &&
        is_the_bottom(minimize(residuals, start, tl::levenberg_marquardt{})) &&
        standard_errors(residuals, minimize(residuals, start, tl::levenberg_marquardt{})).size() == 2 &&
        is_the_bottom(minimize(valley, tl::subject_to(circle), start, tl::lagrange_newton{})) &&
        is_the_bottom(minimize(valley, tl::subject_to(tl::not_negative{circle}), start, tl::augmented_lagrangian{})) &&
        is_the_bottom(minimize(valley, tl::at_least(std::array{0.0, 0.0}), start, tl::projected_gradient{})) &&
        is_the_bottom(minimize(valley, tl::at_least(std::array{0.0, 0.0}), start, tl::lbfgs{})) &&
        step_by_step(valley, start, tl::bfgs{}).step();
    return good && allocations == before;
}
