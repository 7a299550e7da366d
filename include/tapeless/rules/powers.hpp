// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/arithmetic.hpp>
#include <tapeless/math/powers.hpp>
#include <tapeless/rules/logarithm.hpp>

namespace tapeless {

/// u^Exponent, an operation of the engine itself: d u^n = n u^(n-1) du stands in graph/differentiate.hpp.
template <int Exponent>
struct whole_power_rule {
    static constexpr bool exact = true;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::power(u, Exponent);
    }
    static constexpr int make(detail::graph& g, int u) { return g.power(u, Exponent); }
};
/// u². Slope 2u.
template <operand Operand>
constexpr applied<whole_power_rule<2>, Operand> sq(Operand u) {
    return apply<whole_power_rule<2>>(u);
}
/// u³. Slope 3u².
template <operand Operand>
constexpr applied<whole_power_rule<3>, Operand> cube(Operand u) {
    return apply<whole_power_rule<3>>(u);
}
/// u^n for a whole number n, exact for rational u. Slope n u^(n-1).
///
/// Domain   everywhere, u ≠ 0 for n < 0; u^0 = 1 and its slope 0, also at 0
template <int Exponent, operand Operand>
constexpr applied<whole_power_rule<Exponent>, Operand> pow(Operand u) {
    return apply<whole_power_rule<Exponent>>(u);
}

struct sqrt_rule {
    static constexpr char const* name = "sqrt";
    static constexpr auto laws = detail::algebra::square_root;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::sqrt(u);
    }
    static constexpr auto slope(auto, auto self) { return 1 / (2 * apply<detail::unsigned_zero_rule>(self)); }
};
/// √u. Slope 1/(2√u).
///
/// Domain   u >= 0, slope ∞ at 0; NaN with slope NaN for u < 0
template <operand Operand>
constexpr applied<sqrt_rule, Operand> sqrt(Operand u) {
    return apply<sqrt_rule>(u);
}

struct rsqrt_rule {
    static constexpr char const* name = "rsqrt";
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::quotient(detail::whole<Number>(1), math::sqrt(u));
    }
    static constexpr auto slope(auto u, auto self) { return -(self / (2 * u)); }
    static constexpr auto normal(auto u) { return 1 / sqrt(u); }
};
/// 1/√u. Slope -1/(2u √u).
///
/// Domain   u > 0, infinite with slope -∞ at 0; NaN with slope NaN for u < 0
template <operand Operand>
constexpr applied<rsqrt_rule, Operand> rsqrt(Operand u) {
    return apply<rsqrt_rule>(u);
}

namespace detail {

/// 1/(3 ∛u²), given u and ∛u, which one step of Newton's iteration corrects, since libm's cbrt errs by 3 ulp. ∞ at 0. The
/// whole slope belongs to u.
struct slope_of_cbrt_rule {
    static constexpr char const* name = "slope_of_cbrt";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& root) {
        Number const three = whole<Number>(3);
        if constexpr (math::floating<Number>) {
            if (u != 0 && math::is_finite(u)) {
                Number const better = root - (root - u / (root * root)) / three;
                return better / u / three;
            }
            return math::quotient(Number(1), math::product(three, math::product(root, root)));
        } else {
            return whole<Number>(1) / (three * (root * root));
        }
    }
    template <int Which>
    requires(Which == 0) static constexpr auto slope(auto u, auto, auto self) { return -2 * self / 3 / u; }
    static constexpr auto normal(auto, auto root) { return 1 / (3 * sq(root)); }
    static constexpr auto shown(auto u, auto root) { return normal(u, root); }
};

}  // namespace detail

struct cbrt_rule {
    static constexpr char const* name = "cbrt";
    static constexpr auto laws = detail::algebra::cube_root;
    template <class Number>
    static constexpr Number value(Number const& u) {
        return math::cbrt(u);
    }
    static constexpr auto slope(auto u, auto self) { return apply<detail::slope_of_cbrt_rule>(u, self); }
};
/// ∛u, also for negative u. Slope 1/(3 ∛u²), ∞ at 0.
template <operand Operand>
constexpr applied<cbrt_rule, Operand> cbrt(Operand u) {
    return apply<cbrt_rule>(u);
}

}  // namespace tapeless
