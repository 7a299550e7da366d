// SPDX-License-Identifier: BSL-1.0
// Lagrange's function and constraints in the compiler. Expected: worked-examples W51 with the sign of L = f - λ g; HS 40 (Hock &
// Schittkowski 1981): -1/4 at (2^(-1/3), 2^(-1/2), 2^(-11/12), 2^(-1/4)), multipliers by hand from ∇f = Σ λᵢ ∇gᵢ.
#include <tapeless/tapeless.hpp>
#include <tapeless/descent/augmented_lagrangian.hpp>

#include <array>

namespace tl = tapeless;
using namespace tl::literals;
using tl::proves_equal, tl::rational, tl::wrt;

namespace {

constexpr auto a = "a"_var;
constexpr auto b = "b"_var;
constexpr auto c = "c"_var;

constexpr bool near(double value, double expected, double tolerance = 1e-12) {
    return value - expected < tolerance && expected - value < tolerance;
}

// Expressions.
constexpr auto cost = 1 / a + 4 / b;
constexpr auto budget = a + b - 1;
constexpr auto l = tl::multiplier<0>;
static_assert(proves_equal(lagrangian(cost, budget), cost - l * budget) && proves_equal(lagrangian(cost), cost));
static_assert(proves_equal(lagrangian(a * b * c, a + b, 2 * b - c), a * b * c - l * (a + b) - "lambda_1"_var * (2 * b - c)));
static_assert(proves_equal(derivative(lagrangian(cost, budget), a), -1 / sq(a) - l) && proves_equal(derivative(lagrangian(cost, budget), l), -budget));
static_assert(gradient(lagrangian(cost, budget), wrt(a, b, l))(a = rational(1, 3), b = rational(2, 3), l = -9) == std::array{rational(0), rational(0), rational(0)});
static_assert(gradient(lagrangian(cost, budget), wrt(a, b, l))(a = -1, b = 2, l = -1) == std::array{rational(0), rational(0), rational(0)});

// Functions: the multipliers are the last arguments. The bordered Hessian at the minimum has the determinant -81.
constexpr auto ordered = lagrangian(tl::function{cost, wrt(a, b)}, tl::function{budget, wrt(a, b)});
static_assert(gradient(ordered)(rational(1, 3), rational(2, 3), rational(-9)) == std::array{rational(0), rational(0), rational(0)});
constexpr auto kkt = hessian(ordered)(rational(1, 3), rational(2, 3), rational(-9));
static_assert(kkt[0][0] == 54 && kkt[1][1] == 27 && kkt[0][1] == 0 && kkt[0][2] == -1 && kkt[1][2] == -1 && kkt[2][2] == 0);

// A lambda with several results has a multiplier for each; one that keeps numbers of its own keeps them.
constexpr auto product = tl::function_of<2>([](auto x, auto y) { return x * y; });
constexpr auto two = tl::function_of<2>([](auto x, auto y) { return std::array{x + y, x - 2 * y}; });
static_assert(lagrangian(product, two)(3, 4, 5, 6) == 12 - 5 * 7 + 6 * 5 && lagrangian(product, two)(std::array{3, 4}, std::array{5, 6}) == 7);
static_assert(lagrangian(tl::function{2.5 * a * b, wrt(a, b)}, tl::function{0.5 * a, wrt(a, b)}, product)(2.0, 3.0, 1.0, 10.0) == 15 - 1 - 60);
static_assert(component<1>(two)(3, 4) == -5 && hessian(component<0>(tl::function_of<2>([](auto x, auto y) { return std::array{x * y * y, y}; })))(3, 4)[1][1] == 6);

// minimize finds where the gradient of that function vanishes, also in the compiler.
constexpr auto best = minimize(tl::function{cost, wrt(a, b)}, tl::subject_to(tl::function{budget, wrt(a, b)}), std::array{0.5, 0.5}, tl::lagrange_newton{});
static_assert(best.ok() && near(best.value, 9) && near(best.point[0], 1.0 / 3) && near(best.multipliers[0], -9, 1e-10));
constexpr auto left = gradient(ordered)(best.point[0], best.point[1], best.multipliers[0]);
static_assert(near(left[0], 0, 1e-10) && near(left[1], 0, 1e-10) && near(left[2], 0));

// A constraint of several results is as many constraints.
constexpr auto hs40 = tl::function_of_vector<4>([](auto const& x) { return -x[0] * x[1] * x[2] * x[3]; });
constexpr auto three = tl::function_of_vector<4>(
    [](auto const& x) { return std::array{x[0] * x[0] * x[0] + x[1] * x[1] - 1, x[0] * x[0] * x[3] - x[2], x[3] * x[3] - x[1]}; });
constexpr auto fourth = minimize(hs40, tl::subject_to(three), std::array{0.8, 0.8, 0.8, 0.8}, tl::lagrange_newton{});
static_assert(fourth.ok() && fourth.multipliers.size() == 3 && near(fourth.value, -0.25) && near(fourth.point[0], 0.793700525984100) && near(fourth.point[2], 0.529731547179648));
static_assert(near(fourth.multipliers[0], -0.5) && near(fourth.multipliers[1], 0.471937156340847) && near(fourth.multipliers[2], -0.353553390593274));

// As inequalities: x <= 2/3 and y <= 2/3 of x y with x + y = 1 fixed; by symmetry 2/9 at a corner.
constexpr auto halves = tl::function_of<2>([](auto x, auto y) { return std::array{2 - 3 * x, 2 - 3 * y}; });
constexpr auto corner = minimize(product, tl::subject_to(tl::not_negative{halves}, tl::function{budget, wrt(a, b)}), std::array{0.6, 0.3}, tl::augmented_lagrangian{});
static_assert(corner.ok() && near(corner.value, 2.0 / 9, 1e-10) && near(corner.point[0], 2.0 / 3, 1e-10) && corner.multipliers[1] == 0 && corner.multipliers[0] > 0);

}  // namespace
