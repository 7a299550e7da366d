// SPDX-License-Identifier: BSL-1.0
// Descent inside the compiler. Expected numbers: worked-examples W63 to W69, W72 (30-digit arithmetic); W80 (exact fractions).
#include <tapeless/descent/adam.hpp>
#include <tapeless/descent/gradient_descent.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>
#include <cstddef>

namespace tl = tapeless;

namespace {

constexpr bool near(double value, double expected, double tolerance = 1e-14) {
    double const difference = value - expected;
    double const scale = expected < 0 ? 1 - expected : 1 + expected;
    return difference <= tolerance * scale && -difference <= tolerance * scale;
}

/// f(p) = p₀² + p₁² + … + pₙ²; as an objective of one's own.
struct bowl {
    friend constexpr auto value_and_gradient(bowl const&) {
        return [](auto p) {
            auto gradient = p;
            auto value = p[0] * p[0];
            for (std::size_t i = 0; i < p.size(); ++i) gradient[i] = 2 * p[i];
            for (std::size_t i = 1; i < p.size(); ++i) value += p[i] * p[i];
            return tl::value_with_gradient{value, gradient};
        };
    }
};

/// The quartic of W28: 3x⁴ - 4x³ - 12x² + 32.
struct quartic {
    friend constexpr auto value_and_gradient(quartic const&) {
        return [](std::array<double, 1> const& p) {
            double const x = p[0];
            return tl::value_with_gradient{((3 * x - 4) * x - 12) * x * x + 32, std::array{12 * x * (x + 1) * (x - 2)}};
        };
    }
};

/// y² - x² with its Hessian.
struct saddle {
    friend constexpr auto value_and_gradient(saddle const&) {
        return [](std::array<double, 2> const& p) { return tl::value_with_gradient{p[1] * p[1] - p[0] * p[0], std::array{-2 * p[0], 2 * p[1]}}; };
    }
    friend constexpr auto value_gradient_and_hessian(saddle const&) {
        return [](std::array<double, 2> const& p) {
            return tl::value_gradient_hessian{p[1] * p[1] - p[0] * p[0], std::array{-2 * p[0], 2 * p[1]},
                                              std::array{std::array{-2.0, 0.0}, std::array{0.0, 2.0}}};
        };
    }
};

constexpr auto descend(double rate, int steps) {
    return minimize(bowl{}, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = rate},
                    tl::stopping{.gradient_tolerance = 0, .max_iterations = steps});
}

// W63: x = 3 · 0.8^k, y = 2 · 0.8^k, z = 13 · 0.64^k.
constexpr auto two_steps = descend(0.1, 2);
static_assert(two_steps.status == tl::status::iteration_limit && two_steps.iterations == 2 && two_steps.epochs == 2 && two_steps.evaluations == 3);
static_assert(near(two_steps.point[0], 1.92) && near(two_steps.point[1], 1.28) && near(two_steps.value, 5.3248));
static_assert(near(two_steps.gradient[0], 3.84) && near(two_steps.gradient[1], 2.56) && near(two_steps.gradient_norm, 3.84));
static_assert(!two_steps.ok() && two_steps.seconds == 0);
static_assert(near(descend(0.1, 10).point[0], 0.3221225472) && near(descend(0.1, 10).value, 0.14987979559889));
static_assert(near(descend(0.1, 50).value, 2.64814676923483e-9, 1e-22));
static_assert(minimize(bowl{}, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = 0.1}).ok());

// The first row with z < 1e-6 is 37: an observer that asks for the end there.
constexpr auto first_below = [] {
    int calls = 0;
    auto const end = minimize(bowl{}, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = 0.1}, [&calls](auto const& step) {
        calls += step.full && step.index == calls ? 1 : 1000;
        return step.value >= 1e-6;
    });
    return std::array{end.iterations, calls, end.status == tl::status::stopped_by_observer ? 1 : 0};
}();
static_assert(first_below == std::array{37, 38, 1});

