// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/number.hpp>
#include <tapeless/graph/operation.hpp>

namespace tapeless::detail {

/// A value known exactly, or values that lie between two doubles, or nothing (undefined, or too large or too small to follow).
///
/// Each operation is rounded to nearest, so its result is moved outwards by more than half a unit in the last place; a
/// function of floor math/ has at most 2 such units, and 8 are allowed.
struct enclosure {
    enum class knowledge : char { nothing, between, exactly } known = knowledge::nothing;
    double low = 0;
    double high = 0;
    ratio exact{};

    static constexpr enclosure of(ratio value) {
        constexpr std::int64_t largest = std::int64_t{1} << 53;
        bool const is_double = value.numerator <= largest && value.numerator >= -largest && value.denominator <= largest &&
                               std::has_single_bit(static_cast<std::uint64_t>(value.denominator));
        double const near = static_cast<double>(value.numerator) / static_cast<double>(value.denominator);
        enclosure result = is_double ? between(near, near) : between(near, near).widened(4 * unit);
        result.known = knowledge::exactly;
        result.exact = value;
        return result;
    }
    static constexpr enclosure of(number const& value) {
        if (ratio fraction; value.is_exact(fraction)) return of(fraction);
        double const x = value.approximate();
        return between(x, x);
    }
    static constexpr enclosure between(double low, double high) {
        constexpr double largest = 1e150;
        if (!(low >= -largest && high <= largest && low <= high)) return {};
        return {knowledge::between, low, high, {}};
    }

    constexpr bool is_known() const { return known != knowledge::nothing; }
    constexpr bool is_exact() const { return known == knowledge::exactly; }
    constexpr bool is_double() const { return is_known() && low == high; }
    constexpr bool is_zero() const { return is_exact() ? exact.numerator == 0 : is_double() && low == 0; }
    constexpr bool may_be_zero() const { return is_exact() ? exact.numerator == 0 : low <= 0 && high >= 0; }

    static constexpr double unit = 0x1p-52;
    static constexpr double smallest = 0x1p-1000;
    static constexpr double size(double x) { return x < 0 ? -x : x; }
    constexpr enclosure widened(double relative, double absolute = smallest) const {
        if (!is_known()) return {};
        return between(low - size(low) * relative - absolute, high + size(high) * relative + absolute);
    }
    /// Of what certainly is not negative.
    constexpr enclosure cut_to_nonnegative() const {
        if (!is_known() || is_exact() || low >= 0) return *this;
        return between(0, high < 0 ? 0 : high);
    }
    constexpr bool is_apart_from(enclosure const& other) const {
        if (!is_known() || !other.is_known()) return false;
        if (is_exact() && other.is_exact()) return exact != other.exact;
        return high < other.low || other.high < low;
    }

    /// What is in one of both.
    constexpr enclosure joined_with(enclosure const& other) const {
        if (!is_known() || !other.is_known()) return {};
        if (is_exact() && other.is_exact() && exact == other.exact) return *this;
        return between(low < other.low ? low : other.low, high > other.high ? high : other.high);
    }
    /// What is in both, for a value that certainly is.
    constexpr enclosure cut_to(enclosure const& other) const {
        if (!is_known() || is_exact()) return *this;
        return between(low > other.low ? low : other.low, high < other.high ? high : other.high);
    }

    friend constexpr enclosure operator+(enclosure const& a, enclosure const& b) {
        if (!a.is_known() || !b.is_known()) return {};
        if (ratio sum; a.is_exact() && b.is_exact() && detail::add(a.exact, b.exact, sum)) return of(sum);
        return between(a.low + b.low, a.high + b.high).widened(unit, 0);  // a sum does not underflow
    }
    constexpr enclosure operator-() const {
        enclosure result{known, -high, -low, exact};
        result.exact.numerator = -result.exact.numerator;
        return result;
    }
    friend constexpr enclosure operator-(enclosure const& a, enclosure const& b) { return a + -b; }
    friend constexpr enclosure operator*(enclosure const& a, enclosure const& b) {
        if (!a.is_known() || !b.is_known()) return {};
        if (ratio product; a.is_exact() && b.is_exact() && detail::multiply(a.exact, b.exact, product)) return of(product);
        enclosure const result = hull(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
        return a.low >= 0 && b.low >= 0 ? result.cut_to_nonnegative() : result;
    }
    friend constexpr enclosure operator/(enclosure const& a, enclosure const& b) {
        constexpr double least = 1e-150;
        if (!a.is_known() || !b.is_known() || b.may_be_zero()) return {};
        if (ratio quotient; a.is_exact() && b.is_exact() && detail::divide(a.exact, b.exact, quotient)) return of(quotient);
        if (size(b.low) < least || size(b.high) < least) return {};
        enclosure const result = hull(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
        return a.low >= 0 && b.low >= 0 ? result.cut_to_nonnegative() : result;
    }
    constexpr enclosure power(int exponent) const {
        if (exponent < 0) return of(ratio{1, 1}) / power(-exponent);
        enclosure result = of(ratio{1, 1});
        for (enclosure factor = *this; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) result = result * factor;
            if (exponent > 1) factor = factor.square();
        }
        return result;
    }
    constexpr enclosure square() const { return absolute() * absolute(); }
    constexpr enclosure absolute() const {
        if (!is_known() || low >= 0) return *this;
        if (high <= 0) return -*this;
        return between(0, -low > high ? -low : high);
    }
    constexpr enclosure sign() const {
        if (!is_known()) return {};
        if (is_zero()) return of(ratio{0, 1});
        if (may_be_zero()) return between(-1, 1);
        return of(ratio{low > 0 || (is_exact() && exact.numerator > 0) ? 1 : -1, 1});
    }

private:
    static constexpr enclosure hull(double a, double b, double c, double d) {
        double low = a;
        double high = a;
        for (double const x : {b, c, d}) {
            low = x < low ? x : low;
            high = x > high ? x : high;
        }
        return between(low, high).widened(unit);
    }
};

/// What is known of a comparison: yes, no, or unknown.
enum class answer : char { unknown, yes, no };
constexpr answer answer_of(bool holds) { return holds ? answer::yes : answer::no; }

constexpr answer is_less(enclosure const& a, enclosure const& b) {
    if (!a.is_known() || !b.is_known()) return answer::unknown;
    if (a.is_exact() && b.is_exact())
        return answer_of(wide{a.exact.numerator} * b.exact.denominator < wide{b.exact.numerator} * a.exact.denominator);
    if (a.high < b.low) return answer::yes;
    return a.low >= b.high ? answer::no : answer::unknown;
}
constexpr answer reversed(answer a) {
    if (a == answer::unknown) return a;
    return answer_of(a == answer::no);
}
constexpr answer joined(answer a, answer b) {
    if (a == answer::no || b == answer::no) return answer::no;
    return a == answer::yes && b == answer::yes ? answer::yes : answer::unknown;
}

}  // namespace tapeless::detail
