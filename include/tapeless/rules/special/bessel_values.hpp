// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/run_time_value.hpp>

#include <boost/math/special_functions/bessel.hpp>

namespace tapeless::detail {

/// J, Y (or N), I and K.
enum class bessel { first, second, modified_first, modified_second };

constexpr bool is_of_second_kind(bessel kind) { return kind == bessel::second || kind == bessel::modified_second; }

/// What Boost.Math has, for finite x inside the domain and not 0; a whole order in the type that it is fastest for.
template <bessel Kind, class Order, class Real>
Real bessel_by_boost(Order const& n, Real const& x) {
    if constexpr (Kind == bessel::first) return boost::math::cyl_bessel_j(n, x, quiet());
    else if constexpr (Kind == bessel::second) return boost::math::cyl_neumann(n, x, quiet());
    else if constexpr (Kind == bessel::modified_first) return boost::math::cyl_bessel_i(n, x, quiet());
    else return boost::math::cyl_bessel_k(n, x, quiet());
}

/// J and I at 0, where they are like (x/2)^n / Γ(n + 1).
template <class Real>
Real bessel_at_zero(Real const& n) {
    if (n == 0) return 1;
    if (n > 0 || is_whole(n)) return 0;
    using std::floor;
    Real const half = floor(n) / 2;
    return is_whole(half) ? Real(-infinite<Real>()) : infinite<Real>();  // the sign of Γ(n + 1)
}

template <bessel Kind, class Real>
Real bessel_value(Real const& n, Real const& x) {
    using std::isinf, std::isnan, std::abs;
    if (isnan(x) || isnan(n) || isinf(n)) return std::numeric_limits<Real>::quiet_NaN();
    if (x < 0 && (is_of_second_kind(Kind) || !is_whole(n))) return std::numeric_limits<Real>::quiet_NaN();
    if (isinf(x)) {
        if (Kind != bessel::modified_first) return 0;
        return x < 0 && !is_whole(Real(n / 2)) ? x : infinite<Real>();
    }
    if (x == 0) {
        if (Kind == bessel::second) return -infinite<Real>();
        if (Kind == bessel::modified_second) return infinite<Real>();
        return bessel_at_zero(n);
    }
    if (is_whole(n) && abs(n) < 1000000) return bessel_by_boost<Kind>(static_cast<int>(n), x);
    return bessel_by_boost<Kind>(n, x);
}

/// The k-th derivative, 2^-k Σ ± (k over j) C of order n - k + 2j.
///
/// Source   DLMF 10.6.7 and 10.29.5
template <bessel Kind, class Real>
Real bessel_derivative(Real const& n, int k, Real const& x) {
    using std::isinf;
    bool const is_odd = k % 2 != 0;
    if (x == 0) {
        if (Kind == bessel::second) return is_odd ? infinite<Real>() : Real(-infinite<Real>());
        if (Kind == bessel::modified_second) return is_odd ? Real(-infinite<Real>()) : infinite<Real>();
        if (Real const leading = bessel_at_zero(Real(n - k)); isinf(leading)) return leading;
    }
    constexpr bool alternates = Kind == bessel::first || Kind == bessel::second;
    Real sum = 0;
    Real binomial = Kind == bessel::modified_second && is_odd ? -1 : 1;
    for (int j = 0; j <= k; ++j) {
        sum += binomial * bessel_value<Kind>(Real(n - k + 2 * j), x);
        binomial = binomial * (alternates ? j - k : k - j) / (j + 1);
    }
    for (int j = 0; j < k; ++j) sum /= 2;
    return sum;
}

}  // namespace tapeless::detail