// W65: rates that are too small, right and too large.
static_assert(near(descend(0.001, 10).point[0], 2.94053713006, 1e-11));
static_assert(near(descend(0.01, 100).value, 0.228643305874, 1e-11));
static_assert(descend(0.5, 1).value == 0);
static_assert(descend(1, 100).point == std::array{3.0, 2.0});
static_assert(near(descend(1.01, 100).value, 682.303665923, 1e-11) && descend(1.01, 100).status == tl::status::iteration_limit);
static_assert(near(descend(1.1, 100).value / 8.91646197511e16, 1, 1e-10) && descend(1.1, 100).status == tl::status::diverged);
static_assert(near(descend(10, 100).point[0] / 2.25154872595e128, 1, 1e-10) && descend(10, 100).status == tl::status::diverged);

// W64: the defaults of the article.
constexpr auto defaults = minimize(bowl{}, std::array{-3.0, 4.0}, tl::gradient_descent{}, tl::stopping{.max_iterations = 100});
static_assert(near(defaults.point[0], -0.39785866768426) && near(defaults.point[1], 0.530478223579013) && near(defaults.value, 0.439698665143039));

// W67, W68: the end depends on the start; a stationary start stays.
constexpr double roll(double start, double momentum, double rate, int steps, bool nesterov = false) {
    return minimize(quartic{}, std::array{start}, tl::gradient_descent{.learning_rate = rate, .momentum = momentum, .nesterov = nesterov},
                    tl::stopping{.gradient_tolerance = 0, .max_iterations = steps}).point[0];
}
static_assert(near(roll(1, 0, 0.01, 1), 1.24) && near(roll(1, 0, 0.01, 3), 1.71970180304, 1e-11) && near(roll(1, 0, 0.01, 10), 1.99991542041, 1e-11));
static_assert(near(roll(-0.5, 0, 0.01, 3), -0.722821923543, 1e-11) && near(roll(0.5, 0, 0.01, 3), 1.01343728491, 1e-11));
static_assert(roll(0, 0, 0.01, 10) == 0 && near(roll(0.001, 0, 0.01, 50), 1.99999999891, 1e-11));

// W72: momentum rolls through the local minimum at -1.
static_assert(near(roll(-2, 0, 0.005, 3), -1.25695703136, 1e-11) && near(roll(-2, 0.5, 0.005, 3), -0.886094173919, 1e-11));
static_assert(near(roll(-2, 0.9, 0.005, 2), -0.92106752) && near(roll(-2, 0.9, 0.005, 5), 0.445431727257, 1e-11));
static_assert(near(roll(-2, 0.9, 0.005, 10), 2.70370182759, 1e-10) && near(roll(-2, 0.9, 0.005, 100), 2.00019715665, 1e-9));

// Nesterov by hand on x², rate 0.1, momentum 0.5, from 1: v = 2, x = 1 - 0.1 (2 + 1) = 0.7; v = 1 + 1.4 = 2.4, x = 0.7 - 0.1 (1.4 + 1.2) = 0.44.
constexpr auto ahead = minimize(bowl{}, std::array{1.0}, tl::gradient_descent{.learning_rate = 0.1, .momentum = 0.5, .nesterov = true}, tl::stopping{.max_iterations = 2});
static_assert(near(ahead.point[0], 0.44));

// W69: a saddle holds the one who comes along the ridge; Newton sees it, and leaves it if it starts beside the ridge.
static_assert(near(minimize(saddle{}, std::array{0.0, 1.0}, tl::gradient_descent{.learning_rate = 0.1}, tl::stopping{.max_iterations = 10}).point[1], 0.1073741824));
static_assert(minimize(saddle{}, std::array{0.0, 1.0}, tl::gradient_descent{.learning_rate = 0.1}).ok());
constexpr auto at_saddle = minimize(saddle{}, std::array{0.0, 0.0}, tl::newton{});
static_assert(at_saddle.ok() && at_saddle.iterations == 0 && at_saddle.message.size() > 60);
// With the eigenvalue's magnitude every step doubles x: 1e-6 · 2²⁰ is beyond 1.
static_assert(minimize(saddle{}, std::array{1e-6, 1.0}, tl::newton{}, tl::stopping{.max_iterations = 20}).value < -1e-3);

