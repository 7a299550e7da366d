// SPDX-License-Identifier: BSL-1.0
// Functions against tests/data/derivatives/elementary.tsv (by mpmath and SymPy; its numbers are rounded to double) in numbers
// for which a rule has no formula of its own: 50 digits, and complex numbers on the real axis.
#pragma once

#include "reference_tables.hpp"

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/rules/functions.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <complex>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tl = tapeless;

namespace other_numbers {

using precise = boost::multiprecision::cpp_bin_float_50;
using complex = std::complex<double>;

/// The value and the slopes at a point.
template <class Number>
using function_of = std::function<std::vector<Number>(std::array<Number, 3> const&)>;
struct function_under_test {
    function_of<precise> in_50_digits;
    function_of<complex> of_complex;  // empty for a function that has an order in it
};
/// A function by its name and formula in the table, as in "xlogy: x*log(y)".
using functions = std::map<std::string, function_under_test>;

template <class Number, std::size_t Arity, class Formula>
std::vector<Number> value_and_slopes(std::array<Number, 3> const& at) {
    auto const f = value_and_gradient(tl::function_of<Arity>(Formula{}));
    auto const all = [&] {
        if constexpr (Arity == 1) return f(at[0]);
        else if constexpr (Arity == 2) return f(at[0], at[1]);
        else return f(at[0], at[1], at[2]);
    }();
    std::vector<Number> result{all.value};
    for (std::size_t i = 0; i < Arity; ++i) result.push_back(all.gradient[i]);
    return result;
}
template <std::size_t Arity, class Formula>
function_under_test analytic(Formula) {
    return {value_and_slopes<precise, Arity, Formula>, value_and_slopes<complex, Arity, Formula>};
}
template <std::size_t Arity, class Formula>
function_under_test ordered(Formula) {
    return {value_and_slopes<precise, Arity, Formula>, {}};
}
auto const of_x = [](auto formula) { return analytic<1>(formula); };
auto const of_x_y = [](auto formula) { return analytic<2>(formula); };
auto const of_x_y_z = [](auto formula) { return analytic<3>(formula); };
auto const of_ordered_x = [](auto formula) { return ordered<1>(formula); };
auto const of_ordered_x_y = [](auto formula) { return ordered<2>(formula); };
auto const of_ordered_x_y_z = [](auto formula) { return ordered<3>(formula); };

/// Checks the rows of values and slopes of these functions; complex numbers where the point is positive, since they count as
/// positive wherever a rule asks, and neither large nor small.
inline void check(functions const& all) {
    std::map<std::string, int> checked;
    for (reference::row const& row : reference::read("elementary.tsv")) {
        std::string const name = row.at("name") + ": " + row.at("expr");
        auto const found = all.find(name);
        if (found == all.end() || row.at("wrt").size() > 1 || !std::isfinite(reference::number(row.at("value"))))
            continue;
        std::array<precise, 3> at{};
        std::array<complex, 3> on_axis{};
        bool is_ordinary = row.at("class") == "ordinary";
        for (std::size_t i = 0; i < 3; ++i)
            if (std::string const& hex = row.at(std::array{"x_hex", "y_hex", "z_hex"}[i]); !hex.empty()) {
                auto const number = static_cast<double>(reference::number(hex));
                at[i] = number;
                on_axis[i] = number;
                is_ordinary = is_ordinary && number > 0;
            }
        std::size_t const which = row.at("wrt").empty() ? 0 : static_cast<std::size_t>(row.at("wrt")[0] - 'x') + 1;
        precise const exact(row.at("value"));
        precise const computed = found->second.in_50_digits(at).at(which);
        ++checked[name];
        precise const half_ulp = std::max(precise(0x1p-53 * abs(exact)), precise(std::numeric_limits<double>::denorm_min()) / 2);
        BOOST_TEST(abs(computed - exact) <= half_ulp, "row " << row.at("id") << " " << name << " by \"" << row.at("wrt") << "\": "
                                                          << computed << " instead of " << row.at("value"));
        if (!is_ordinary || !found->second.of_complex) continue;
        complex const on_real_axis = found->second.of_complex(on_axis).at(which);
        auto const expected = static_cast<double>(exact);
        BOOST_TEST(std::abs(on_real_axis - expected) <= 1e-13 * std::max(1.0, std::abs(expected)),
                   "row " << row.at("id") << " " << name << " by \"" << row.at("wrt") << "\": " << on_real_axis << " instead of " << expected);
    }
    BOOST_TEST(checked.size() == all.size(), "every function listed has rows in the table");
}

}  // namespace other_numbers
