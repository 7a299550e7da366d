// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>

namespace tapeless::detail {

/// A natural number of up to 2560 bits: what the exact decimal digits of any double need, at a tenth of the evaluation steps
/// of big_integer.
class natural {
public:
    constexpr explicit natural(std::uint64_t value) { limbs_[0] = value; }

    constexpr natural& shift_left(int bits) {
        for (; bits >= 32; bits -= 32) multiply(std::uint64_t{1} << 32);
        return multiply(std::uint64_t{1} << bits);
    }
    constexpr natural& multiply(std::uint64_t factor) {
        wide carry = 0;
        for (int i = 0; i < size_; ++i) {
            carry += static_cast<wide>(limbs_[i]) * factor;
            limbs_[i] = static_cast<std::uint64_t>(carry);
            carry >>= 64;
        }
        if (carry != 0) limbs_[size_++] = static_cast<std::uint64_t>(carry);
        return *this;
    }
    constexpr natural& multiply_by_power_of_ten(int exponent) {
        for (; exponent >= 18; exponent -= 18) multiply(1'000'000'000'000'000'000);
        for (; exponent > 0; --exponent) multiply(10);
        return *this;
    }
    /// The sign of a + b - c.
    static constexpr int compare_sum(natural const& a, natural const& b, natural const& c) {
        natural sum = a;
        wide carry = 0;
        for (int i = 0; i < sum.size_ || i < b.size_ || carry != 0; ++i) {
            carry += static_cast<wide>(sum.limbs_[i]) + b.limbs_[i];
            sum.limbs_[i] = static_cast<std::uint64_t>(carry);
            carry >>= 64;
            if (i >= sum.size_) sum.size_ = i + 1;
        }
        return compare(sum, c);
    }
    static constexpr int compare(natural const& a, natural const& b) {
        for (int i = (a.size_ > b.size_ ? a.size_ : b.size_) - 1; i >= 0; --i)
            if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] < b.limbs_[i] ? -1 : 1;
        return 0;
    }
    /// Divides by a divisor that goes in less than ten times; leaves the rest.
    constexpr int divide(natural const& divisor) {
        int quotient = 0;
        for (; compare(*this, divisor) >= 0; ++quotient) subtract(divisor);
        return quotient;
    }

private:
    __extension__ using wide = unsigned __int128;
    std::uint64_t limbs_[40]{};
    int size_ = 1;

    constexpr void subtract(natural const& other) {
        std::uint64_t borrow = 0;
        for (int i = 0; i < size_; ++i) {
            wide const taken = static_cast<wide>(other.limbs_[i]) + borrow;
            borrow = limbs_[i] < taken ? 1 : 0;
            limbs_[i] = static_cast<std::uint64_t>(limbs_[i] - taken);
        }
        while (size_ > 1 && limbs_[size_ - 1] == 0) --size_;
    }
};

/// d.ddd · 10^exponent
struct decimal {
    char digits[17]{};
    int size = 0;
    int exponent = 0;
};

/// The fewest decimal digits that read back as the same double, and of those the nearest to it; value > 0 and finite.
///
/// Source   Steele & White, How to print floating-point numbers accurately, PLDI 1990, in exact arithmetic
constexpr decimal shortest_decimal(double value) {
    auto const bits = std::bit_cast<std::uint64_t>(value);
    int const biased = static_cast<int>(bits >> 52 & 0x7ff);
    std::uint64_t const fraction = bits & 0xfffffffffffffULL;
    std::uint64_t const mantissa = biased == 0 ? fraction : fraction | 0x10000000000000ULL;
    int const exponent = (biased == 0 ? 1 : biased) - 1075;
    bool const is_even = mantissa % 2 == 0;
    bool const is_closer_below = fraction == 0 && biased > 1;  // the next smaller double is half as far away

    // value = rest / scale; every decimal between rest - below and rest + above reads back as value.
    int const doubled = is_closer_below ? 2 : 1;
    int const upwards = exponent > 0 ? exponent : 0;
    natural rest(mantissa);
    rest.shift_left(upwards + doubled);
    natural scale(1);
    scale.shift_left(upwards - exponent + doubled);
    natural above(1);
    above.shift_left(upwards + doubled - 1);
    natural below(1);
    below.shift_left(upwards);

    // log10(2) = 0.30103 from below, so the estimate is never too large, and at most one too small.
    int const log2 = exponent + static_cast<int>(std::bit_width(mantissa)) - 1;
    int estimate = log2 >= 0 ? log2 * 30102 / 100000 : -((-log2 * 30103 + 99999) / 100000);
    scale.multiply_by_power_of_ten(estimate);
    rest.multiply_by_power_of_ten(-estimate);
    above.multiply_by_power_of_ten(-estimate);
    below.multiply_by_power_of_ten(-estimate);
    auto const reaches = [is_even](int sign) { return is_even ? sign >= 0 : sign > 0; };
    natural ten = scale;
    ten.multiply(10);
    if (reaches(natural::compare_sum(rest, above, ten))) {
        scale = ten;
        ++estimate;
    }

    decimal result;
    result.exponent = estimate;
    while (true) {
        int const digit = rest.divide(scale);
        bool const low = reaches(natural::compare(below, rest));
        bool const high = reaches(natural::compare_sum(rest, above, scale));
        int const nearer = natural::compare_sum(rest, rest, scale);
        bool const up = high && (!low || nearer > 0 || (nearer == 0 && digit % 2 == 1));
        result.digits[result.size++] = static_cast<char>('0' + digit + (up ? 1 : 0));
        if (low || high) return result;
        rest.multiply(10);
        above.multiply(10);
        below.multiply(10);
    }
}

}  // namespace tapeless::detail
