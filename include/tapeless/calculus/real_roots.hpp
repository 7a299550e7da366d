// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/whole_polynomial.hpp>

namespace tapeless::detail {

/// An interval (low, high) / 2^shift with one root, which is no end of it.
class isolated_root {
public:
    constexpr isolated_root() = default;
    constexpr isolated_root(big_integer const& from, big_integer const& to, int bits) : low(from), high(to), shift(bits) {}

    big_integer low, high;
    int shift = 0;
};

/// The distinct real roots of a polynomial with whole coefficients, from left to right, by Sturm's theorem: the chain
/// f, f', -rest, -rest, … changes its sign once less right of a root.
class real_roots {
public:
    constexpr explicit real_roots(whole_polynomial const& f) {
        chain.push(f);
        if (f.degree() < 1) return;
        chain.push(f.derivative());
        for (;;) {
            whole_polynomial const rest = remainder(chain[chain.size() - 2], chain.last());
            if (rest.degree() < 0) break;
            chain.push(-rest);
        }
        int const count = changes_at_infinity(-1) - changes_at_infinity(1);
        if (count == 0) return;
        isolated_root all(big_integer(-1), big_integer(1), 0);
        while (is_root(all.low, 0) || is_root(all.high, 0) || changes(all.low, 0) - changes(all.high, 0) < count) {
            all.low = all.low + all.low;
            all.high = all.high + all.high;
        }
        isolate(all, changes(all.low, 0), changes(all.high, 0));
    }

    sequence<isolated_root> found{4};

    constexpr int sign_at(big_integer const& numerator, int shift) const {
        return sign_of(chain[0].scaled_value(numerator, big_integer(1).times_power_of_two(shift)));
    }

    /// Narrows an interval until its middle is the root to the last digit of a double.
    constexpr void refine(isolated_root& root) const {
        int const left = changes(root.low, root.shift);
        for (int round = 0; round < 1200; ++round) {
            big_integer const middle = root.low + root.high;
            std::int64_t low = 0, high = 0;
            if (!root.low.fits(low) || !root.high.fits(high)) return;
            constexpr std::int64_t digits = std::int64_t{1} << 56;
            if (low > digits || high < -digits) return;
            if (low < 0 && high > 0 && is_root(big_integer(0), 0)) {
                root = isolated_root(big_integer(-1), big_integer(1), root.shift + 1);
                return;
            }
            isolated_root const both(root.low + root.low, root.high + root.high, root.shift + 1);
            if (is_root(middle, both.shift)) {
                // The middle of an interval around it is the root itself.
                root = isolated_root(middle + middle + big_integer(-1), middle + middle + big_integer(1), both.shift + 1);
                return;
            }
            root = both;
            if (changes(middle, both.shift) < left) root.high = middle;
            else root.low = middle;
        }
    }

private:
    sequence<whole_polynomial> chain{8};

    constexpr bool is_root(big_integer const& numerator, int shift) const { return sign_at(numerator, shift) == 0; }

    constexpr int changes(big_integer const& numerator, int shift) const {
        big_integer const d = big_integer(1).times_power_of_two(shift);
        int last = 0, count = 0;
        for (whole_polynomial const& p : chain) {
            int const sign = sign_of(p.scaled_value(numerator, d));
            if (sign != 0 && last != 0 && sign != last) ++count;
            last = sign != 0 ? sign : last;
        }
        return count;
    }
    constexpr int changes_at_infinity(int side) const {
        int last = 0, count = 0;
        for (whole_polynomial const& p : chain) {
            int const sign = sign_of(p.leading()) * (side < 0 && p.degree() % 2 != 0 ? -1 : 1);
            if (last != 0 && sign != last) ++count;
            last = sign;
        }
        return count;
    }

    constexpr void isolate(isolated_root const& in, int left, int right) {
        if (left - right == 0) return;
        if (left - right == 1) {
            found.push(in);
            return;
        }
        // The middle, or where that is a root a place beside it.
        isolated_root fine = in;
        big_integer middle;
        for (int bits = 1;; ++bits) {
            fine.low = fine.low + fine.low;
            fine.high = fine.high + fine.high;
            ++fine.shift;
            if (bits == 1) middle = in.low + in.high;
            else middle = middle + middle + big_integer(1);
            if (!is_root(middle, fine.shift)) break;
        }
        int const here = changes(middle, fine.shift);
        isolate(isolated_root(fine.low, middle, fine.shift), left, here);
        isolate(isolated_root(middle, fine.high, fine.shift), here, right);
    }
};

}  // namespace tapeless::detail
