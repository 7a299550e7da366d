// SPDX-License-Identifier: BSL-1.0
// Difference quotients against the tables W14, W15 and W17 of the worked examples, which plain IEEE arithmetic gives bit for bit.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE numerical_derivative
#include <boost/test/unit_test.hpp>

#include <tapeless/proof/numerical_derivative.hpp>
#include <tapeless/tapeless.hpp>

#include <array>
#include <cmath>

namespace tl = tapeless;
using namespace tl::literals;
using tl::differences;

namespace {

constexpr auto cube_of = [](auto x) { return x * x * x; };

struct row {
    double h;
    double forward;
    double central;
};
constexpr row table[] = {
    {1e-1, 3.310000000000004, 3.0100000000000016},   {1e-2, 3.030099999999991, 3.0000999999999998},
    {1e-3, 3.0030009999995055, 3.0000009999997523},  {1e-4, 3.0003000099987354, 3.0000000099988933},
    {1e-5, 3.000030000110953, 3.000000000097369},    {1e-6, 3.0000029997978572, 2.9999999999752447},
    {1e-8, 3.0000000039720476, 2.9999999928698173},  {1e-10, 3.000000248221113, 3.000000248221113},
    {1e-12, 3.000266701747023, 3.0001001682933293},  {1e-14, 2.9976021664879227, 2.9976021664879227},
    {1e-15, 3.330669073875469, 3.1641356201816957},  {1e-16, 0, 1.6653345369377348},
    {1e-17, 0, 0},
};

}  // namespace

BOOST_AUTO_TEST_CASE(the_table_of_step_lengths_is_reproduced) {
    // A fused multiply-add, which -march=native allows, changes the last digits of f: an error of 1e-16 / h.
    for (row const& r : table) {
        double const allowed = 4e-16 / r.h;
        BOOST_TEST(std::abs(tl::numerical_derivative(cube_of, r.h, differences::forward)(1.0) - r.forward) <= allowed);
        BOOST_TEST(std::abs(tl::numerical_derivative(cube_of, r.h, differences::central)(1.0) - r.central) <= allowed);
    }
    static_assert(tl::numerical_derivative(cube_of, 1e-5)(1.0) == 3.000000000097369);
    static_assert(tl::numerical_derivative(cube_of, 1e-16, differences::forward)(1.0) == 0);
}

BOOST_AUTO_TEST_CASE(a_step_that_is_absorbed_gives_zero_and_one_that_underflows_no_number) {
    auto const square_and_sixteen = [](auto x) { return x * x + 16; };
    BOOST_TEST(tl::numerical_derivative(square_and_sixteen, 1e-49, differences::forward)(3.0) == 0);
    BOOST_TEST(std::isnan(tl::numerical_derivative(square_and_sixteen, 1e-49, differences::forward)(3.0F)));
    // One rounding of 25 may differ: clang fuses what it folds while compiling.
    BOOST_TEST(std::abs(tl::numerical_derivative(square_and_sixteen, 1e-4)(3.0) - 6.00000000000378) < 5e-11);
    BOOST_TEST(tl::numerical_derivative(cube_of, 1e-1, differences::forward)(1.0F) == 3.310001F, boost::test_tools::tolerance(1e-5F));
}

BOOST_AUTO_TEST_CASE(functions_and_expressions_have_numerical_derivatives) {
    constexpr auto x = "x"_var;
    constexpr auto f = exp(2 * x);
    auto const exact = derivative(f, x);
    BOOST_TEST(tl::numerical_derivative(tl::function{f, tl::wrt(x)}, 1e-5)(0.5) == exact(x = 0.5), boost::test_tools::tolerance(1e-9));
    BOOST_TEST(tl::numerical_derivative(tl::function_of<1>([](auto t) { return exp(2 * t); }), 1e-5)(0.5) == exact(x = 0.5), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_numerical_gradient_descends_to_the_minimum_of_the_exact_one) {
    constexpr auto himmelblau = tl::function_of<2>([](auto x, auto y) { return sq(x * x + y - 11) + sq(x + y * y - 7); });
    auto const plain = [](auto const& p) { return (p[0] * p[0] + p[1] - 11) * (p[0] * p[0] + p[1] - 11) + (p[0] + p[1] * p[1] - 7) * (p[0] + p[1] * p[1] - 7); };
    std::array<double, 2> const start{2.5, 2.5};
    auto const slopes = tl::numerical_gradient(himmelblau, 1e-5)(start);
    auto const exact = gradient(himmelblau)(start);
    for (std::size_t i = 0; i < 2; ++i) BOOST_TEST(slopes[i] == exact[i], boost::test_tools::tolerance(1e-8));
    for (auto const how : {differences::central, differences::forward}) {
        auto const found = minimize(tl::numerical_gradient(plain, 1e-7, how), start, tl::gradient_descent{.learning_rate = 0.01}, tl::stopping{.gradient_tolerance = 1e-4});
        BOOST_TEST(found.ok());
        BOOST_TEST(found.point[0] == 3, boost::test_tools::tolerance(1e-5));
        BOOST_TEST(found.point[1] == 2, boost::test_tools::tolerance(1e-5));
    }
    auto const by_numbers = [](auto x, auto y) { return x * y; };
    BOOST_TEST(tl::numerical_gradient(by_numbers, 1e-3)(std::array{2.0, 3.0})[0] == 3, boost::test_tools::tolerance(1e-9));
}
