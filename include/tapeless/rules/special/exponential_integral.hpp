// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/exponential.hpp>
#include <tapeless/rules/special/run_time_value.hpp>

#include <boost/math/special_functions/expint.hpp>

namespace tapeless {

namespace detail {

template <class Real>
Real exponential_integral(Real const& x) {
    using std::isinf, std::isnan;
    if (isnan(x)) return x;
    if (x == 0) return -infinite<Real>();
    if (isinf(x)) return x > 0 ? x : Real(0);
    return boost::math::expint(x, quiet());
}

/// The n-th derivative of e^x/x, e^x/x (1 - n/x (1 - (n-1)/x (1 - …))).
template <class Real>
Real exponential_quotient(int n, Real const& x) {
    using std::exp, std::isinf;
    if (isinf(x)) return x > 0 ? x : Real(0);
    Real factor = 1;
    for (int i = 1; i <= n; ++i) factor = 1 - i / x * factor;
    return exp(x) / x * factor;
}

/// dⁿ/duⁿ e^u/u, also where e^u overflows and the result does not.
struct exponential_quotient_rule {
    static constexpr char const* name = "derivative_of_expint";
    static constexpr int arity = 2;
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& n, Number const& u) {
        return run_time_value(
            "tapeless: expint takes its value from Boost.Math, at run time only",
            [](auto const& order_value, auto const& argument_value) {
                return exponential_quotient(static_cast<int>(order_value), argument_value);
            },
            n, u);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto n, auto u, auto) {
        return apply<exponential_quotient_rule>(n + 1, u);
    }
    static constexpr traced normal(auto n, auto u) {
        traced factor = 1;
        for (int i = 1; i <= whole_constant(n, 0); ++i) factor = 1 - i * factor / u;
        return exp(u) / u * factor;
    }
    static constexpr auto shown(auto n, auto u) { return normal(n, u); }
};

}  // namespace detail

struct expint_rule {
    static constexpr char const* name = "expint";
    static constexpr bool at_run_time = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return detail::run_time_value(
            "tapeless: expint takes its value from Boost.Math, at run time only",
            [](auto const& argument_value) { return detail::exponential_integral(argument_value); }, u);
    }
    static constexpr auto slope(auto u, auto) { return apply<detail::exponential_quotient_rule>(traced(0), u); }
};
/// Ei(u) = ∫ e^t/t dt from -∞ to u, the principal value for u > 0. Slope e^u/u.
///
/// Domain   everywhere; -∞ at 0, with a slope that is infinite by the sign of the zero
template <operand Operand>
constexpr applied<expint_rule, Operand> expint(Operand u) {
    return apply<expint_rule>(u);
}

}  // namespace tapeless
