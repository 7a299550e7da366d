// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/sequence.hpp>
#include <tapeless/math/ratio.hpp>

#include <bit>
#include <cstdint>

namespace tapeless::detail {

__extension__ using wide_unsigned = unsigned __int128;

/// A whole number of any size, as sign and magnitude.
class big_integer {
public:
    constexpr big_integer() = default;
    constexpr explicit big_integer(std::int64_t value) : negative_(value < 0) {
        if (value != 0) limbs_.push(value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value));
    }

    constexpr int limbs() const { return limbs_.size(); }
    constexpr bool is_negative() const { return negative_; }
    constexpr bool fits(std::int64_t& value) const {
        constexpr std::uint64_t border = std::uint64_t{1} << 63;
        if (limbs() > 1) return false;
        std::uint64_t const size = limbs_.empty() ? 0 : limbs_[0];
        if (size > border || (size == border && !negative_)) return false;
        value = static_cast<std::int64_t>(negative_ ? 0 - size : size);
        return true;
    }
    constexpr int trailing_zeros() const {
        int i = 0;
        while (limbs_[i] == 0) ++i;
        return 64 * i + std::countr_zero(limbs_[i]);
    }
    /// |this| mod divisor.
    constexpr std::uint64_t remainder(std::uint64_t divisor) const {
        wide_unsigned rest = 0;
        for (int i = limbs() - 1; i >= 0; --i) rest = (rest << 64 | limbs_[i]) % divisor;
        return static_cast<std::uint64_t>(rest);
    }
    /// this / divisor, rounded towards 0.
    constexpr big_integer quotient(std::uint64_t divisor) const {
        big_integer result = *this;
        wide_unsigned rest = 0;
        for (int i = limbs() - 1; i >= 0; --i) {
            rest = rest << 64 | limbs_[i];
            result.limbs_[i] = static_cast<std::uint64_t>(rest / divisor);
            rest %= divisor;
        }
        return result.trimmed();
    }
    constexpr big_integer times_power_of_two(int exponent) const {
        big_integer result;
        int const bits = exponent % 64;
        for (int i = 0; i < exponent / 64; ++i) result.limbs_.push(0);
        std::uint64_t carried = 0;
        for (std::uint64_t const limb : limbs_) {
            result.limbs_.push(limb << bits | carried);
            carried = bits == 0 ? 0 : limb >> (64 - bits);
        }
        result.limbs_.push(carried);
        result.negative_ = negative_;
        return result.trimmed();
    }
    constexpr big_integer over_power_of_two(int exponent) const {
        big_integer result;
        int const bits = exponent % 64;
        for (int i = exponent / 64; i < limbs(); ++i) {
            std::uint64_t const above = bits == 0 || i + 1 == limbs() ? 0 : limbs_[i + 1] << (64 - bits);
            result.limbs_.push(limbs_[i] >> bits | above);
        }
        result.negative_ = negative_;
        return result.trimmed();
    }

    constexpr big_integer operator-() const {
        big_integer result = *this;
        result.negative_ = !negative_ && limbs() > 0;
        return result;
    }
    friend constexpr big_integer operator+(big_integer const& a, big_integer const& b) {
        if (a.negative_ == b.negative_) return a.enlarged_by(b);
        if (a.is_smaller_than(b)) return b.diminished_by(a);
        return a.diminished_by(b);
    }
    friend constexpr big_integer operator*(big_integer const& a, big_integer const& b) {
        big_integer result;
        result.limbs_.fill_up(a.limbs() + b.limbs(), 0);
        for (int i = 0; i < a.limbs(); ++i) {
            std::uint64_t carried = 0;
            for (int j = 0; j < b.limbs(); ++j) {
                wide_unsigned const sum = wide_unsigned{a.limbs_[i]} * b.limbs_[j] + result.limbs_[i + j] + carried;
                result.limbs_[i + j] = static_cast<std::uint64_t>(sum);
                carried = static_cast<std::uint64_t>(sum >> 64);
            }
            result.limbs_[i + b.limbs()] = carried;
        }
        result.negative_ = a.negative_ != b.negative_;
        return result.trimmed();
    }
    friend constexpr bool operator==(big_integer const& a, big_integer const& b) {
        if (a.negative_ != b.negative_ || a.limbs() != b.limbs()) return false;
        for (int i = 0; i < a.limbs(); ++i)
            if (a.limbs_[i] != b.limbs_[i]) return false;
        return true;
    }

private:
    sequence<std::uint64_t> limbs_{2};  // least significant first; none for 0
    bool negative_ = false;

    constexpr big_integer& trimmed() {
        while (!limbs_.empty() && limbs_.last() == 0) limbs_.pop();
        if (limbs_.empty()) negative_ = false;
        return *this;
    }
    constexpr bool is_smaller_than(big_integer const& other) const {
        if (limbs() != other.limbs()) return limbs() < other.limbs();
        for (int i = limbs() - 1; i >= 0; --i)
            if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i];
        return false;
    }
    constexpr big_integer enlarged_by(big_integer const& other) const {
        if (limbs() < other.limbs()) return other.enlarged_by(*this);
        big_integer result = *this;
        result.limbs_.push(0);
        wide_unsigned carried = 0;
        for (int i = 0; i < result.limbs(); ++i) {
            carried += wide_unsigned{result.limbs_[i]} + (i < other.limbs() ? other.limbs_[i] : 0);
            result.limbs_[i] = static_cast<std::uint64_t>(carried);
            carried >>= 64;
        }
        return result.trimmed();
    }
    constexpr big_integer diminished_by(big_integer const& smaller) const {
        big_integer result = *this;
        std::uint64_t borrowed = 0;
        for (int i = 0; i < limbs(); ++i) {
            wide_unsigned const taken = wide_unsigned{i < smaller.limbs() ? smaller.limbs_[i] : 0} + borrowed;
            borrowed = taken > limbs_[i] ? 1 : 0;
            result.limbs_[i] = static_cast<std::uint64_t>(limbs_[i] - taken);
        }
        return result.trimmed();
    }
};

}  // namespace tapeless::detail
