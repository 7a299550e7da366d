// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/exponential.hpp>

namespace tapeless::math::fixed {

constexpr double sinh(double x) {
    double const size = absolute(x);
    if (is_nan(x) || size < 0x1p-28) return x;
    if (size > 711) return with_sign_of(x, infinity);
    if (size > 40) return with_sign_of(x, rounded(exponential_of({size}), -1));
    double_double const growth = exponential_minus_one(size);
    return with_sign_of(x, 0.5 * (growth + growth / (double_double{1} + growth)).high);
}

constexpr double cosh(double x) {
    double const size = absolute(x);
    if (is_nan(x)) return x;
    if (size > 711) return infinity;
    if (size > 40) return rounded(exponential_of({size}), -1);
    double_double const growth = double_double{1} + exponential_minus_one(size);
    return 0.5 * (growth + double_double{1} / growth).high;
}

constexpr double tanh(double x) {
    double const size = absolute(x);
    if (is_nan(x) || size < 0x1p-28) return x;
    if (size > 20) return with_sign_of(x, 1);
    double_double const growth = exponential_minus_one(2 * size);
    return with_sign_of(x, (growth / (double_double{2} + growth)).high);
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// sinh x = (e^x - e^-x) / 2.
template <class Number>
[[gnu::always_inline]] constexpr Number sinh(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::sinh, x);
    }
    using built_in::sinh;
    return sinh(x);
}

/// cosh x = (e^x + e^-x) / 2.
template <class Number>
[[gnu::always_inline]] constexpr Number cosh(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::cosh, x);
    }
    using built_in::cosh;
    return cosh(x);
}

/// tanh x = sinh x / cosh x.
template <class Number>
[[gnu::always_inline]] constexpr Number tanh(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::tanh, x);
    }
    using built_in::tanh;
    return tanh(x);
}

}  // namespace tapeless::math
