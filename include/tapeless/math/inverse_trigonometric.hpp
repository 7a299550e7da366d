// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/powers.hpp>
#include <tapeless/math/trigonometric.hpp>

namespace tapeless::math::fixed {

/// arctan t = t - t³/3 + t⁵/5 - … for |t| <= 0.2.
constexpr double_double arctangent_series(double_double t) {
    constexpr double coefficients[] = {-1.0 / 3,  1.0 / 5,  -1.0 / 7,  1.0 / 9,  -1.0 / 11, 1.0 / 13,
                                       -1.0 / 15, 1.0 / 17, -1.0 / 19, 1.0 / 21, -1.0 / 23, 1.0 / 25};
    double const square = t.high * t.high;
    return ordered_sum(t.high, t.high * square * polynomial(square, coefficients) + t.low);
}

/// The angle from 0 to π/2 of the point (x, y), for x, y >= 0 that are not both 0 and of moderate exponents.
constexpr double_double angle_of(double_double y, double_double x) {
    if (y.high > x.high) return half_pi - angle_of(x, y);
    constexpr double_double eighth_turn_tangent{0x1.a827999fcef32p-2, 0x1.08b2fb1366ea9p-56};  // tan(π/8)
    double_double const one{1};
    double_double const t = y / x;
    if (t.high < 0.1989) return arctangent_series(t);
    if (t.high > 0.6681) return times_power_of_two(half_pi, -1) + arctangent_series((t - one) / (one + t));
    return times_power_of_two(half_pi, -2) +
           arctangent_series((t - eighth_turn_tangent) / (one + t * eighth_turn_tangent));
}

/// √(1 - x²) for |x| <= 1.
constexpr double_double other_leg_of(double x) { return root_of(exact_sum(1, -x) * exact_sum(1, x)); }

constexpr double atan(double x) {
    double const size = absolute(x);
    if (is_nan(x) || size < 0x1p-28) return x;
    if (size > 0x1p60) return with_sign_of(x, half_pi.high);
    return with_sign_of(x, angle_of({size}, {1}).high);
}

constexpr double asin(double x) {
    double const size = absolute(x);
    if (is_nan(x) || size < 0x1p-28) return x;
    if (size > 1) return not_a_number;
    return with_sign_of(x, angle_of({size}, other_leg_of(x)).high);
}

constexpr double acos(double x) {
    if (is_nan(x)) return x;
    if (absolute(x) > 1) return not_a_number;
    double_double const angle = angle_of(other_leg_of(x), {absolute(x)});
    return x < 0 ? (half_pi + (half_pi - angle)).high : angle.high;
}

/// The angle of the point (x, y), from -π to π, with the special values of C, Annex F.
constexpr double atan2(double y, double x) {
    if (is_nan(x) || is_nan(y)) return not_a_number;
    if (is_infinite(x) && is_infinite(y)) return with_sign_of(y, x > 0 ? half_pi.high / 2 : 0x1.2d97c7f3321d2p+1);
    double const far = is_negative(x) ? pi : 0;
    if (y == 0 || is_infinite(x)) return with_sign_of(y, far);
    if (x == 0 || is_infinite(y)) return with_sign_of(y, half_pi.high);
    parts const p = parts_of(absolute(y));
    parts const q = parts_of(absolute(x));
    int const steepness = p.exponent - q.exponent;
    if (steepness > 60) return with_sign_of(y, half_pi.high);
    if (steepness < -60) {
        if (x < 0) return with_sign_of(y, pi);
        return with_sign_of(y, rounded(double_double{p.mantissa} / double_double{q.mantissa}, steepness));
    }
    double_double const angle = angle_of({p.mantissa * power_of_two(steepness)}, {q.mantissa});
    return with_sign_of(y, x < 0 ? (half_pi + (half_pi - angle)).high : angle.high);
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// arcsin x, from -π/2 to π/2; NaN for |x| > 1.
template <class Number>
[[gnu::always_inline]] constexpr Number asin(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::asin, x);
    }
    using built_in::asin;
    return asin(x);
}

/// arccos x, from 0 to π; NaN for |x| > 1.
template <class Number>
[[gnu::always_inline]] constexpr Number acos(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::acos, x);
    }
    using built_in::acos;
    return acos(x);
}

/// arctan x, from -π/2 to π/2.
template <class Number>
[[gnu::always_inline]] constexpr Number atan(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::atan, x);
    }
    using built_in::atan;
    return atan(x);
}

/// The angle of the point (x, y), from -π to π; the sign of a zero y tells the side.
template <class Number>
[[gnu::always_inline]] constexpr Number atan2(Number const& y, Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::atan2, y, x);
    }
    using built_in::atan2;
    return atan2(y, x);
}

}  // namespace tapeless::math
