// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/bessel_values.hpp>

namespace tapeless {

namespace detail {

template <bessel Kind>
constexpr char const* bessel_names[3] = {"bessel_j0", "bessel_j1", "cyl_bessel_j"};
template <>
inline constexpr char const* bessel_names<bessel::second>[3] = {"bessel_y0", "bessel_y1", "cyl_neumann"};
template <>
inline constexpr char const* bessel_names<bessel::modified_first>[3] = {"bessel_i0", "bessel_i1", "cyl_bessel_i"};
template <>
inline constexpr char const* bessel_names<bessel::modified_second>[3] = {"bessel_k0", "bessel_k1", "cyl_bessel_k"};

template <bessel Kind>
constexpr bool falls_by_order = Kind != bessel::modified_first;  // C₀' = -C₁, but I₀' = I₁

template <bessel Kind>
struct bessel_derivative_rule;

/// C₀(u) or C₁(u).
template <bessel Kind, int Order>
struct bessel_of_order_rule {
    static constexpr char const* name = bessel_names<Kind>[Order];
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return run_time_value(
            "tapeless: a Bessel function takes its value from Boost.Math, at run time only",
            []<class Real>(Real const& argument_value) { return bessel_value<Kind>(Real(Order), argument_value); }, u);
    }
    static constexpr auto slope(auto u, auto) {
        if constexpr (Order == 1) return apply<bessel_derivative_rule<Kind>>(traced(1), traced(1), u);
        else if constexpr (falls_by_order<Kind>) return -apply<bessel_of_order_rule<Kind, 1>>(u);
        else return apply<bessel_of_order_rule<Kind, 1>>(u);
    }
};

/// C_n(u).
template <bessel Kind>
struct bessel_rule {
    static constexpr char const* name = bessel_names<Kind>[2];
    static constexpr int arity = 2;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& u) {
        return run_time_value(
            "tapeless: a Bessel function takes its value from Boost.Math, at run time only",
            [](auto const& order_value, auto const& argument_value) {
                return bessel_value<Kind>(order_value, argument_value);
            },
            n, u);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto n, auto u, auto) {
        return apply<bessel_derivative_rule<Kind>>(n, traced(1), u);
    }
    static constexpr int make(auto& g, int n, int u);
};

/// The same for a whole constant n, of which == knows that C₀ and C₁ are enough.
template <bessel Kind>
struct bessel_of_whole_order_rule : bessel_rule<Kind> {
    static constexpr traced normal(auto n, auto u) {
        int const order = whole_constant(n, 0);
        int const size = order < 0 ? -order : order;
        constexpr bool alternates = Kind == bessel::first || Kind == bessel::second;
        traced before = apply<bessel_of_order_rule<Kind, 0>>(u);
        traced here = apply<bessel_of_order_rule<Kind, 1>>(u);
        for (int m = 1; m < size; ++m) {
            traced const after = alternates                       ? 2 * m / u * here - before
                                 : Kind == bessel::modified_first ? before - 2 * m / u * here
                                                                  : before + 2 * m / u * here;
            before = here;
            here = after;
        }
        return alternates && order < 0 && size % 2 != 0 ? -here : here;
    }
    static constexpr int make(auto& g, int n, int u) { return bessel_rule<Kind>::make(g, n, u); }
};
template <bessel Kind>
constexpr int bessel_rule<Kind>::make(auto& g, int n, int u) {
    if (g.is(n, 0)) return g.make(registered<bessel_of_order_rule<Kind, 0>>(), u);
    if (g.is(n, 1)) return g.make(registered<bessel_of_order_rule<Kind, 1>>(), u);
    if (whole_constant({g, n}, 0) != 0) return g.make(registered<bessel_of_whole_order_rule<Kind>>(), n, u);
    return g.make(registered<bessel_rule<Kind>>(), n, u);
}

/// dᵏ/duᵏ C_n(u). Summed in one function: differences of doubles would give ∞ - ∞ at 0, and lose digits elsewhere.
template <bessel Kind>
struct bessel_derivative_rule {
    static constexpr char const* name = "derivative_of_bessel";
    static constexpr int arity = 3;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& k, Number const& u) {
        return run_time_value(
            "tapeless: a Bessel function takes its value from Boost.Math, at run time only",
            [](auto const& order_value, auto const& times_value, auto const& argument_value) {
                return bessel_derivative<Kind>(order_value, static_cast<int>(times_value), argument_value);
            },
            n, k, u);
    }
    template <int Which>
    requires(Which == 2) static constexpr auto slope(auto n, auto k, auto u, auto) {
        return apply<bessel_derivative_rule>(n, k + 1, u);
    }
    static constexpr traced normal(auto n, auto k, auto u) {
        constexpr int most = 30;
        int const times = whole_constant(k, most + 1);
        if (times > most) return apply<bessel_derivative_rule>(n, k, u);  // unproved
        constexpr bool alternates = Kind == bessel::first || Kind == bessel::second;
        traced sum = apply<bessel_rule<Kind>>(n - times, u);
        int binomial = 1;
        for (int j = 0; j < times; ++j) {
            binomial = binomial * (times - j) / (j + 1);
            traced const term = binomial * apply<bessel_rule<Kind>>(n + (2 * j + 2 - times), u);
            sum = alternates && j % 2 == 0 ? sum - term : sum + term;
        }
        if (Kind == bessel::modified_second && times % 2 != 0) sum = -sum;
        return sum / (1 << times);
    }
    static constexpr auto shown(auto n, auto k, auto u) { return normal(n, k, u); }
};

