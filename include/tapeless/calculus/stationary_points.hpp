// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/real_roots.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace tapeless {

/// What a function does where its slope is 0.
enum class stationary_kind {
    minimum,
    maximum,
    inflection  ///< it rises, or falls, on both sides: a saddle of one variable
};

/// The kind's name.
constexpr char const* to_string(stationary_kind which) {
    return which == stationary_kind::minimum ? "minimum" : which == stationary_kind::maximum ? "maximum" : "inflection";
}

/// A place where f' is 0.
struct stationary_point {
    double x = 0;         ///< to the last digit
    double value = 0;     ///< f(x)
    double curvature = 0; ///< f''(x)
    stationary_kind kind = stationary_kind::minimum;
    bool is_global = false;  ///< no value of f is beyond this one
    bool is_rational = false;
    rational exact{};  ///< x, where it is rational
};

/// Where f falls or rises, between stationary points: the table of monotonicity.
struct monotone_interval {
    double from = 0, to = 0;  ///< infinite at the ends
    bool rises = false;
};

/// The stationary points of a polynomial, from left to right, and the intervals between them.
template <std::size_t Most>
class stationary_table {
public:
    std::array<stationary_point, Most> points{};
    std::array<monotone_interval, Most + 1> intervals{};
    std::size_t count = 0;
    bool is_constant = false;  ///< then every place is stationary, and none is listed

    constexpr std::size_t size() const { return count; }
    constexpr stationary_point const& operator[](std::size_t i) const { return points[i]; }
    constexpr auto begin() const { return points.begin(); }
    constexpr auto end() const { return points.begin() + static_cast<std::ptrdiff_t>(count); }

    /// A line for each interval and each point, into any stream that takes numbers and char const*.
    template <class Stream>
    requires requires(Stream& stream, char const* characters) { stream << characters; }
    friend Stream& operator<<(Stream& stream, stationary_table const& table) {
        if (table.is_constant) stream << "constant\n";
        for (std::size_t i = 0; i <= table.count && !table.is_constant; ++i) {
            monotone_interval const& part = table.intervals[i];
            stream << "(" << part.from << ", " << part.to << ")  " << (part.rises ? "rises" : "falls") << "\n";
            if (i == table.count) break;
            stationary_point const& point = table.points[i];
            stream << point.x << "  " << (point.is_global ? "global " : "") << to_string(point.kind) << " " << point.value << "\n";
        }
        return stream;
    }
};

namespace detail {

/// Finds and classifies the stationary points of a polynomial.
template <std::size_t Most>
class stationary_search {
public:
    constexpr explicit stationary_search(rational_polynomial const& f)
        : whole{f}, slope{f.numerator.derivative()}, bend{slope.derivative()}, roots{slope} {}

    constexpr stationary_table<Most> run() {
        stationary_table<Most> table;
        table.is_constant = slope.degree() < 0;
        if (table.is_constant) return table;
        bool const rises_first = (sign_of(slope.leading()) > 0) == (slope.degree() % 2 == 0);
        table.intervals[0].from = -std::numeric_limits<double>::infinity();
        table.intervals[0].rises = rises_first;
        for (isolated_root root : roots.found) {
            bool const rises_after = roots.sign_at(root.high, root.shift) > 0;
            bool const rises_before = table.intervals[table.count].rises;
            roots.refine(root);
            stationary_point& point = table.points[table.count];
            point = place(root);
            point.kind = rises_before == rises_after ? stationary_kind::inflection
                         : rises_after               ? stationary_kind::minimum
                                                     : stationary_kind::maximum;
            table.intervals[table.count].to = point.x;
            ++table.count;
            table.intervals[table.count] = {point.x, 0, rises_after};
        }
        table.intervals[table.count].to = std::numeric_limits<double>::infinity();
        find_global(table);
        return table;
    }

private:
    rational_polynomial whole;
    whole_polynomial slope, bend;
    real_roots roots;

    constexpr double value_at(whole_polynomial const& p, big_integer const& n, big_integer const& d) const {
        big_integer power = whole.denominator;
        for (int i = 0; i < p.degree(); ++i) power = power * d;
        return quotient(p.scaled_value(n, d), power);
    }

