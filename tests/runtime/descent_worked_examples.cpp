// SPDX-License-Identifier: BSL-1.0
// The tables of the worked examples W63 to W85 that no other test has, row by row: descent on a bowl, a quartic, a
// plateau; a line through data; Himmelblau's nine stationary points, Adam's way on it. Expected: 30-digit arithmetic, as
// printed there.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE descent_worked_examples
#include <tapeless/tapeless.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

namespace tl = tapeless;
using namespace tl::literals;
using tl::over, tl::wrt;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr tl::function bowl{x * x + y * y, wrt(x, y)};
constexpr tl::function quartic{3 * x * x * x * x - 4 * x * x * x - 12 * x * x + 32, wrt(x)};
constexpr tl::function himmelblau{sq(x * x + y - 11) + sq(x + y * y - 7), wrt(x, y)};

void is(double value, double expected, double tolerance = 2e-12) {
    BOOST_TEST(std::abs(value - expected) <= tolerance * std::abs(expected) + 1e-300, value << " is not " << expected);
}
auto steps(auto const& f, auto const& start, tl::gradient_descent const& method, int count) {
    return minimize(f, start, method, tl::stopping{.gradient_tolerance = 0, .max_iterations = count});
}
double on_the_quartic(double from, double rate, int count, double momentum = 0) {
    return steps(quartic, std::array{from}, {.learning_rate = rate, .momentum = momentum}, count).point[0];
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_bowl_in_the_layout_of_the_article) {  // W63
    double const heights[] = {13,
                              8.32,
                              5.3248,
                              3.407872,
                              2.18103808,
                              1.3958643712,
                              0.893353197568,
                              0.57174604644352,
                              0.365917469723853,
                              0.234187180623266,
                              0.14987979559889};
    double const xs[] = {3,        2.4,       1.92,       1.536,       1.2288,      0.98304,
                         0.786432, 0.6291456, 0.50331648, 0.402653184, 0.3221225472};
    minimize(bowl, std::array{3.0, 2.0}, tl::gradient_descent{.learning_rate = 0.1},
             tl::stopping{.gradient_tolerance = 0, .max_iterations = 10}, [&](auto const& step) {
                 auto const i = static_cast<std::size_t>(step.index);
                 is(step.value, heights[i]);
                 is(step.point[0], xs[i]);
                 is(step.point[1], xs[i] / 1.5);
                 is(step.gradient[0], 2 * xs[i]);
                 is(step.gradient[1], 2 * xs[i] / 1.5);
             });
    is(steps(bowl, std::array{3.0, 2.0}, {.learning_rate = 0.1}, 20).value, 0.00172799639452039);
}

BOOST_AUTO_TEST_CASE(learning_rates_after_ten_and_a_hundred_steps) {  // W65
    struct row {
        double rate, ten, hundred, height;
    };
    for (auto const& [rate, ten, hundred, height] :
         {row{1e-10, 2.999999994, 2.99999994, 12.99999948}, row{0.001, 2.94053713006, 2.45570041407, 8.71067097859},
          row{0.01, 2.45121842066, 0.397858667684, 0.228643305874},
          row{0.1, 0.3221225472, 6.111107929e-10, 5.39437023955e-19},
          row{0.25, 0.0029296875, 2.36658271566e-30, 8.08991986122e-60},
          row{0.9, 0.3221225472, 6.111107929e-10, 5.39437023955e-19},
          row{1.01, 3.65698325998, 21.7339383548, 682.303665923},
          row{1.1, 18.5752092672, 248453923.566, 8.91646197511e16},
          row{10, 1.83931987734e13, 2.25154872595e128, 7.32257018323e256}}) {
        is(steps(bowl, std::array{3.0, 2.0}, {.learning_rate = rate}, 10).point[0], ten, 1e-10);
        auto const end = steps(bowl, std::array{3.0, 2.0}, {.learning_rate = rate}, 100);
        is(end.point[0], hundred, 1e-9);
        is(end.value, height, 1e-9);
    }
}

