// SPDX-License-Identifier: BSL-1.0
// Data that no loss can be taken of, and data in constant expressions. Expected values: worked out by hand.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE data_edges
#include <boost/test/unit_test.hpp>

#include <tapeless/data/mean.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace tl = tapeless;
using namespace tl::literals;
using tl::over, tl::with, tl::wrt;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

constexpr auto w = "w"_var;
constexpr auto x = "x"_var;
constexpr auto t = "t"_var;
constexpr auto penalty = "penalty"_var;

}  // namespace

BOOST_AUTO_TEST_CASE(bad_data_are_named) {
    std::vector<double> good{1, 2, 3}, short_one{1, 2}, none, broken{1, not_a_number, 3}, huge{1, 2, infinite};
    constexpr auto loss = tl::mean(sq(w * x - t), over(x, t), wrt(w));
    auto const fine = loss.on(tl::columns(good, good)).problem();
    BOOST_TEST(!fine);
    auto const empty = loss.on(tl::columns(none, none)).problem();
    BOOST_TEST((empty.status == tl::status::empty_data));
    BOOST_TEST(std::string(empty.message.c_str()) == "data: no rows");
    auto const ragged = loss.on(tl::columns(good, short_one));
    BOOST_TEST((ragged.problem().status == tl::status::bad_data));
    BOOST_TEST(std::string(ragged.problem().message.c_str()) == "data: column 1 has 2 rows, column 0 has 3");
    BOOST_TEST(std::isnan(value(ragged)(std::array{1.0})));
    BOOST_TEST(std::string(loss.on(tl::columns(good, broken)).problem().message.c_str()) == "data: row 1, column 1 is nan");
    BOOST_TEST(std::string(loss.on(tl::columns(huge, good)).problem().message.c_str()) == "data: row 2, column 0 is inf");
    std::vector<std::array<double, 2>> const rows{{1, 2}, {not_a_number, 2}};
    BOOST_TEST(std::string(loss.on(rows).problem().message.c_str()) == "data: row 1, column 0 is nan");
    BOOST_TEST(std::isnan(value_and_gradient(loss.on(tl::columns(good, broken)))(std::array{1.0}).gradient[0]));
    BOOST_TEST(std::isnan(value(loss.on(tl::columns(none, none)))(std::array{1.0})));
}

BOOST_AUTO_TEST_CASE(a_loss_is_evaluated_in_constant_expressions) {
    static constexpr std::array<double, 3> inputs{1, 2, 3}, targets{2, 4, 7};
    constexpr auto objective = tl::mean(sq(w * x - t) + penalty * sq(w), over(x, t), wrt(w), with(penalty)).on(tl::columns(inputs, targets), penalty = 3.0);
    constexpr auto got = value_gradient_and_hessian(objective)(std::array{2.0});
    static_assert(got.value == (0 + 0 + 1) / 3.0 + 12);
    static_assert(got.gradient[0] == -2 * 3 / 3.0 + 12);
    static_assert(got.hessian[0][0] == 28 / 3.0 + 6);
    BOOST_TEST(value(objective)(std::array{2.0}) == got.value);
}
