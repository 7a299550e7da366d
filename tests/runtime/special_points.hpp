// SPDX-License-Identifier: BSL-1.0
// Kinks, poles, ends of domains, infinities and NaN: the rows of tests/data/derivatives/special_points.tsv (written by hand,
// by the rules R1 to R7 of its README), through both doors. The functions are split, so that no file compiles long.
#pragma once

#include "both_doors.hpp"
#include "reference_tables.hpp"

#include <set>

namespace special_points {

using namespace both_doors;

/// A function by its formula in the table.
using functions = std::map<std::string, function_under_test>;

// "x=0,y=-inf"
inline point parsed(std::string const& text) {
    point p{};
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(',', at), text.size());
        p[static_cast<std::size_t>(text[at] - 'x')] = std::strtod(text.c_str() + at + 2, nullptr);
        at = end + 1;
    }
    return p;
}

inline void check_row(reference::row const& row, double computed, char const* door) {
    long double const exact = reference::number(row.at("expected"));
    BOOST_TEST(reference::error_of(computed, exact) <= 4 * reference::ulp(exact),
               row.at("id") << " " << row.at("expr") << " at " << row.at("point") << " by \"" << row.at("wrt") << "\" ("
                            << row.at("rule") << ", " << door << "): " << computed << " instead of "
                            << row.at("expected"));
}

/// Checks all rows of these functions but the exempted ones and third and higher derivatives.
inline void check(functions const& all, std::set<std::string> const& exempted = {}) {
    std::set<std::string> checked;
    for (reference::row const& row : reference::read("special_points.tsv")) {
        auto const found = all.find(row.at("expr"));
        if (found == all.end()) continue;
        checked.insert(row.at("expr"));
        if (row.at("wrt").size() > 2 || exempted.contains(row.at("id"))) continue;
        point const p = parsed(row.at("point"));
        check_row(row, entry(found->second.by_lambda(p), row.at("wrt")), "lambda");
        check_row(row, entry(found->second.by_expression(p), row.at("wrt")), "expression");
    }
    BOOST_TEST(checked.size() == all.size(), "every function listed has rows in the table");
}

}  // namespace special_points
