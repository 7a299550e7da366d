// SPDX-License-Identifier: BSL-1.0
// Slopes where the textbook formula loses digits: the points of tests/data/derivatives/naive_formula_errors.tsv,
// computed outside this project. The table's exact values are written without their exponents, so digits are compared,
// not sizes.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE slopes_keep_their_digits
#include <boost/test/unit_test.hpp>

#include "both_doors.hpp"
#include "reference_tables.hpp"

#include <set>

namespace {

using namespace both_doors;

struct slope_under_test {
    function_under_test function;
    std::string wrt;
};
std::map<std::string, slope_under_test> const slopes{
    {"sigmoid", {of_x([](auto u) { return sigmoid(u); }), "x"}},
    {"logsigmoid", {of_x([](auto u) { return logsigmoid(u); }), "x"}},
    {"softplus", {of_x([](auto u) { return softplus(u); }), "x"}},
    {"tanh", {of_x([](auto u) { return tanh(u); }), "x"}},
    {"sinh", {of_x([](auto u) { return sinh(u); }), "x"}},
    {"asin", {of_x([](auto u) { return asin(u); }), "x"}},
    {"asinh", {of_x([](auto u) { return asinh(u); }), "x"}},
    {"acosh", {of_x([](auto u) { return acosh(u); }), "x"}},
    {"atanh", {of_x([](auto u) { return atanh(u); }), "x"}},
    {"tan", {of_x([](auto u) { return tan(u); }), "x"}},
    {"exp", {of_x([](auto u) { return exp(u); }), "x"}},
    {"cbrt", {of_x([](auto u) { return cbrt(u); }), "x"}},
    {"erfc", {of_x([](auto u) { return erfc(u); }), "x"}},
    {"hypot", {of_x_y([](auto u, auto v) { return hypot(u, v); }), "x"}},
    {"atan2", {of_x_y([](auto u, auto v) { return atan2(v, u); }), "y"}},
    {"pow d/dx", {of_x_y([](auto u, auto v) { return pow(u, v); }), "x"}},
    {"pow d/dy", {of_x_y([](auto u, auto v) { return pow(u, v); }), "y"}},
};

/// a as a number of the same decade as b.
long double in_decade_of(long double b, long double a) {
    if (a == 0 || b == 0) return a;
    long double const power = std::round(std::log10(std::abs(b / a)));
    return a * std::pow(10.0L, power);
}

}  // namespace

BOOST_AUTO_TEST_CASE(slopes_are_right_where_the_textbook_loses_digits) {
    std::set<std::string> checked;
    std::set<std::string> skipped;
    for (reference::row const& row : reference::read("naive_formula_errors.tsv")) {
        std::string const name = row.at("formula").substr(0, row.at("formula").find(':'));
        std::string const shorter = name.starts_with("pow") ? name.substr(0, 8) : name;
        auto const found = slopes.find(shorter);
        if (found == slopes.end()) {
            skipped.insert(shorter);
            continue;
        }
        checked.insert(shorter);
        std::string const& at = row.at("point");
        point const p{static_cast<double>(reference::number(at)),
                      at.find(',') == std::string::npos
                          ? 0
                          : static_cast<double>(reference::number(at.substr(at.find(',') + 1)))};
        for (auto const& door : {found->second.function.by_lambda, found->second.function.by_expression}) {
            double const computed = entry(door(p), found->second.wrt);
            if (computed != 0 && std::abs(computed) < std::numeric_limits<double>::min())
                continue;                             // a subnormal has few digits
            if (shorter == "tanh" && p[0] == -700) {  // 3.9e-608
                BOOST_TEST(computed == 0);
                continue;
            }
            long double const exact = in_decade_of(computed, reference::number(row.at("exact")));
            BOOST_TEST(reference::error_of(computed, exact) <= 4 * reference::ulp(exact),
                       shorter << " at " << at << ": " << computed << ", digits " << row.at("exact") << ", "
                               << reference::error_of(computed, exact) / reference::ulp(exact) << " ulp");
        }
    }
    BOOST_TEST(checked.size() == slopes.size(), "every function listed above has rows in the table");
    std::string names;
    for (std::string const& name : skipped) names += " [" + name + "]";
    BOOST_TEST_MESSAGE(checked.size() << " functions checked, " << skipped.size() << " skipped:" << names);
}