// Adam's first step has the length of the learning rate, whatever the gradient's (Kingma & Ba, section 2.1): η / (1 + ε / |∇f|).
constexpr auto one_step = minimize(bowl{}, std::array{3.0, -2.0}, tl::adam{.learning_rate = 0.25}, tl::stopping{.max_iterations = 1});
static_assert(near(one_step.point[0], 2.75, 1e-9) && near(one_step.point[1], -1.75, 1e-9) && one_step.point[0] != 2.75);

// The point's number type is kept.
constexpr auto in_float = minimize(bowl{}, std::array{3.0f, 2.0f}, tl::gradient_descent{.learning_rate = 0.25}, tl::stopping{.gradient_tolerance = 1e-4});
static_assert(std::same_as<decltype(in_float.point), std::array<float, 2>> && std::same_as<decltype(in_float.value), float> && in_float.ok());

// A step without minimize, and a limit of 0.
constexpr auto by_hand = [] {
    std::array point{3.0, 2.0};
    auto state = tl::gradient_descent{.learning_rate = 0.1}.start(point);
    state.step(point, std::array{6.0, 4.0});
    auto second_order = tl::newton{}.start(point);
    bool const stepped = second_order.step(point, std::array{4.8, 3.2}, std::array{std::array{2.0, 0.0}, std::array{0.0, 2.0}});
    return stepped && near(point[0], 0) && near(point[1], 0);
}();
static_assert(by_hand);
static_assert(descend(0.1, 0).status == tl::status::iteration_limit && descend(0.1, 0).value == 13 && descend(0.1, 0).evaluations == 1);

// Misuse is a status in the compiler, too.
static_assert(descend(-1, 5).status == tl::status::bad_option && descend(-1, 5).iterations == 0);
static_assert(descend(-1, 5).message == "gradient_descent: learning_rate is -1, but must be positive and finite");

// Cholesky of [[4, 2], [2, 3]] = L Lᵀ with L = [[2, 0], [1, √2]]: the solution of A x = (8, 7) is (1.25, 1.5).
constexpr std::array<std::array<double, 2>, 2> matrix{{{4, 2}, {2, 3}}};
constexpr auto solution = [] {
    tl::cholesky<double, 2> factor;
    return factor.factorise(matrix) ? factor.solve({8, 7}) : std::array{0.0, 0.0};
}();
static_assert(near(solution[0], 1.25) && near(solution[1], 1.5));
static_assert(!tl::cholesky<double, 2>{}.factorise(matrix, -2.0));

// Numbers in messages, as printf's %g writes them (but for the exponent's zeros).
constexpr auto written(auto number) {
    return tl::text<40>{}.add(number);
}
static_assert(written(0.0) == "0" && written(1.0) == "1" && written(-0.1) == "-0.1" && written(123456.0) == "123456" && written(1234567.0) == "1.23457e6");
static_assert(written(1e-8) == "1e-8" && written(0.001) == "0.001" && written(0.00001234567) == "0.0000123457" && written(-2.5e-300) == "-2.5e-300");
static_assert(written(1.7976931348623157e308) == "1.79769e308" && written(5e-324) == "4.94066e-324" && written(999999.5) == "1e6" && written(0.1f) == "0.1");
static_assert(written(tl::math::fixed::infinity) == "inf" && written(tl::math::fixed::not_a_number) == "nan");
static_assert(written(0) == "0" && written(-2147483647 - 1) == "-2147483648" && written(18446744073709551615u) == "18446744073709551615");
static_assert(tl::text<8>{}.add("too long a text") == "too l..." && tl::text<8>{}.add("8 signs!") == "8 signs!");

}  // namespace
