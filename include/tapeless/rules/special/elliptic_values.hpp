// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/run_time_value.hpp>

#include <boost/math/constants/constants.hpp>

namespace tapeless::detail {

/// K(k) and D(k) = ∫₀^π/2 sin²θ / Δ dθ with Δ² = 1 - k² sin²θ, from which all other complete integrals follow.
template <class Real>
struct complete_integrals {
    Real first, moment;
};

/// By the arithmetic-geometric mean of 1 and k'. Boost.Math starts with k², whose rounding costs K a hundred ulp next
/// to 1, also in long double. Here k'² is (1 - k)(1 + k), and D is a sum of positive terms.
///
/// Source   DLMF 19.8.5 and 19.8.6
template <class Real>
complete_integrals<Real> complete_integrals_of(Real const& k) {
    using std::sqrt, std::abs;
    Real a = 1;
    Real b = sqrt(Real((1 - k) * (1 + k)));
    Real ratio = 1;  // (cₙ/k)²
    Real sum = Real(1) / 2;
    Real power = 1;  // 2ⁿ⁻¹
    while (abs(Real(a - b)) > 4 * std::numeric_limits<Real>::epsilon() * a) {
        Real const mean = (a + b) / 2;
        b = sqrt(Real(a * b));
        ratio = ratio * ratio * (k / (4 * mean)) * (k / mean) / 4;
        a = mean;
        sum += power * ratio;
        power *= 2;
    }
    Real const first = boost::math::constants::half_pi<Real>() * 2 / (a + b);
    return {first, first * sum};
}

/// ∫₀^π/2 sin²ⁿθ Δ^-(2n+1) dθ, from n = 0, K, or, if IsSecond, ∫₀^π/2 sin²ⁿ⁺²θ Δ^-(2n+1) dθ, from n = 0, D. The
/// derivative of each by k is (2n + 1) k times the next one, so that nothing ever cancels. n = -1 of the second is E.
///
/// A power series for k² <= 1/2, a recurrence, stable there, for larger ones.
///
/// Source   the integrals are hypergeometric functions, DLMF 15.6.1; the recurrence is 15.5.18
template <bool IsSecond, class Real>
Real elliptic_moment(int n, Real const& k) {
    using std::abs, std::isnan;
    if (isnan(k) || abs(k) > 1) return std::numeric_limits<Real>::quiet_NaN();
    if (abs(k) == 1) return IsSecond && n < 0 ? Real(1) : infinite<Real>();
    auto const [first, moment] = complete_integrals_of(k);
    Real const square = k * k;
    Real const rest = (1 - k) * (1 + k);
    if (IsSecond && n < 0) return first - square * moment;
    if (n == 0) return IsSecond ? moment : first;
    Real const half = Real(1) / 2;
    if (square <= half) {
        int const c = IsSecond ? n + 2 : n + 1;
        Real factor = boost::math::constants::half_pi<Real>();
        for (int i = 1; i < c; ++i) factor *= (i - half) / i;
        for (int i = 0; i < n; ++i) factor /= rest;
        Real term = 1;
        Real sum = 1;
        for (int i = 0; abs(term) > std::numeric_limits<Real>::epsilon() / 8; ++i) {
            term *= (i + half) * (IsSecond ? Real(i + 1 + half) : Real(i + half)) * square / ((c + i) * Real(i + 1));
            sum += term;
        }
        return factor * sum;
    }
    Real before = IsSecond ? Real(first - square * moment) : first;
    Real here = IsSecond ? moment : Real((first - moment) / rest);
    for (int i = IsSecond ? 0 : 1; i < n; ++i) {
        Real const after = IsSecond ? Real(((i + half) * before - (i + 1 - (2 * i + 1) * square) * here))
                                    : Real(((i - half) * before - i * (1 - 2 * square) * here));
        before = here;
        here = after / ((i + half) * square * rest);
    }
    return here;
}

}  // namespace tapeless::detail
