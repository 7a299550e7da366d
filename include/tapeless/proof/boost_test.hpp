// SPDX-License-Identifier: BSL-1.0
#pragma once

// The checks of this floor for Boost.Test: what fails shows the formula, the point, both values and how many doubles lie between
// them. Not in the umbrella; it needs Boost.Test.
#include <tapeless/expression/equality.hpp>
#include <tapeless/proof/agrees_with_differences.hpp>
#include <tapeless/proof/agrees_with_dual_numbers.hpp>
#include <tapeless/show/infix.hpp>

#include <boost/test/tools/assertion_result.hpp>

#include <bit>
#include <cstdint>
#include <limits>
#include <ostream>

namespace tapeless::boost_test {

/// How many steps from a double to the next lead from a to b; the largest number if one of both is NaN and the other is not.
constexpr std::uint64_t ulps_between(double a, double b) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    if (math::is_nan(a) || math::is_nan(b)) return math::is_nan(a) && math::is_nan(b) ? 0 : most;
    auto const place = [](double x) {
        auto const bits = std::bit_cast<std::int64_t>(x);
        return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
    };
    std::int64_t const p = place(a);
    std::int64_t const q = place(b);
    return p < q ? static_cast<std::uint64_t>(q) - static_cast<std::uint64_t>(p) : static_cast<std::uint64_t>(p) - static_cast<std::uint64_t>(q);
}

namespace detail {

using result = boost::test_tools::assertion_result;

template <class Variable, class Value>
void write_coordinate(std::ostream& out, std::size_t, binding<Variable, Value> const& one) {
    out << Variable{} << " = " << static_cast<double>(one.value);
}
template <number_like Number>
void write_coordinate(std::ostream& out, std::size_t position, Number const& one) {
    out << 'x' << position << " = " << static_cast<double>(one);
}
template <class Formula, class... Point>
void write_place(std::ostream& out, Formula const& f, Point const&... point) {
    out.precision(17);
    out << f << " at (";
    std::size_t position = 0;
    auto const write = [&](auto const& one) {
        if constexpr (requires { one.begin(); }) {
            for (auto const& number : one) {
                out << (position == 0 ? "" : ", ");
                write_coordinate(out, position++, number);
            }
        } else {
            out << (position == 0 ? "" : ", ");
            write_coordinate(out, position++, one);
        }
    };
    (write(point), ...);
    out << ")";
}
template <class... Point>
void write_variable(std::ostream& out, std::size_t which, Point const&...) {
    if constexpr ((tapeless::detail::is_binding<Point> && ...)) {
        std::size_t position = 0;
        ((position++ == which ? void(out << typename Point::variable_type{}) : void()), ...);
    } else {
        out << 'x' << which;
    }
}

/// Each slope by By; the first that does not agree is shown.
template <class By, class Formula, class... Point>
result slopes(char const* means, Formula const& f, Point const&... point) {
    return tapeless::detail::at_a_point(
        f,
        [&]<class Body, std::size_t Arity>(function<Body> const& g, std::array<double, Arity> const& at) {
            result all(true);
            auto const by_rules = gradient(g)(at);
            for (std::size_t i = 0; i < Body::parameters; ++i) {
                tapeless::detail::two_slopes const here = By::of(g, at, i, by_rules[i]);
                if (here.agree()) continue;
                all = false;
                auto& out = all.message().stream();
                out << "slope by ";
                write_variable(out, i, point...);
                out << " of ";
                write_place(out, f, point...);
                out << ": " << here.slope << ", by " << means << " " << here.other;
                if (here.is_known) out << " within " << here.bound << ", " << ulps_between(here.slope, here.other) << " ulp apart";
                else out << ", which tells too little there";
                break;
            }
            return all;
        },
        point...);
}

}  // namespace detail

/// As tapeless::agrees_with_differences: BOOST_TEST(boost_test::agrees_with_differences(f, x = 0.5)).
template <formula Formula, class... Point>
detail::result agrees_with_differences(Formula f, Point... point) {
    return detail::slopes<tapeless::detail::richardson>("differences", f, point...);
}
/// As tapeless::agrees_with_dual_numbers.
template <formula Formula, class... Point>
detail::result agrees_with_dual_numbers(Formula f, Point... point) {
    return detail::slopes<tapeless::detail::by_dual_numbers>("dual numbers", f, point...);
}
/// Is the value of f at a point within so many ulps of the expected one? BOOST_TEST(boost_test::has_value(f, 0.5, 4, x = 2.0)).
template <formula Formula, class... Point>
detail::result has_value(Formula f, double expected, std::uint64_t ulps, Point... point) {
    auto const value = static_cast<double>(f(point...));
    std::uint64_t const distance = ulps_between(value, expected);
    detail::result answer(distance <= ulps);
    if (distance > ulps) {
        auto& out = answer.message().stream();
        detail::write_place(out, f, point...);
        out << ": " << value << " instead of " << expected << ", " << distance << " ulp apart";
    }
    return answer;
}
/// As f == g, where both formulas are shown.
template <formula Left, formula Right>
detail::result proves_equal(Left f, Right g) {
    detail::result answer(f == g);
    if (!answer) answer.message() << f << " and " << g << " were not proved equal";
    return answer;
}

}  // namespace tapeless::boost_test