template <class Order>
constexpr void expect_constant_order() {
    constexpr bool is_constant = constant_order<Order>;  // named, so that no concept is explained below the message
    static_assert(is_constant, "tapeless: a Bessel function needs a constant number as its order, as in "
                               "cyl_bessel_j(2, x); it has no derivative by the order");
}

}  // namespace detail

/// J₀(u), the Bessel function of the first kind. Slope -J₁(u).
template <operand Operand>
constexpr applied<detail::bessel_of_order_rule<detail::bessel::first, 0>, Operand> bessel_j0(Operand u) {
    return apply<detail::bessel_of_order_rule<detail::bessel::first, 0>>(u);
}
/// J₁(u). Slope (J₀(u) - J₂(u))/2.
template <operand Operand>
constexpr applied<detail::bessel_of_order_rule<detail::bessel::first, 1>, Operand> bessel_j1(Operand u) {
    return apply<detail::bessel_of_order_rule<detail::bessel::first, 1>>(u);
}
/// J_n(u) for a constant order n. Slope (J_{n-1}(u) - J_{n+1}(u))/2.
///
/// Domain   everywhere for a whole order, otherwise u >= 0
/// Errors   an order that is not constant: tests/reject/bessel_function_of_an_order.cpp
template <operand Order, operand Operand>
constexpr applied<detail::bessel_rule<detail::bessel::first>, Order, Operand> cyl_bessel_j(Order n, Operand u) {
    detail::expect_constant_order<Order>();
    return apply<detail::bessel_rule<detail::bessel::first>>(n, u);
}

/// Y₀(u), the Bessel function of the second kind. Slope -Y₁(u).
///
/// Domain   u > 0; -∞ with slope ∞ at 0; NaN for u < 0, for all orders
template <operand Operand>
constexpr applied<detail::bessel_of_order_rule<detail::bessel::second, 0>, Operand> bessel_y0(Operand u) {
    return apply<detail::bessel_of_order_rule<detail::bessel::second, 0>>(u);
}
/// Y₁(u). Slope (Y₀(u) - Y₂(u))/2.
template <operand Operand>
constexpr applied<detail::bessel_of_order_rule<detail::bessel::second, 1>, Operand> bessel_y1(Operand u) {
    return apply<detail::bessel_of_order_rule<detail::bessel::second, 1>>(u);
}
/// Y_n(u), also written N_n, for a constant order n >= 0. Slope (Y_{n-1}(u) - Y_{n+1}(u))/2.
///
/// Errors   as of cyl_bessel_j
template <operand Order, operand Operand>
constexpr applied<detail::bessel_rule<detail::bessel::second>, Order, Operand> cyl_neumann(Order n, Operand u) {
    detail::expect_constant_order<Order>();
    return apply<detail::bessel_rule<detail::bessel::second>>(n, u);
}

/// I₀(u), the modified Bessel function of the first kind. Slope I₁(u).
template <operand Operand>
constexpr applied<detail::bessel_of_order_rule<detail::bessel::modified_first, 0>, Operand> bessel_i0(Operand u) {
    return apply<detail::bessel_of_order_rule<detail::bessel::modified_first, 0>>(u);
}
/// I₁(u). Slope (I₀(u) + I₂(u))/2.
template <operand Operand>
constexpr applied<detail::bessel_of_order_rule<detail::bessel::modified_first, 1>, Operand> bessel_i1(Operand u) {
    return apply<detail::bessel_of_order_rule<detail::bessel::modified_first, 1>>(u);
}
/// I_n(u) for a constant order n. Slope (I_{n-1}(u) + I_{n+1}(u))/2.
///
/// Domain   as of cyl_bessel_j
/// Errors   as of cyl_bessel_j
template <operand Order, operand Operand>
constexpr applied<detail::bessel_rule<detail::bessel::modified_first>, Order, Operand> cyl_bessel_i(Order n,
                                                                                                    Operand u) {
    detail::expect_constant_order<Order>();
    return apply<detail::bessel_rule<detail::bessel::modified_first>>(n, u);
}

/// K₀(u), the modified Bessel function of the second kind. Slope -K₁(u).
///
/// Domain   u > 0; ∞ with slope -∞ at 0; NaN for u < 0, for all orders
template <operand Operand>
constexpr applied<detail::bessel_of_order_rule<detail::bessel::modified_second, 0>, Operand> bessel_k0(Operand u) {
    return apply<detail::bessel_of_order_rule<detail::bessel::modified_second, 0>>(u);
}
/// K₁(u). Slope -(K₀(u) + K₂(u))/2.
template <operand Operand>
constexpr applied<detail::bessel_of_order_rule<detail::bessel::modified_second, 1>, Operand> bessel_k1(Operand u) {
    return apply<detail::bessel_of_order_rule<detail::bessel::modified_second, 1>>(u);
}
/// K_n(u) for a constant order n. Slope -(K_{n-1}(u) + K_{n+1}(u))/2.
///
/// Errors   as of cyl_bessel_j
template <operand Order, operand Operand>
constexpr applied<detail::bessel_rule<detail::bessel::modified_second>, Order, Operand> cyl_bessel_k(Order n,
                                                                                                     Operand u) {
    detail::expect_constant_order<Order>();
    return apply<detail::bessel_rule<detail::bessel::modified_second>>(n, u);
}

}  // namespace tapeless
