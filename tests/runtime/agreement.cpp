// SPDX-License-Identifier: BSL-1.0
// agrees_with_differences and agrees_with_dual_numbers on right and on wrong rules; what the Boost.Test helpers print.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE agreement
#include <boost/test/unit_test.hpp>

#include <tapeless/proof/boost_test.hpp>
#include <tapeless/tapeless.hpp>

#include <cmath>
#include <limits>
#include <sstream>
#include <string>

namespace tl = tapeless;
namespace boost_test = tapeless::boost_test;
using namespace tl::literals;

namespace {

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;

// Known bugs of other libraries: the wrong sign of cosh', a lost factor, a slope that is off in the tenth digit.
template <int Bug>
struct wrong_rule {
    static constexpr char const* name = Bug == 0 ? "wrong_cosh" : Bug == 1 ? "wrong_square" : "wrong_exp";
    template <class Number>
    static constexpr Number value(Number const& u) {
        if constexpr (Bug == 0) return tl::math::cosh(u);
        else if constexpr (Bug == 1) return u * u;
        else return tl::math::exp(u);
    }
    static constexpr auto slope(auto u, auto self) {
        if constexpr (Bug == 0) return -sinh(u);
        else if constexpr (Bug == 1) return u;
        else return self * (1 + 1e-10);
    }
};

std::string message_of(boost::test_tools::assertion_result const& result) {
    auto const text = result.message();
    return std::string(text.begin(), text.end());
}
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_CASE(right_slopes_agree_over_many_magnitudes) {
    for (double const at : {1e-12, 1e-6, 0.003, 0.25, 0.7, 0.99, 1.5, 20.0, 333.0, -0.4, -3.0, -40.0}) {
        BOOST_TEST(boost_test::agrees_with_differences(sin(x) + x * x, x = at));
        BOOST_TEST(boost_test::agrees_with_differences(sigmoid(x * x), x = at));
        BOOST_TEST(boost_test::agrees_with_differences(exp(x / 50), x = at));
        BOOST_TEST(boost_test::agrees_with_differences(atan(3 * x), x = at));
        BOOST_TEST(boost_test::agrees_with_differences(cbrt(x), x = at));
        BOOST_TEST(boost_test::agrees_with_differences(log1p(x * x) * tanh(x), x = at));
        BOOST_TEST(boost_test::agrees_with_differences(erf(x) + softplus(x), x = at));
        if (at > 0) BOOST_TEST(boost_test::agrees_with_differences(log(x) * pow(x, 1.5), x = at));
        for (double const other : {0.5, 3.0}) {
            BOOST_TEST(boost_test::agrees_with_differences(hypot(x, y) * y, x = at, y = other));
            BOOST_TEST(boost_test::agrees_with_dual_numbers(hypot(x, y) * sin(x * y) / y, x = at, y = other));
            BOOST_TEST(boost_test::agrees_with_dual_numbers(where(x < y, exp(x / 50), x * y) + max(x, y), x = at, y = other));
        }
    }
}

BOOST_AUTO_TEST_CASE(wrong_rules_are_found_by_differences_and_not_by_dual_numbers) {
    auto const all = [](auto const& f) {
        for (double const at : {0.3, 1.7, -2.2}) {
            BOOST_TEST(!agrees_with_differences(f, x = at));
            BOOST_TEST(agrees_with_dual_numbers(f, x = at));
        }
    };
    all(tl::apply<wrong_rule<0>>(2 * x));
    all(tl::apply<wrong_rule<1>>(sin(x) + 2));
    all(tl::apply<wrong_rule<2>>(x * x));
}

BOOST_AUTO_TEST_CASE(kinks_poles_and_edges_of_the_domain_do_not_agree) {
    BOOST_TEST(!agrees_with_differences(relu(x), x = 0));
    BOOST_TEST(!agrees_with_differences(1 / x, x = 0.0));
    BOOST_TEST(!agrees_with_differences(sqrt(x), x = 0));
    BOOST_TEST(!agrees_with_differences(log(x), x = -1));
    BOOST_TEST(!agrees_with_differences(x, x = std::numeric_limits<double>::infinity()));
    BOOST_TEST(!agrees_with_differences(sin(x), x = std::numeric_limits<double>::quiet_NaN()));
    BOOST_TEST(agrees_with_differences(abs(x), x = 1e-9));
}

BOOST_AUTO_TEST_CASE(functions_are_checked_by_their_parameters) {
    constexpr auto rosenbrock = tl::function_of_vector<4>([](auto const& p) {
        auto sum = 0 * p[0];
        for (std::size_t i = 0; i + 1 < p.size(); ++i) sum = sum + sq(1 - p[i]) + 100 * sq(p[i + 1] - p[i] * p[i]);
        return sum;
    });
    std::array<double, 4> const point{-1.2, 1, 0.3, 2};
    BOOST_TEST(agrees_with_differences(rosenbrock, point));
    BOOST_TEST(agrees_with_dual_numbers(rosenbrock, point));
    BOOST_TEST(boost_test::agrees_with_differences(rosenbrock, point));
    constexpr auto loss = tl::function_of_vector<2, 2>([](auto const& w, auto const& row) { return sq(w[0] * row[0] + w[1] - row[1]); });
    BOOST_TEST(boost_test::agrees_with_dual_numbers(loss, std::array{0.5, 2.0}, std::array{3.0, 1.0}));
    static_assert(agrees_with_differences(rosenbrock, std::array{0.5, 0.25, 0.75, 1.0}));
    static_assert(agrees_with_dual_numbers(x * exp(x * y), x = 0.5, y = 2.0) && agrees_with_differences(x * exp(x * y), x = 0.5, y = 2.0));
}

BOOST_AUTO_TEST_CASE(failures_show_formula_point_values_and_distance) {
    std::string const slope = message_of(boost_test::agrees_with_differences(y * tl::apply<wrong_rule<1>>(x), x = 3.0, y = 0.5));
    BOOST_TEST(contains(slope, "slope by x of y * wrong_square(x) at (x = 3, y = 0.5): 1.5, by differences 3"), slope);
    BOOST_TEST(contains(slope, "ulp apart"), slope);
    std::string const value = message_of(boost_test::has_value(x / 3, 0.5, 1, x = 1.0));
    BOOST_TEST(contains(value, "x / 3 at (x = 1): 0.3333333333333333"), value);
    BOOST_TEST(contains(value, "instead of 0.5"), value);
    BOOST_TEST(boost_test::has_value(x / 3, std::nextafter(1.0 / 3, 1), 1, x = 1.0));
    std::string const formulas = message_of(boost_test::proves_equal(sin(x), cos(x)));
    BOOST_TEST(formulas == "sin(x) and cos(x) were not proved equal");
    BOOST_TEST(boost_test::proves_equal(x * (x + 1), x * x + x));
    BOOST_TEST(boost_test::ulps_between(1, 1 + 0x1p-52) == 1U);
    BOOST_TEST(boost_test::ulps_between(-0.0, 0.0) == 0U);
    BOOST_TEST(boost_test::ulps_between(-0x1p-1074, 0x1p-1074) == 2U);
}
