// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/logarithm.hpp>

namespace tapeless::math::fixed {

/// √x, correctly rounded: a Newton iteration, then the last digit by exact integers.
constexpr double sqrt(double x) {
    if (is_nan(x) || x == 0 || x == infinity) return x;
    if (x < 0) return not_a_number;
    parts const p = parts_of(x);
    bool const is_odd = p.exponent % 2 != 0;
    double const m = is_odd ? 2 * p.mantissa : p.mantissa;
    double y = 0.5 * (1 + m);
    for (int i = 0; i < 5; ++i) y = 0.5 * (y + m / y);
    wide_unsigned const square = static_cast<wide_unsigned>(static_cast<std::uint64_t>(m * 0x1p52)) << 52;
    auto root = static_cast<wide_unsigned>(y * 0x1p52);
    while (root * root > square) --root;
    while ((root + 1) * (root + 1) <= square) ++root;
    if (square - root * root > root) ++root;
    return static_cast<double>(static_cast<std::uint64_t>(root)) * 0x1p-52 *
           power_of_two((p.exponent - (is_odd ? 1 : 0)) / 2);
}

/// √x for x >= 0 with a moderate exponent.
constexpr double_double root_of(double_double x) {
    double const y = sqrt(x.high);
    if (y == 0) return {0};
    double_double const rest = x - exact_product(y, y);
    return ordered_sum(y, rest.high / (2 * y));
}

constexpr double cbrt(double x) {
    if (is_nan(x) || x == 0 || is_infinite(x)) return x;
    parts const p = parts_of(absolute(x));
    int const third = (p.exponent + 1200) / 3 - 400;
    double const m = p.mantissa * power_of_two(p.exponent - 3 * third);
    double y = 1 + (m - 1) / 7;
    for (int i = 0; i < 5; ++i) y -= (y - m / (y * y)) / 3;
    double_double const rest = exact_product(y, y) * double_double{y} - double_double{m};
    return with_sign_of(x, (y - rest.high / (3 * y * y)) * power_of_two(third));
}

constexpr double hypot(double x, double y) {
    if (is_infinite(x) || is_infinite(y)) return infinity;
    if (is_nan(x) || is_nan(y)) return not_a_number;
    double const a = absolute(x) < absolute(y) ? absolute(y) : absolute(x);
    double const b = absolute(x) < absolute(y) ? absolute(x) : absolute(y);
    if (b == 0) return a;
    parts const p = parts_of(a);
    parts const q = parts_of(b);
    if (p.exponent - q.exponent > 60) return a;
    double const small = q.mantissa * power_of_two(q.exponent - p.exponent);
    return rounded(root_of(exact_product(p.mantissa, p.mantissa) + exact_product(small, small)), p.exponent);
}

constexpr bool is_integer(double x) {
    if (absolute(x) >= 0x1p53) return is_finite(x);
    return static_cast<double>(static_cast<std::int64_t>(x)) == x;
}
constexpr bool is_odd_integer(double x) {
    return absolute(x) < 0x1p53 && is_integer(x) && static_cast<std::int64_t>(x) % 2 != 0;
}

/// Whether x^±count stays well inside the range of Number.
template <class Number>
constexpr bool has_moderate_power(Number x, unsigned count) {
    constexpr unsigned limit = std::same_as<Number, float> ? 120 : 1000;
    double const wide = widened(x);
    if (wide == 0 || !is_finite(wide) || count > limit) return false;
    int const exponent = parts_of(wide).exponent;
    return (static_cast<unsigned>(exponent < 0 ? -exponent : exponent) + 1) * count <= limit;
}

/// x^y with the special values of C, Annex F.
constexpr double pow(double x, double y) {
    if (y == 0 || x == 1) return 1;
    if (is_nan(x) || is_nan(y)) return not_a_number;
    double const size = absolute(x);
    double const sign = is_odd_integer(y) ? x : 1;
    if (size == 1 && is_infinite(y)) return 1;
    if (x < 0 && size != infinity && !is_infinite(y) && !is_integer(y)) return not_a_number;
    // |log |x|| is above 2^-54, so that a very large y decides alone, as the borders of the range do.
    if (size == 0 || size == infinity || absolute(y) > 0x1p64)
        return with_sign_of(sign, (size > 1) == (y > 0) && size != 1 ? infinity : size == 1 ? 1 : 0);
    double_double const exponent = double_double{y} * logarithm_of({size});
    if (exponent.high > 710) return with_sign_of(sign, infinity);
    if (exponent.high < -746) return with_sign_of(sign, 0);
    return with_sign_of(sign, rounded(exponential_of(exponent)));
}

}  // namespace tapeless::math::fixed

namespace tapeless::math {

/// √x; NaN for x < 0.
template <class Number>
[[gnu::always_inline]] constexpr Number sqrt(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::sqrt, x);
    }
    using built_in::sqrt;
    return sqrt(x);
}

/// ∛x, also for negative x.
template <class Number>
[[gnu::always_inline]] constexpr Number cbrt(Number const& x) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::cbrt, x);
    }
    using built_in::cbrt;
    return cbrt(x);
}

/// √(x² + y²) without overflow on the way.
template <class Number>
[[gnu::always_inline]] constexpr Number hypot(Number const& x, Number const& y) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::hypot, x, y);
    }
    using built_in::hypot;
    return hypot(x, y);
}

/// x^y; NaN for x < 0 unless y is an integer; x^0 = 1 for all x.
template <class Number>
[[gnu::always_inline]] constexpr Number pow(Number const& x, Number const& y) {
    if constexpr (floating<Number>) {
        if (std::is_constant_evaluated()) return fixed::evaluate(fixed::pow, x, y);
    }
    using built_in::pow;
    return pow(x, y);
}

/// x^n by repeated squaring, for any number type; for n < 0 it is 1 / x^-n.
template <class Number>
[[gnu::always_inline]] constexpr Number power(Number const& x, int n) {
    unsigned const count = n < 0 ? 0u - static_cast<unsigned>(n) : static_cast<unsigned>(n);
    if constexpr (floating<Number>) {
        // In a constant expression a product that overflows is an error, so large powers go another way.
        if (std::is_constant_evaluated() && !fixed::has_moderate_power<Number>(x, count))
            return fixed::narrowed<Number>(fixed::pow(fixed::widened(x), n));
    }
    if (count == 0) return Number(1);
    unsigned bit = std::bit_floor(count);
    Number result = x;
    while ((bit >>= 1) != 0) {
        result = result * result;
        if ((count & bit) != 0) result = result * x;
    }
    if (n < 0) return built_in::one_over<Number>(result);
    return result;
}

}  // namespace tapeless::math
