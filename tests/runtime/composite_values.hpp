// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/rules/functions.hpp>

#include "reference_tables.hpp"

#include <array>

namespace tl = tapeless;

// Value, gradient and Hessian of a composite through both doors, against its rows in composite_public.tsv, within 1e-13
// of the largest entry of the same order.
namespace composites {

inline std::map<std::string, std::vector<reference::row>> const& rows_of_all() {
    static std::map<std::string, std::vector<reference::row>> const all = [] {
        std::map<std::string, std::vector<reference::row>> result;
        for (reference::row const& row : reference::read("composite_public.tsv")) result[row.at("id")].push_back(row);
        return result;
    }();
    return all;
}

template <tl::fixed_string... Names>
struct in_variables {
    static constexpr std::size_t count = sizeof...(Names);
    static constexpr std::array<char, count> letters{Names.text[0]...};

    template <class Formula>
    static void check(std::string const& id, Formula formula) {
        std::vector<reference::row> const& rows = rows_of_all().at(id);
        std::array<double, count> const p = point(rows[0].at("point"));
        compare(rows, "lambda", value_gradient_and_hessian(tl::function_of<count>(Formula{}))(p));
        compare(rows, "expression", by_expression(formula, p, std::make_index_sequence<count>{}));
    }

private:
    template <class Formula, std::size_t... Index>
    static auto by_expression(Formula formula, std::array<double, count> const& p, std::index_sequence<Index...>) {
        return value_gradient_and_hessian(formula(tl::variable<Names>{}...),
                                          tl::wrt(tl::variable<Names>{}...))((tl::variable<Names>{} = p[Index])...);
    }
    static std::size_t position(char letter) {
        std::size_t i = 0;
        while (letters.at(i) != letter) ++i;
        return i;
    }
    // "x=-1.921875,y=0.703125"
    static std::array<double, count> point(std::string const& text) {
        std::array<double, count> p{};
        for (std::size_t at = 0; at < text.size();) {
            p[position(text[at])] = std::strtod(text.c_str() + at + 2, nullptr);
            at = std::min(text.find(',', at), text.size()) + 1;
        }
        return p;
    }
    template <class Result>
    static void compare(std::vector<reference::row> const& rows, char const* door, Result const& computed) {
        std::array<long double, 3> largest{};
        for (reference::row const& row : rows) {
            long double& known = largest.at(row.at("wrt").size());
            known = std::max(known, std::abs(reference::number(row.at("value"))));
        }
        for (reference::row const& row : rows) {
            std::string const& wrt = row.at("wrt");
            double const found = wrt.empty()       ? computed.value
                                 : wrt.size() == 1 ? computed.gradient[position(wrt[0])]
                                                   : computed.hessian[position(wrt[0])][position(wrt[1])];
            long double const error = reference::error_of(found, reference::number(row.at("value")));
            BOOST_TEST(error <= 1e-13L * largest.at(wrt.size()),
                       row.at("id") << " by \"" << wrt << "\" (" << door << "): " << found << " instead of "
                                    << row.at("value") << "; " << row.at("expr") << " at " << row.at("point"));
        }
    }
};

}  // namespace composites
