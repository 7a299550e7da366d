// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace tapeless::detail {

__extension__ using wide = __int128;

/// The largest common divisor; 0 and b give |b|.
constexpr wide greatest_common_divisor(wide a, wide b) {
    if (a < 0) a = -a;
    if (b < 0) b = -b;
    constexpr wide largest = INT64_MAX;
    if (a <= largest && b <= largest) {  // 64-bit remainders are several times faster
        auto p = static_cast<std::int64_t>(a);
        auto q = static_cast<std::int64_t>(b);
        while (q != 0) {
            std::int64_t const rest = p % q;
            p = q;
            q = rest;
        }
        return p;
    }
    while (b != 0) {
        wide const rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/// A fraction in lowest terms with a positive denominator. Its operations report overflow instead of failing.
struct ratio {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    friend constexpr bool operator==(ratio const&, ratio const&) = default;
};

/// n / d in lowest terms; false if d is 0 or the result does not fit 64 bits.
constexpr bool reduce(wide numerator, wide denominator, ratio& result) {
    if (denominator == 0) return false;
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    if (denominator != 1) {
        wide const divisor = greatest_common_divisor(numerator, denominator);
        if (divisor > 1) {
            numerator /= divisor;
            denominator /= divisor;
        }
    }
    if (numerator > INT64_MAX || numerator < -INT64_MAX || denominator > INT64_MAX) return false;
    result = {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
    return true;
}

constexpr bool add(ratio a, ratio b, ratio& sum) {
    if (a.denominator == b.denominator) return reduce(wide{a.numerator} + b.numerator, a.denominator, sum);
    // Both products are below 2^126, so the sum fits.
    return reduce(wide{a.numerator} * b.denominator + wide{b.numerator} * a.denominator,
                  wide{a.denominator} * b.denominator, sum);
}

constexpr bool multiply(ratio a, ratio b, ratio& product) {
    return reduce(wide{a.numerator} * b.numerator, wide{a.denominator} * b.denominator, product);
}

constexpr bool divide(ratio a, ratio b, ratio& quotient) {
    return reduce(wide{a.numerator} * b.denominator, wide{a.denominator} * b.numerator, quotient);
}

}  // namespace tapeless::detail