    constexpr stationary_point place(isolated_root const& root) const {
        stationary_point point;
        big_integer n = root.low + root.high;
        big_integer d = big_integer(1).times_power_of_two(root.shift + 1);
        point.x = quotient(n, d);
        // A rational root has a denominator that divides the leading coefficient.
        std::int64_t lead = 0;
        double const scaled = slope.leading().fits(lead) ? point.x * static_cast<double>(lead) : 1e300;
        if (scaled < 0x1p52 && scaled > -0x1p52) {
            auto const nearest = static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
            big_integer const numerator = big_integer(lead < 0 ? -nearest : nearest);
            big_integer const denominator = big_integer(lead < 0 ? -lead : lead);
            if (slope.scaled_value(numerator, denominator).limbs() == 0) {
                point.is_rational = true;
                point.exact = rational(nearest, lead);
                point.x = point.exact;
                n = big_integer(point.exact.numerator());
                d = big_integer(point.exact.denominator());
            }
        }
        point.value = value_at(whole.numerator, n, d);
        point.curvature = bend.degree() < 0 ? 0 : value_at(bend, n, d);
        return point;
    }

    constexpr void find_global(stationary_table<Most>& table) const {
        bool const falls_at_ends = sign_of(slope.leading()) < 0;
        if (slope.degree() % 2 == 0) return;  // without bound on either side
        stationary_kind const wanted = falls_at_ends ? stationary_kind::maximum : stationary_kind::minimum;
        auto const is_beyond = [&](double a, double b) { return falls_at_ends ? a > b : a < b; };
        for (std::size_t i = 0; i < table.count; ++i) {
            bool best = table.points[i].kind == wanted;
            for (std::size_t j = 0; j < table.count; ++j) best = best && !is_beyond(table.points[j].value, table.points[i].value);
            table.points[i].is_global = best;
        }
    }
};

template <class Source>
constexpr int degree_of_source() {
    graph g;
    sequence<int> const roots = put_source<Source>(g);
    for (int i = 0; i <= roots[0]; ++i)
        if (g.type(i) == kind::variable) return degree_bound(g, roots[0], i);
    return 0;
}
template <int Degree>
constexpr auto stationary_points_of(graph const& g, int root) {
    constexpr std::size_t most = Degree < 2 ? 1 : static_cast<std::size_t>(Degree) - 1;
    rational_polynomial const f = polynomial_of(g, root);
    if (!f.is_known)
        domain_error("tapeless: stationary_points(f) needs coefficients that are fractions of 64 bits, and no division by x");
    return stationary_search<most>(f).run();
}

}  // namespace detail

/// Where the slope of a polynomial in one variable is 0, found by Sturm's theorem in exact arithmetic, with the kind of each
/// place and the intervals on which the polynomial falls and rises.
///
/// Shapes   result: [i] for the i-th point from the left, intervals[0 … size()]; a constant f has none
/// Domain   all real x; coefficients are fractions of 64 bits, such as 1/3 and 0.5. Works at compile time
/// Errors   several variables, a function that is no polynomial: tests/reject/stationary_points_of_a_sine.cpp
/// Source   Sturm 1829; Basu, Pollack & Roy, Algorithms in Real Algebraic Geometry, 2.2.2
template <expression Expression>
constexpr auto stationary_points(Expression f) {
    using source = detail::source_of<Expression>;
    constexpr bool has_one_variable = detail::inputs_of<source>::symbols.size() <= 1;
    constexpr int degree = detail::degree_of_source<source>();
    static_assert(has_one_variable && degree >= 0, "tapeless: stationary_points(f) needs a polynomial in one variable, as in stationary_points(x * x * x - 3 * x)");
    if constexpr (has_one_variable && degree >= 0) {
        detail::graph g;
        int const root = detail::put_value(g, f);
        return detail::stationary_points_of<degree>(g, root);
    } else {
        return stationary_table<1>{};
    }
}
template <class Body>
constexpr auto stationary_points(function<Body> f) {
    constexpr int degree = detail::degree_of_source<detail::source_of_body<Body>>();
    constexpr bool fits = Body::arity == 1 && Body::outputs == 1 && degree >= 0;
    static_assert(fits, "tapeless: stationary_points(f) needs a polynomial in one variable, as in stationary_points(x * x * x - 3 * x)");
    if constexpr (fits) {
        detail::graph g;
        int const root = detail::put_value(g, f);
        return detail::stationary_points_of<degree>(g, root);
    } else {
        return stationary_table<1>{};
    }
}

}  // namespace tapeless
