// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/big_integer.hpp>
#include <tapeless/graph/number.hpp>

namespace tapeless::detail {

/// A whole coefficient: a 64-bit value, or (place > 0) a big integer kept by the arithmetic. Trivial, so that polynomials
/// are cheap to copy.
struct coefficient {
    std::int64_t value;
    int place;
    constexpr bool is(std::int64_t wanted) const { return place == 0 && value == wanted; }
};
constexpr coefficient small(std::int64_t value) { return {value, 0}; }

/// Exact arithmetic on coefficients. Most values fit 64 bits; the products of doubles such as 0.1 = n/2^55 do not.
///
/// All work is paid for. When the budget is spent, or a value needs more than 4096 bits, `failed_` says so and nothing that
/// follows means anything: no question costs more than the compilers' limits allow.
class coefficients {
protected:
    bool failed_ = false;
    bool is_nowhere_defined_ = false;  // why it failed
    int budget_ = 0;                   // in merged terms, about ten evaluation steps each

    constexpr bool pay(int price) {
        budget_ -= price;
        if (budget_ < 0) failed_ = true;
        return !failed_;
    }

    constexpr void give_up_as_nowhere_defined() {
        if (!failed_) is_nowhere_defined_ = true;
        failed_ = true;
    }

    constexpr coefficient multiply(coefficient a, coefficient b) {
        std::int64_t product = 0;
        if (a.place == 0 && b.place == 0 && !__builtin_mul_overflow(a.value, b.value, &product)) return small(product);
        return kept(big(a) * big(b));
    }
    constexpr coefficient add(coefficient a, coefficient b) {
        std::int64_t sum = 0;
        if (a.place == 0 && b.place == 0 && !__builtin_add_overflow(a.value, b.value, &sum)) return small(sum);
        return kept(big(a) + big(b));
    }
    constexpr coefficient negate(coefficient a) {
        if (a.place == 0 && a.value != INT64_MIN) return small(-a.value);
        return kept(-big(a));
    }
    constexpr bool is_same(coefficient a, coefficient b) const {
        if (a.place == 0 || b.place == 0) return a.place == b.place && a.value == b.value;
        return a.place == b.place || big_[a.place - 1] == big_[b.place - 1];
    }
    constexpr bool is_negative(coefficient a) const { return a.place == 0 ? a.value < 0 : big_[a.place - 1].is_negative(); }

    /// The common divisor of divisor (0: none known yet) and a; exact unless both are big, where it is 1 or a power of 2.
    constexpr std::uint64_t common_divisor(std::uint64_t divisor, coefficient a) const {
        std::uint64_t rest = 0;
        if (a.place > 0) rest = divisor == 0 ? 0 : big_[a.place - 1].remainder(divisor);
        else rest = a.value < 0 ? 0 - static_cast<std::uint64_t>(a.value) : static_cast<std::uint64_t>(a.value);
        while (rest != 0) {
            std::uint64_t const next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return divisor;
    }
    constexpr int trailing_zeros(coefficient a) const {
        return a.place > 0 ? big_[a.place - 1].trailing_zeros() : std::countr_zero(static_cast<std::uint64_t>(a.value));
    }
    constexpr coefficient divided(coefficient a, std::uint64_t divisor) {
        if (a.place > 0) return kept(big_[a.place - 1].quotient(divisor));
        bool const negative = a.value < 0;
        std::uint64_t const size = (negative ? 0 - static_cast<std::uint64_t>(a.value) : static_cast<std::uint64_t>(a.value)) / divisor;
        return small(static_cast<std::int64_t>(negative ? 0 - size : size));
    }
    constexpr coefficient times_power_of_two(coefficient a, int exponent) { return kept(big(a).times_power_of_two(exponent)); }
    constexpr coefficient over_power_of_two(coefficient a, int exponent) { return kept(big(a).over_power_of_two(exponent)); }

    /// a / b in lowest terms, if that fits a 64-bit ratio.
    constexpr bool as_ratio(coefficient a, coefficient b, ratio& result) const {
        return a.place == 0 && b.place == 0 && reduce(a.value, b.value, result);
    }
    /// The exact value of a number: any finite double is a fraction n · 2^k.
    constexpr void read(number const& from, coefficient& numerator, coefficient& denominator) {
        ratio exact;
        if (from.is_exact(exact)) {
            numerator = small(exact.numerator);
            denominator = small(exact.denominator);
            return;
        }
        auto const bits = static_cast<std::uint64_t>(from.numerator);
        int const exponent = static_cast<int>(bits >> 52 & 0x7ff);
        if (exponent == 0x7ff) failed_ = true;
        std::uint64_t const mantissa = (bits & 0xfffffffffffffULL) | (exponent == 0 ? 0 : 0x10000000000000ULL);
        numerator = small(bits >> 63 != 0 ? -static_cast<std::int64_t>(mantissa) : static_cast<std::int64_t>(mantissa));
        denominator = small(1);
        int const power = (exponent == 0 ? 1 : exponent) - 1075;
        if (power > 0) numerator = times_power_of_two(numerator, power);
        else if (mantissa != 0) denominator = times_power_of_two(denominator, -power);
    }

private:
    static constexpr int most_limbs = 64;
    sequence<big_integer> big_{1};

    constexpr big_integer big(coefficient a) const {
        if (a.place > 0) return big_[a.place - 1];
        return big_integer(a.value);
    }
    constexpr coefficient kept(big_integer value) {
        std::int64_t fitting = 0;
        if (value.fits(fitting)) return small(fitting);
        if (value.limbs() > most_limbs) failed_ = true;
        pay(14 + value.limbs() * value.limbs() / 4);
        big_.push(std::move(value));
        return {0, big_.size()};
    }
};

}  // namespace tapeless::detail
