// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include "both_doors.hpp"
#include "reference_tables.hpp"

#include <set>

// What the tests of special functions share: their rows of tests/data/derivatives, through both doors.
namespace special_functions {

using both_doors::entry;
using both_doors::function_under_test;
using both_doors::point;

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// What an exact value allows: ulps of its own, near a root ulps of the largest term at that point, and for a second
/// derivative 1e-13 of it.
inline long double allowed(reference::row const& row, long double largest, int ulps) {
    long double const exact = reference::number(row.at("value"));
    if (row.at("wrt").size() == 2) return std::max(16 * reference::ulp(exact), 1e-13L * largest);
    return ulps * reference::ulp(std::abs(exact) < 1e-10L * largest ? largest : exact);
}

/// Every row of elementary.tsv (30 digits, by mpmath and SymPy) of these functions, named as in its columns "name:
/// expr".
inline void check_table(std::map<std::string, function_under_test> const& functions, int ulps) {
    std::vector<reference::row> const rows = reference::read("elementary.tsv");
    std::map<std::string, long double> largest;
    auto const place = [](reference::row const& row) {
        return row.at("name") + row.at("x_hex") + " " + row.at("y_hex");
    };
    for (reference::row const& row : rows)
        largest[place(row)] = std::max(largest[place(row)], std::abs(reference::number(row.at("value"))));
    std::set<std::string> checked;
    for (reference::row const& row : rows) {
        std::string const name = row.at("name") + ": " + row.at("expr");
        auto const found = functions.find(name);
        if (found == functions.end()) continue;
        checked.insert(name);
        point p{};
        for (std::size_t i = 0; i < 2; ++i)
            if (std::string const& hex = row.at(i == 0 ? "x_hex" : "y_hex"); !hex.empty())
                p[i] = static_cast<double>(reference::number(hex));
        long double const exact = reference::number(row.at("value"));
        for (auto const& door : {found->second.by_lambda, found->second.by_expression}) {
            double const computed = entry(door(p), row.at("wrt"));
            BOOST_TEST(reference::error_of(computed, exact) <= allowed(row, largest.at(place(row)), ulps),
                       "row " << row.at("id") << " " << name << " at " << p[0] << ", " << p[1] << " by \""
                              << row.at("wrt") << "\": " << computed << " instead of " << row.at("value") << ", "
                              << reference::error_of(computed, exact) / reference::ulp(exact) << " ulp");
        }
    }
    BOOST_TEST(checked.size() == functions.size(), "every function listed has rows in the table");
}

/// Every row of special_points.tsv of these formulas, named as in its column "expr".
inline void check_special_points(std::map<std::string, function_under_test> const& functions) {
    std::set<std::string> checked;
    for (reference::row const& row : reference::read("special_points.tsv")) {
        auto const found = functions.find(row.at("expr"));
        if (found == functions.end()) continue;
        checked.insert(row.at("expr"));
        long double const exact = reference::number(row.at("expected"));
        point const p{static_cast<double>(reference::number(row.at("point").substr(2))), 0, 0};
        for (auto const& door : {found->second.by_lambda, found->second.by_expression}) {
            double const computed = entry(door(p), row.at("wrt"));
            BOOST_TEST(reference::error_of(computed, exact) <= 4 * reference::ulp(exact),
                       row.at("id") << " " << row.at("expr") << " at " << row.at("point") << ": " << computed
                                    << " instead of " << row.at("expected"));
        }
    }
    BOOST_TEST(checked.size() == functions.size(), "every formula listed has rows in the table");
}

/// Value, slope and second derivative at x are what the rules R1 to R6 ask for.
inline void check_at(function_under_test const& function, double x, std::array<double, 3> const& expected) {
    for (auto const& door : {function.by_lambda, function.by_expression}) {
        auto const all = door({x, 0, 0});
        std::array<double, 3> const computed{all.value, all.first[0], all.second[0][0]};
        for (std::size_t order = 0; order < 3; ++order)
            BOOST_TEST(reference::error_of(computed[order], expected[order]) <=
                           (order == 2 ? 16 : 4) * reference::ulp(expected[order]),
                       "order " << order << " at " << x << ": " << computed[order] << " instead of "
                                << expected[order]);
    }
}

}  // namespace special_functions
