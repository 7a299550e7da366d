// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/name.hpp>
#include <tapeless/graph/number.hpp>
#include <tapeless/graph/sequence.hpp>
#include <tapeless/show/shortest_decimal.hpp>

// Numbers and names as text, whatever the locale is: what all notations have in common.
namespace tapeless::detail {

/// No number is longer than -9223372036854775807/9223372036854775807 in parentheses.
constexpr int widest_number = 44;

constexpr bool is_negative(number const& value) {
    double const approximate = value.approximate();
    return value.numerator < 0 && approximate == approximate;
}
constexpr number negated(number value) {
    if (value.denominator == 0) return number::bits_of(-value.approximate());
    value.numerator = -value.numerator;
    return value;
}

constexpr int not_a_power = 1 << 30;
constexpr int largest_shift = 62;  // 2^k as a fraction
/// k for ±2^k, or not_a_power.
constexpr int power_of_two(number const& value) {
    auto const numerator = static_cast<std::uint64_t>(value.numerator < 0 ? -value.numerator : value.numerator);
    auto const denominator = static_cast<std::uint64_t>(value.denominator);
    if (!std::has_single_bit(numerator) || !std::has_single_bit(denominator)) return not_a_power;
    return std::countr_zero(numerator) - std::countr_zero(denominator);
}
constexpr number power_of_two(int exponent, bool is_negative) {
    ratio const magnitude = exponent < 0 ? ratio{1, std::int64_t{1} << -exponent} : ratio{std::int64_t{1} << exponent, 1};
    return is_negative ? negated(magnitude) : magnitude;
}
/// value · 2^exponent, if that is exact.
constexpr bool scale(number const& value, int exponent, number& result) {
    if (exponent == 0) {
        result = value;
        return true;
    }
    ratio product;
    if (exponent < -largest_shift || exponent > largest_shift || value.denominator == 0) return false;
    number const power = power_of_two(exponent, false);
    if (!multiply({value.numerator, value.denominator}, {power.numerator, power.denominator}, product)) return false;
    result = product;
    return true;
}

/// Is it written as a decimal? A double literal is exact in binary: 0.1 is 3602879701896397 / 2^55.
constexpr bool is_decimal(number const& value, bool among_doubles) {
    constexpr std::int64_t most = std::int64_t{1} << 53;
    return value.denominator == 0 || (value.denominator > 1 && std::has_single_bit(static_cast<std::uint64_t>(value.denominator)) &&
                                      (among_doubles || value.denominator >= 1 << 20) && value.numerator <= most && value.numerator >= -most);
}
constexpr bool is_quotient(number const& value, bool among_doubles) { return value.denominator > 1 && !is_decimal(value, among_doubles); }

constexpr void put(sequence<char>& text, char const* more) {
    for (; *more != '\0'; ++more) text.push(*more);
}
constexpr void put_whole(sequence<char>& text, std::int64_t value) {
    if (value < 0) text.push('-');
    auto const magnitude = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::uint64_t unit = 1;
    while (magnitude / unit >= 10) unit *= 10;
    for (; unit > 0; unit /= 10) text.push(static_cast<char>('0' + magnitude / unit % 10));
}
/// 0.1, 123.5, 1e22, 1.5e-7, nan, inf: the fewest digits that read back as the same double.
constexpr void put_decimal(sequence<char>& text, double value) {
    if (value != value) return put(text, "nan");
    if (value < 0 || std::bit_cast<std::int64_t>(value) < 0) text.push('-');
    if (value == 0) return put(text, "0.0");
    if (value < 0) value = -value;
    if (value > std::numeric_limits<double>::max()) return put(text, "inf");
    decimal const shortest = shortest_decimal(value);
    bool const is_scientific = shortest.exponent < -4 || shortest.exponent > 15;
    int const point = is_scientific ? 1 : shortest.exponent + 1;
    if (point <= 0) put(text, "0.");
    for (int i = point; i < 0; ++i) text.push('0');
    for (int i = 0; i < shortest.size || i < point; ++i) {
        if (i == point && i > 0) text.push('.');
        text.push(i < shortest.size ? shortest.digits[i] : '0');
    }
    if (!is_scientific) return;
    text.push('e');
    put_whole(text, shortest.exponent);
}
/// 3, -3/10 or a decimal.
constexpr void put_number(sequence<char>& text, number const& value, bool among_doubles) {
    if (is_decimal(value, among_doubles)) return put_decimal(text, value.approximate());
    put_whole(text, value.numerator);
    if (value.denominator == 1) return;
    text.push('/');
    put_whole(text, value.denominator);
}
/// A variable's name, or x2 for the argument at position 2, as derivative<2>(f) counts them.
constexpr void put_symbol(sequence<char>& text, symbol const& wanted) {
    if (wanted.text == nullptr) {
        text.push('x');
        put_whole(text, wanted.position);
        return;
    }
    for (int i = 0; i < wanted.text->size; ++i) text.push(wanted.text->text[i]);
}

}  // namespace tapeless::detail
