// SPDX-License-Identifier: BSL-1.0
// Methods that search along lines or within regions. Minima are known by construction: Rosenbrock's valley (0 at 1),
// Himmelblau's function (W83), quadratics with an exact solution.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_searches
#include <tapeless/calculus/degree_along_lines.hpp>
#include <tapeless/calculus/function_query.hpp>
#include <tapeless/descent/bfgs.hpp>
#include <tapeless/descent/conjugate_gradient.hpp>
#include <tapeless/descent/lbfgs.hpp>
#include <tapeless/descent/minimize.hpp>
#include <tapeless/descent/newton.hpp>
#include <tapeless/descent/newton_cg.hpp>
#include <tapeless/descent/trust_region.hpp>
#include <tapeless/descent/trust_region_newton.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <string>

namespace tl = tapeless;
using tl::conjugate_rule, tl::function_of_vector, tl::line_rule, tl::sq;

namespace {

constexpr auto valley = function_of_vector<10>([](auto const& p) {
    auto sum = sq(1 - p[0]) + 100 * sq(p[1] - sq(p[0]));
    for (std::size_t i = 2; i < 10; i += 2) sum += sq(1 - p[i]) + 100 * sq(p[i + 1] - sq(p[i]));
    return sum;
});
// Its minimum 0 is at (1, 1, -2, 2).
constexpr auto bowl = function_of_vector<4>(
    [](auto const& p) { return sq(p[0] - 1) + 10 * sq(p[1] - p[0]) + 3 * sq(p[2] + p[3]) + sq(p[3] - 2) / 2; });
constexpr auto himmelblau =
    function_of_vector<2>([](auto const& p) { return sq(sq(p[0]) + p[1] - 11) + sq(p[0] + sq(p[1]) - 7); });
constexpr auto with_a_wall = function_of_vector<1>([](auto const& p) { return p[0] - log(p[0]); });
constexpr auto without_bound = function_of_vector<2>([](auto const& p) { return p[0] * p[0] * p[0] + sq(p[1]); });

constexpr std::array<double, 10> far{-1.2, 1, -1.2, 1, -1.2, 1, -1.2, 1, -1.2, 1};

template <class Method>
void descends(Method const& method) {
    auto const in_valley = minimize(valley, far, method);
    BOOST_TEST(in_valley.ok(), in_valley.brief());
    for (double const x : in_valley.point) BOOST_TEST(std::abs(x - 1) < 1e-6);
    auto const in_bowl = minimize(bowl, std::array{5.0, -3.0, 2.0, 1.0}, method);
    BOOST_TEST(in_bowl.ok(), in_bowl.brief());
    BOOST_TEST(std::abs(in_bowl.point[2] + 2) < 1e-7);
    // From beside the local maximum to one of the four minima.
    auto const from_top = minimize(himmelblau, std::array{-0.27, -0.92}, method);
    BOOST_TEST(from_top.ok(), from_top.brief());
    BOOST_TEST(from_top.value < 1e-12, from_top.brief());
    // A step out of the domain is cut back.
    auto const at_wall = minimize(with_a_wall, std::array{20.0}, method);
    BOOST_TEST(at_wall.ok(), at_wall.brief());
    BOOST_TEST(std::abs(at_wall.point[0] - 1) < 1e-7);
    auto const endless = minimize(without_bound, std::array{-1.0, 1.0}, method, tl::stopping{.max_iterations = 3000});
    bool const is_honest = endless.status == tl::status::diverged || endless.status == tl::status::iteration_limit;
    BOOST_TEST(is_honest, endless.brief());
    BOOST_TEST(endless.value < -1e8);
}

}  // namespace

BOOST_AUTO_TEST_CASE(quasi_newton_methods_descend) {
    descends(tl::lbfgs{});
    descends(tl::lbfgs{.memory = 3});
    descends(tl::bfgs{});
    descends(tl::bfgs{.search = {.rule = line_rule::armijo}});
}

BOOST_AUTO_TEST_CASE(conjugate_gradients_descend) {
    for (auto const rule : {conjugate_rule::hager_zhang, conjugate_rule::polak_ribiere, conjugate_rule::fletcher_reeves,
                            conjugate_rule::hestenes_stiefel})
        descends(tl::conjugate_gradient{.rule = rule});
}

BOOST_AUTO_TEST_CASE(second_order_methods_descend) {
    descends(tl::newton{});
    descends(tl::newton_cg{});
    descends(tl::trust_region{});
    descends(tl::trust_region_newton{});
}

