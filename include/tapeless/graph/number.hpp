// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/rational.hpp>

#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace tapeless {

/// The numbers that may stand in a formula as they are: 2, 0.5, rational(1, 3).
template <class Type>
concept plain_number = (std::integral<Type> && !std::same_as<Type, bool>) || std::floating_point<Type> || std::same_as<Type, rational>;

}  // namespace tapeless

namespace tapeless::detail {

/// How a number becomes a value of the type that a function is evaluated in; specialise it for types of your own.
template <class Value>
struct constant_of;

/// A number of a formula: an exact fraction, or the bit pattern of a double whose value is no 64-bit fraction.
/// Structural, so that it can stand in template arguments (g++ 12 and clang 16 refuse doubles there).
struct number {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;  // 0: the numerator holds the bits of a double

    constexpr number() = default;
    constexpr number(rational value) : numerator(value.numerator()), denominator(value.denominator()) {}
    constexpr number(ratio value) : numerator(value.numerator), denominator(value.denominator) {}
    constexpr number(std::integral auto value) : number(rational(value)) {}
    /// 0.5 and 1/2 are the same number; so a double becomes a fraction wherever it is one.
    constexpr number(std::floating_point auto value) : number(bits_of(static_cast<double>(value))) {
        if (ratio exact; is_exact(exact)) *this = number(exact);
    }
    /// A double as it is: what an expression keeps, so that no test is left to the run.
    static constexpr number bits_of(double value) {
        number result;
        result.numerator = std::bit_cast<std::int64_t>(value);
        result.denominator = 0;
        return result;
    }

    constexpr bool is_fraction() const { return denominator != 0; }
    constexpr bool is(int whole) const { return denominator == 1 && numerator == whole; }
    constexpr double approximate() const {
        if (denominator == 0) return std::bit_cast<double>(numerator);
        if (denominator == 1) return static_cast<double>(numerator);
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    }
    /// The exact value as a fraction, if 64 bits hold it.
    constexpr bool is_exact(ratio& exact) const {
        if (denominator != 0) {
            exact = {numerator, denominator};
            return true;
        }
        auto const bits = static_cast<std::uint64_t>(numerator);
        if (bits == 0) {
            exact = {0, 1};
            return true;
        }
        int exponent = static_cast<int>(bits >> 52 & 0x7ff);
        if (exponent == 0 || exponent == 0x7ff) return false;  // -0.0, subnormal, infinite, NaN
        auto mantissa = static_cast<std::int64_t>((bits & 0xfffffffffffffULL) | 0x10000000000000ULL);
        int const zeros = std::countr_zero(static_cast<std::uint64_t>(mantissa));
        mantissa >>= zeros;
        exponent += zeros - 1075;
        if (exponent < -62 || exponent + 53 - zeros > 62) return false;
        if (exponent >= 0) exact = {mantissa << exponent, 1};
        else exact = {mantissa, std::int64_t{1} << -exponent};
        if (bits >> 63 != 0) exact.numerator = -exact.numerator;
        return true;
    }
    template <class Value>
    constexpr Value as() const {
        return constant_of<Value>::make(*this);
    }
    friend constexpr bool operator==(number const&, number const&) = default;
};

template <class Value>
struct constant_of {
    static constexpr Value make(number const& value) {
        if constexpr (std::same_as<Value, rational>) {
            ratio exact;
            expect_64_bits(value.is_exact(exact));
            return rational(exact);
        } else if constexpr (std::same_as<Value, long double>) {
            if (value.denominator == 0) return static_cast<Value>(value.approximate());
            return static_cast<Value>(value.numerator) / static_cast<Value>(value.denominator);
        } else if constexpr (std::floating_point<Value>) {
            return static_cast<Value>(value.approximate());
        } else if constexpr (std::numeric_limits<Value>::is_specialized && std::numeric_limits<Value>::digits > 53) {
            // Multiprecision: 1/3 is divided in the type itself, not rounded to a double first.
            if (value.denominator == 0) return Value(value.approximate());
            return Value(value.numerator) / Value(value.denominator);
        } else {
            return Value(value.approximate());
        }
    }
};

}  // namespace tapeless::detail
