// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/run_time_value.hpp>

namespace tapeless {

struct legendre_rule;

namespace detail {

/// A whole number beside x, in a formula or in the type of the evaluation.
template <class Number>
constexpr Number whole_beside(int value) {
    if constexpr (std::same_as<Number, traced>) return traced(value);
    else return whole<Number>(value);
}

/// a x here - b before, one step of a recurrence; where here has become infinite, before would make it NaN.
template <class Number>
constexpr Number next_of_recurrence(int a, Number const& x, Number const& here, int b, Number const& before) {
    Number const leading = whole_beside<Number>(a) * x * here;
    if constexpr (std::numeric_limits<Number>::has_infinity)
        if (here == std::numeric_limits<Number>::infinity() || here == -std::numeric_limits<Number>::infinity())
            return leading;
    return leading - whole_beside<Number>(b) * before;
}
/// The k-th derivative of the Legendre polynomial P_n, by its recurrence, which is stable where sums of powers cancel.
///
/// Source   DLMF 18.9.1, for Gegenbauer's polynomials C of order k + 1/2: P_n⁽ᵏ⁾ = (2k - 1)!! C_{n-k}
template <class Number>
constexpr Number legendre_derivative(int n, int k, Number const& x) {
    Number before = whole_beside<Number>(0);
    if (n < k) return before;
    Number here = whole_beside<Number>(1);
    for (int i = 1; i < k; ++i) here = here * whole_beside<Number>(2 * i + 1);
    for (int j = 1; j <= n - k; ++j) {
        Number const after =
            next_of_recurrence<Number>(2 * (j + k) - 1, x, here, j + 2 * k - 1, before) / whole_beside<Number>(j);
        before = here;
        here = after;
    }
    return here;
}
/// The Hermite polynomial H_n.
template <class Number>
constexpr Number hermite_value(int n, Number const& x) {
    Number before = whole_beside<Number>(0);
    if (n < 0) return before;  // H_0' = 0 H_-1
    Number here = whole_beside<Number>(1);
    for (int j = 0; j < n; ++j) {
        Number const after = next_of_recurrence<Number>(2, x, here, 2 * j, before);
        before = here;
        here = after;
    }
    return here;
}

/// The degree that an operand holds, the same in every lane.
template <class Number>
constexpr int degree_in(Number const& n) {
    if constexpr (requires { n.lanes[0]; }) return static_cast<int>(n.lanes[0]);
    else if constexpr (std::same_as<Number, rational>) return static_cast<int>(n.numerator());
    else return static_cast<int>(n);
}
/// function(x), floating numbers in the next wider type.
template <class Function, class Number>
constexpr Number in_wider_type(Function function, Number const& x) {
    if constexpr (requires { x.lanes[0]; }) {
        Number result = x;
        for (std::size_t lane = 0; lane < Number::size; ++lane)
            result.lanes[lane] = in_wider_type(function, double(x.lanes[lane]));
        return result;
    } else if constexpr (std::floating_point<Number>) {
        return static_cast<Number>(function(static_cast<typename wider<Number>::type>(x)));
    } else {
        return function(x);
    }
}

/// dᵏ/duᵏ P_n(u).
struct legendre_derivative_rule {
    static constexpr char const* name = "derivative_of_legendre";
    static constexpr int arity = 3;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& k, Number const& u) {
        int const degree = degree_in(n);
        int const times = degree_in(k);
        return in_wider_type(
            [&](auto const& argument_value) { return legendre_derivative(degree, times, argument_value); }, u);
    }
    template <int Which>
    requires(Which == 2) static constexpr auto slope(auto n, auto k, auto u, auto) {
        return apply<legendre_derivative_rule>(n, k + 1, u);
    }
    static constexpr traced normal(auto n, auto k, auto u) {
        int const degree = whole_constant(n, -1);
        if (degree < 0) return apply<legendre_derivative_rule>(n, k, u);  // unproved
        return legendre_derivative<traced>(degree, whole_constant(k, 0), u);
    }
    /// By P_n and P_{n-1}, and Legendre's differential equation.
    static constexpr traced shown(auto n, auto k, auto u) {
        traced before = apply<legendre_rule>(n, u);
        traced here = n * (u * before - apply<legendre_rule>(n - 1, u)) / (u * u - 1);
        for (int i = 2; i <= whole_constant(k, 1); ++i) {
            traced const after = (2 * (i - 1) * u * here - (n - (i - 2)) * (n + (i - 1)) * before) / (1 - u * u);
            before = here;
            here = after;
        }
        return here;
    }
};

}  // namespace detail

struct legendre_rule {
    static constexpr char const* name = "legendre";
    static constexpr int arity = 2;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& u) {
        return detail::legendre_derivative_rule::value(n, detail::whole<Number>(0), u);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto n, auto u, auto) {
        return apply<detail::legendre_derivative_rule>(n, traced(1), u);
    }
    static constexpr traced normal(auto n, auto u) {
        int const degree = detail::whole_constant(n, -1);
        if (degree < 0) return apply<legendre_rule>(n, u);  // unproved
        return detail::legendre_derivative<traced>(degree, 0, u);
    }
};
/// The Legendre polynomial P_n(u) of a constant degree n >= 0, exact for rational u. Slope P_n'(u).
///
/// Errors   a degree that is not constant and whole: tests/reject/legendre_of_a_degree.cpp
template <operand Degree, operand Operand>
constexpr applied<legendre_rule, Degree, Operand> legendre(Degree n, Operand u) {
    constexpr bool is_whole = detail::whole_order<Degree>;
    static_assert(is_whole,
                  "tapeless: legendre(n, u) needs a constant whole number as its degree n, as in legendre(3, x)");
    detail::expect_not_negative(n, "tapeless: legendre(n, u) needs a degree n >= 0, as in legendre(3, x)");
    return apply<legendre_rule>(n, u);
}

struct hermite_rule {
    static constexpr char const* name = "hermite";
    static constexpr int arity = 2;
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& u) {
        int const degree = detail::degree_in(n);
        return detail::in_wider_type(
            [&](auto const& argument_value) { return detail::hermite_value(degree, argument_value); }, u);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto n, auto u, auto) {
        return 2 * n * apply<hermite_rule>(n - 1, u);
    }
    static constexpr traced normal(auto n, auto u) {
        int const degree = detail::whole_constant(n, -2);
        if (degree < -1) return apply<hermite_rule>(n, u);  // unproved
        return detail::hermite_value<traced>(degree, u);
    }
};
/// The Hermite polynomial H_n(u) (the physicist's, with u^n of factor 2^n) of a constant degree n >= 0, exact for
/// rational u. Slope 2n H_{n-1}(u).
///
/// Errors   a degree that is not constant and whole: tests/reject/legendre_of_a_degree.cpp
template <operand Degree, operand Operand>
constexpr applied<hermite_rule, Degree, Operand> hermite(Degree n, Operand u) {
    constexpr bool is_whole = detail::whole_order<Degree>;
    static_assert(is_whole,
                  "tapeless: hermite(n, u) needs a constant whole number as its degree n, as in hermite(4, x)");
    detail::expect_not_negative(n, "tapeless: hermite(n, u) needs a degree n >= 0, as in hermite(4, x)");
    return apply<hermite_rule>(n, u);
}

}  // namespace tapeless