BOOST_AUTO_TEST_CASE(conjugate_gradients_end_on_a_quadratic_after_as_many_steps_as_variables) {
    static_assert(degree_along_lines(bowl) == 2 && degree_along_lines(himmelblau) == 4 &&
                  degree_along_lines(with_a_wall) == -1);
    for (auto const rule : {conjugate_rule::hager_zhang, conjugate_rule::polak_ribiere, conjugate_rule::fletcher_reeves,
                            conjugate_rule::hestenes_stiefel}) {
        auto const end = minimize(bowl, std::array{5.0, -3.0, 2.0, 1.0}, tl::conjugate_gradient{.rule = rule});
        BOOST_TEST(end.ok(), end.brief());
        BOOST_TEST(end.iterations <= 4, end.brief());
    }
    BOOST_TEST(minimize(bowl, std::array{5.0, -3.0, 2.0, 1.0}, tl::bfgs{}).iterations <= 4);
    BOOST_TEST(
        minimize(bowl, std::array{5.0, -3.0, 2.0, 1.0}, tl::trust_region_newton{.first_region = 100}).iterations == 1);
}

BOOST_AUTO_TEST_CASE(steps_keep_the_strong_conditions_of_wolfe) {
    auto const slope_at = value_and_gradient(valley);
    auto before = slope_at(far);
    auto from = far;
    tl::line_search const rule{.rule = line_rule::strong_wolfe, .sufficient_decrease = 1e-4, .curvature = 0.1};
    int steps = 0;
    minimize(valley, far, tl::bfgs{.search = rule}, [&](auto const& step) {
        if (step.index > 0 && step.gradient_norm > 1e-3) {
            double slope_before = 0, slope_after = 0;
            for (std::size_t i = 0; i < 10; ++i) {
                slope_before += before.gradient[i] * (step.point[i] - from[i]);
                slope_after += step.gradient[i] * (step.point[i] - from[i]);
            }
            BOOST_TEST(slope_before < 0);
            BOOST_TEST(step.value <= before.value + 1e-4 * slope_before);
            BOOST_TEST(std::abs(slope_after) <= 0.1 * std::abs(slope_before) * (1 + 1e-9));
            ++steps;
        }
        from = step.point;
        before = slope_at(step.point);
    });
    BOOST_TEST(steps > 10);
}

BOOST_AUTO_TEST_CASE(a_saddle_is_left_along_negative_curvature) {
    constexpr auto saddle =
        function_of_vector<2>([](auto const& p) { return sq(sq(p[0])) / 4 - sq(p[0]) / 2 + sq(p[1]); });
    auto const end = minimize(saddle, std::array{1e-9, 1.0}, tl::trust_region_newton{});
    BOOST_TEST(end.ok(), end.brief());
    BOOST_TEST(std::abs(end.value + 0.25) < 1e-12, end.brief());
    BOOST_TEST(std::abs(minimize(saddle, std::array{1e-3, 1.0}, tl::trust_region{}).value + 0.25) < 1e-12);
}

BOOST_AUTO_TEST_CASE(options_out_of_their_range_are_refused) {
    auto const refuses = [](auto const& method, char const* part) {
        auto const end = minimize(himmelblau, std::array{0.0, 0.0}, method);
        BOOST_TEST((end.status == tl::status::bad_option));
        BOOST_TEST(std::string(end.message.c_str()).find(part) != std::string::npos, end.brief());
    };
    refuses(tl::lbfgs{.memory = 0}, "lbfgs: memory");
    refuses(tl::lbfgs{.memory = 21}, "lbfgs: memory");
    refuses(tl::bfgs{.search = {.curvature = 1}}, "line_search: curvature");
    refuses(tl::bfgs{.search = {.sufficient_decrease = 0.5, .curvature = 0.4}}, "line_search: curvature");
    refuses(tl::conjugate_gradient{.search = {.max_evaluations = 0}}, "line_search: max_evaluations");
    refuses(tl::newton_cg{.forcing = 1}, "newton_cg: forcing");
    refuses(tl::trust_region{.first_region = 0}, "trust_region: first_region");
    refuses(tl::trust_region_newton{.sufficient_decrease = -1}, "trust_region_newton: sufficient_decrease");
}

BOOST_AUTO_TEST_CASE(all_of_it_runs_in_the_compiler) {
    constexpr std::array start{-0.27, -0.92};
    static_assert(minimize(himmelblau, start, tl::lbfgs{}).ok());
    static_assert(minimize(himmelblau, start, tl::bfgs{}).ok());
    static_assert(minimize(himmelblau, start, tl::conjugate_gradient{}).ok());
    static_assert(minimize(himmelblau, start, tl::newton_cg{}).ok());
    static_assert(minimize(himmelblau, start, tl::trust_region{}).ok());
    static_assert(minimize(himmelblau, start, tl::trust_region_newton{}).ok());
}
