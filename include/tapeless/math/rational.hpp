// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/errors.hpp>
#include <tapeless/math/ratio.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace tapeless {

namespace detail {
// The texts stand where constant evaluation stops, so that the compiler quotes them.
constexpr void expect_64_bits(bool fits) {
    if (!fits) overflow_error("tapeless: an exact rational needs more than 64 bits; use doubles, as in f(x = 2.0)");
}
constexpr void expect_a_denominator(bool is_given) {
    if (!is_given) domain_error("tapeless: an exact rational is divided by zero; a denominator must not be 0");
}
}  // namespace detail

/// An exact fraction of 64-bit integers in lowest terms; intermediate results have 128 bits.
///
/// Domain   numerators in ±(2^63 - 1), denominators in 1 … 2^63 - 1
/// Errors   overflow and division by zero are compile errors in a constant expression and std::overflow_error or
///          std::domain_error at run time (under -fno-exceptions one line on stderr and abort)
class rational {
public:
    constexpr rational() = default;
    constexpr rational(std::integral auto whole) : value_(made(whole, 1)) {}
    constexpr rational(std::integral auto numerator, std::integral auto denominator)
        : value_(made(numerator, denominator)) {}
    /// From a checked fraction: nothing to check again.
    constexpr explicit rational(detail::ratio value) : value_(value) {}

    constexpr std::int64_t numerator() const { return value_.numerator; }
    constexpr std::int64_t denominator() const { return value_.denominator; }

    /// To any floating type, never from one.
    template <std::floating_point Floating>
    constexpr operator Floating() const {
        return static_cast<Floating>(value_.numerator) / static_cast<Floating>(value_.denominator);
    }

    constexpr rational& operator+=(rational other) { return *this = sum(*this, other); }
    constexpr rational& operator-=(rational other) { return *this = sum(*this, -other); }
    constexpr rational& operator*=(rational other) { return *this = product(*this, other); }
    constexpr rational& operator/=(rational other) { return *this = quotient(*this, other); }

    friend constexpr rational operator+(rational a) { return a; }
    friend constexpr rational operator-(rational a) {
        return rational(detail::ratio{-a.value_.numerator, a.value_.denominator});
    }
    friend constexpr rational abs(rational a) { return a.value_.numerator < 0 ? -a : a; }

    static constexpr rational sum(rational a, rational b) {
        rational result;
        detail::expect_64_bits(detail::add(a.value_, b.value_, result.value_));
        return result;
    }
    static constexpr rational product(rational a, rational b) {
        rational result;
        detail::expect_64_bits(detail::multiply(a.value_, b.value_, result.value_));
        return result;
    }
    static constexpr rational quotient(rational a, rational b) {
        detail::expect_a_denominator(b.value_.numerator != 0);
        rational result;
        detail::expect_64_bits(detail::divide(a.value_, b.value_, result.value_));
        return result;
    }
    static constexpr std::strong_ordering compare(rational a, rational b) {
        return detail::wide{a.value_.numerator} * b.value_.denominator <=>
               detail::wide{b.value_.numerator} * a.value_.denominator;
    }

private:
    detail::ratio value_;

    static constexpr detail::ratio made(detail::wide numerator, detail::wide denominator) {
        detail::expect_a_denominator(denominator != 0);
        detail::ratio result;
        detail::expect_64_bits(detail::reduce(numerator, denominator, result));
        return result;
    }
};

namespace detail {
template <class Left, class Right>
concept rational_and_number =
    (std::same_as<Left, rational> && (std::same_as<Right, rational> || std::integral<Right> || std::floating_point<Right>)) ||
    (std::same_as<Right, rational> && (std::integral<Left> || std::floating_point<Left>));
/// Exact with an integer; with a floating number the rational is converted, as an integer would be.
template <class Left, class Right>
using common_number = std::conditional_t<std::floating_point<Left>, Left,
                                         std::conditional_t<std::floating_point<Right>, Right, rational>>;
}  // namespace detail

template <class Left, class Right>
    requires detail::rational_and_number<Left, Right>
constexpr auto operator+(Left a, Right b) {
    using number = detail::common_number<Left, Right>;
    if constexpr (std::same_as<number, rational>) return rational::sum(a, b);
    else return static_cast<number>(a) + static_cast<number>(b);
}
template <class Left, class Right>
    requires detail::rational_and_number<Left, Right>
constexpr auto operator-(Left a, Right b) {
    using number = detail::common_number<Left, Right>;
    if constexpr (std::same_as<number, rational>) return rational::sum(a, -rational(b));
    else return static_cast<number>(a) - static_cast<number>(b);
}
template <class Left, class Right>
    requires detail::rational_and_number<Left, Right>
constexpr auto operator*(Left a, Right b) {
    using number = detail::common_number<Left, Right>;
    if constexpr (std::same_as<number, rational>) return rational::product(a, b);
    else return static_cast<number>(a) * static_cast<number>(b);
}
template <class Left, class Right>
    requires detail::rational_and_number<Left, Right>
constexpr auto operator/(Left a, Right b) {
    using number = detail::common_number<Left, Right>;
    if constexpr (std::same_as<number, rational>) return rational::quotient(a, b);
    else return static_cast<number>(a) / static_cast<number>(b);
}
template <class Left, class Right>
    requires detail::rational_and_number<Left, Right>
constexpr auto operator<=>(Left a, Right b) {
    using number = detail::common_number<Left, Right>;
    if constexpr (std::same_as<number, rational>) return rational::compare(a, b);
    else return static_cast<number>(a) <=> static_cast<number>(b);
}
template <class Left, class Right>
    requires detail::rational_and_number<Left, Right>
constexpr bool operator==(Left a, Right b) {
    return (a <=> b) == 0;
}

}  // namespace tapeless
