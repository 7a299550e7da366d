// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/floating.hpp>
#include <tapeless/proof/numerical_derivative.hpp>
#include <tapeless/proof/slopes_at_a_point.hpp>

#include <bit>

namespace tapeless {

namespace detail {

/// f' by central differences with Richardson extrapolation, and how far it may be off.
///
/// With D(h) = (f(x + h) - f(x - h)) / 2h, a smooth f has D(h) = f' + a h² + b h⁴ + …, so that for steps h, h/4, h/16, …
///     T(k, 0) = D(h / 4^k),   T(k, m) = T(k, m-1) + (T(k, m-1) - T(k-1, m-1)) / (16^m - 1)
/// is f' + c h^(2m+2): each column takes away one term.
///
/// Truncation. T(k, m-1) - T(k, m) is the leading term of the error of T(k, m-1), of which that of T(k, m) is a part smaller
/// by a factor of order h². So |T(k, m) - T(k, m-1)| bounds the error of T(k, m) as soon as the terms fall, which they do
/// if T(k, m) is near its left and its upper neighbour; the larger of both distances is the estimate e, and 4 e is allowed.
///
/// Rounding. Let each value of f be off by at most n ε M, for n operations and values up to M. D is then off by n ε M / h;
/// the argument x ± h is rounded, too, by ε |x| / 2, which adds ε |x f'| / h. Extrapolation multiplies by at most
/// (17/15)(257/255)… < 1.2. So 1.2 (n M + |x f'|) ε / h is allowed; values that suffer from cancellation inside of f by more
/// than this show it in the distance of neighbours, since the noise of different steps is independent.
///
/// Of all T(k, m) that one is taken where the sum of both is least.
struct richardson {
    static constexpr int levels = 14;
    static constexpr int columns = 4;
    static constexpr double unit = 0x1p-52;

    /// A power of 2 near |x| / 8, so that x ± h is exact or nearly so; 1/16 at 0.
    static constexpr double first_step(double x) {
        constexpr int nearer = 3;
        if (x == 0) return 0.0625;
        auto const exponent = static_cast<int>(std::bit_cast<std::uint64_t>(x) >> 52 & 0x7ff);
        if (exponent <= 64 || exponent == 0x7ff) return 0x1p-1000;
        return std::bit_cast<double>(static_cast<std::uint64_t>(exponent - nearer) << 52);
    }

    template <class At>
    static constexpr two_slopes extrapolated(At const& at, double x, double slope, int operations) {
        constexpr double rounding_factor = 1.2;
        constexpr double vacuous = 0x1p-8;
        two_slopes best{slope, 0, 0, false};
        double above[columns]{};
        int known_above = 0;
        double h = first_step(x);
        double const natural_slope_per_value = 1 / h;
        double largest = 0;
        for (int k = 0; k < levels; ++k, h /= 4) {
            double const up = x + h;
            double const down = x - h;
            double const high = at(up);
            double const low = at(down);
            if (up == down || !math::is_finite(high) || !math::is_finite(low)) {
                known_above = 0;
                continue;
            }
            double row[columns]{};
            row[0] = (high - low) / (up - down);
            largest = magnitude(high) > magnitude(low) ? magnitude(high) : magnitude(low);
            double const rounding = rounding_factor * unit * ((operations + 2) * largest + magnitude(x * slope)) / h;
            double power = 1;
            int known = 1;
            for (int m = 1; m < columns && m <= known_above; ++m, ++known) {
                power *= 16;
                row[m] = row[m - 1] + (row[m - 1] - above[m - 1]) / (power - 1);
                double const left = magnitude(row[m] - row[m - 1]);
                double const upper = magnitude(row[m] - above[m - 1]);
                double const bound = 4 * (left > upper ? left : upper) + rounding;
                if (!best.is_known || bound < best.bound) best = {slope, row[m], bound, true};
            }
            for (int m = 0; m < known; ++m) above[m] = row[m];
            known_above = known;
        }
        double const scale = magnitude(slope) + magnitude(best.other) + largest * natural_slope_per_value;
        if (!math::is_finite(slope) || best.bound > vacuous * scale) best.is_known = false;
        return best;
    }
    template <class Body, std::size_t Arity>
    static constexpr two_slopes of(function<Body> const& f, std::array<double, Arity> const& point, std::size_t which, double slope) {
        std::array<double, Arity> moved = point;
        auto const at = [&](double there) {
            moved[which] = there;
            return static_cast<double>(f(moved));
        };
        return extrapolated(at, point[which], slope, function<Body>::compiled::size.steps);
    }
    template <class Body, std::size_t Arity>
    static constexpr bool agree(function<Body> const& f, std::array<double, Arity> const& point) {
        return all_agree<richardson>(f, point);
    }
};

}  // namespace detail

/// Does the gradient of f at a point agree with central differences, extrapolated, to within a derived error bound?
///
///   static_assert(agrees_with_differences(x * exp(x * y), x = 0.5, y = 2.0));
///
/// The values of f alone are used, none of its slopes; what value and slope of a rule have wrong in common is not seen, and
/// values that have lost their digits, as log(1 + x * x) at 1e-6, do not agree with a right slope.
/// Point    by name for an expression, by position for a function; in double. f has to be smooth there: at a kink, a pole, a
///          vertical tangent or the edge of the domain the answer is false, as where differences tell too little (less than
///          two or three digits). In a constant expression f needs values up to |x|/4 to either side, 1/16 at 0
/// Source   Ridders, Advances in Engineering Software 4 (1982); the bound is derived beside the code
template <formula Formula, class... Point>
constexpr bool agrees_with_differences(Formula f, Point... point) {
    return detail::slopes_agree<detail::richardson>(f, point...);
}

}  // namespace tapeless