BOOST_AUTO_TEST_CASE(the_second_derivative_bounds_the_learning_rate) {  // W66: 2 / f'' = 2 / 72 at 2
    is(hessian(quartic)(2.0)[0][0], 72);
    is(on_the_quartic(1, 0.001, 300), 1.99999999928, 1e-11);
    is(on_the_quartic(1, 0.027, 300), 2.00000000374, 1e-11);
    BOOST_TEST(std::abs(on_the_quartic(1, 0.028, 300) - 2) > 1e-3);
    BOOST_TEST(std::abs(on_the_quartic(1, 0.03, 300) - 2) > 1e-3);
    is(on_the_quartic(1, 0.05, 300), -1, 1e-2);
}

BOOST_AUTO_TEST_CASE(the_end_depends_on_the_start) {  // W67, W68, W72
    is(on_the_quartic(1, 0.01, 2), 1.49331712);
    is(on_the_quartic(3, 0.01, 1), 1.56);
    is(on_the_quartic(3, 0.01, 2), 1.77086208);
    is(on_the_quartic(3, 0.01, 3), 1.90578255458, 1e-11);
    is(on_the_quartic(-0.5, 0.01, 2), -0.650511875);
    is(on_the_quartic(0.5, 0.01, 2), 0.805061255);
    is(on_the_quartic(0.001, 0.01, 10), 0.00862070029998, 1e-11);
    is(on_the_quartic(-2, 0.005, 2), -1.35306752);
    is(on_the_quartic(-2, 0.005, 3, 0.9), -0.394770360218, 1e-11);
}

BOOST_AUTO_TEST_CASE(saddle_and_plateau) {  // W69, W70
    constexpr tl::function saddle{y * y - x * x, wrt(x, y)};
    is(steps(saddle, std::array{1e-6, 1.0}, {.learning_rate = 0.1}, 50).point[1], 1.42724769271e-5, 1e-11);
    BOOST_TEST(std::abs(steps(saddle, std::array{1e-6, 1.0}, {.learning_rate = 0.1}, 75).point[0]) < 1);
    BOOST_TEST(std::abs(steps(saddle, std::array{1e-6, 1.0}, {.learning_rate = 0.1}, 76).point[0]) > 1);
    constexpr tl::function plateau{sq(sigmoid(x)) / 2, wrt(x)};
    auto const [value, slope] = value_and_gradient(plateau)(10.0);
    is(value, 0.49995460316178086);
    is(slope[0], 4.5393746862988423e-05, 1e-11);
    for (auto const& [count, expected] : {std::pair{1000, 9.953544932040533}, {22000, 3.870137508134721}})
        is(steps(plateau, std::array{10.0}, {.learning_rate = 1}, count).point[0], expected, 1e-11);
    for (auto const& [count, expected] :
         {std::pair{1, 1.9075219567701702}, {10, 0.8048392833501474}, {100, -2.313678288886881}})
        is(steps(plateau, std::array{2.0}, {.learning_rate = 1}, count).point[0], expected);
}

BOOST_AUTO_TEST_CASE(a_line_with_bias_through_five_points) {  // W81: sums, so five times the mean's rate
    std::vector<double> const inputs{1, 2, 3, 4, 5}, targets{2.1, 3.9, 6.2, 7.8, 10.1};
    constexpr auto w0 = "w0"_var;
    constexpr auto w1 = "w1"_var;
    auto const loss = tl::mean(sq(w0 + w1 * x - y) / 2, over(x, y), wrt(w0, w1)).on(tl::columns(inputs, targets));
    struct row {
        int count;
        double w0, w1;
    };
    for (auto const& [count, first, second] :
         {row{1, 0.301, 1.102}, row{2, 0.42165, 1.55275}, row{10, 0.477537843462281, 1.87131988496922},
          row{100, 0.249187975692026, 1.93482812472277}, row{1000, 0.0500958234840897, 1.98997345843144},
          row{2000, 0.0500000197259231, 1.98999999453624}}) {
        auto const end = steps(loss, std::array{0.0, 0.0}, {.learning_rate = 0.05}, count);
        is(end.point[0], first, 1e-11);
        is(end.point[1], second);
        if (count == 1) is(5 * end.value, 18.5526425);
        if (count == 2) is(5 * end.value, 3.2189078375);
    }
    auto const best = minimize(loss, std::array{0.0, 0.0}, tl::newton{});
    is(best.point[0], 0.05, 1e-10);
    is(best.point[1], 1.99);
    is(5 * best.value, 0.0535);
}

BOOST_AUTO_TEST_CASE(himmelblaus_nine_stationary_points) {  // W83, W71
    struct row {
        double x, y, height, determinant;
    };
    for (auto const& [px, py, height, determinant] :
         {row{3, 2, 0, 2116}, row{-2.80511808695274485, 3.13131251825057297, 0, 5222.896681},
          row{-3.77931025337774689, -3.28318599128616941, 0, 9460.563454},
          row{3.58442834033049174, -1.84812652696440355, 0, 3024.539865},
          row{3.38515418360702094, 0.0738518798377492877, 13.3119262704055899, -1378.856668},
          row{0.0866775045553963518, 2.88425470117477611, 67.7191500875261402, -2394.091252},
          row{-3.07302575076438961, -0.0813530442879675116, 104.015162917558106, -2872.165968},
          row{-0.127961346730680066, -1.95371498024457643, 178.337239201927460, -1026.580624},
          row{-0.270844590667347613, -0.923038556479981463, 181.616521522582704, 732.6945107}}) {
        auto const at = value_gradient_and_hessian(himmelblau)(px, py);
        BOOST_TEST(std::abs(at.value - height) < 1e-12);
        BOOST_TEST(std::abs(at.gradient[0]) < 1e-12);
        BOOST_TEST(std::abs(at.gradient[1]) < 1e-12);
        is(at.hessian[0][0] * at.hessian[1][1] - at.hessian[0][1] * at.hessian[1][0], determinant, 1e-9);
        // Newton's method stays there, and says at saddles and at the maximum that it is none of the minima.
        auto const end = minimize(himmelblau, std::array{px, py}, tl::newton{});
        BOOST_TEST(end.ok());
        BOOST_TEST((std::string_view(end.message.c_str()).find("not positive definite") == std::string_view::npos) ==
                   (height == 0));
    }
}

BOOST_AUTO_TEST_CASE(adam_and_plain_descent_on_himmelblaus_function) {  // W84, W85
    double before = 0;
    minimize(himmelblau, std::array{-4.0, 0.0}, tl::adam{},
             tl::stopping{.gradient_tolerance = 0, .max_iterations = 6001}, [&before](auto const& step) {
                 if (step.index == 1) is(step.point[0], -3.9990000000001, 1e-12);
                 if (step.index == 1) is(step.point[1], -0.000999999999, 1e-11);
                 if (step.index == 2001) is(before, 19.4500688547, 1e-11), is(step.point[0], -3.52656227123668, 1e-11);
                 if (step.index == 4001)
                     is(before, 0.00121252519169, 1e-9), is(step.point[1], -3.27778545336715, 1e-11);
                 if (step.index == 6001) is(step.point[0], -3.77931025299379, 1e-11);
                 before = step.value;
             });
    auto const descend = [](double px, double py, int count) {
        return steps(himmelblau, std::array{px, py}, {.learning_rate = 0.01}, count).point;
    };
    is(descend(0, 0, 1)[1], 0.22);
    is(descend(0, 0, 2)[0], 0.33649024);
    is(descend(0, 0, 2)[1], 0.49515008);
    is(descend(-4, 0, 2)[0], -3.04517632);
    is(descend(-4, 0, 2)[1], -0.095488);
    is(descend(-4, 4, 1000)[0], -2.80511808695274);
    is(descend(5, 5, 1000)[1], 2);
}
