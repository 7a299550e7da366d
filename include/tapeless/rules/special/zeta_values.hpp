// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/gamma_values.hpp>

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/cos_pi.hpp>
#include <boost/math/special_functions/sin_pi.hpp>
#include <boost/math/special_functions/zeta.hpp>

namespace tapeless::detail {

/// The Taylor coefficients of a function at one point, up to the power `order`.
template <class Real>
struct taylor {
    static constexpr int most = 15;
    int order;
    std::array<Real, most + 1> coefficient{};

    Real& operator[](int i) { return coefficient[static_cast<std::size_t>(i)]; }
    Real const& operator[](int i) const { return coefficient[static_cast<std::size_t>(i)]; }

    friend taylor operator*(taylor const& a, taylor const& b) {
        taylor product{a.order};
        for (int i = 0; i <= a.order; ++i)
            for (int j = 0; i + j <= a.order; ++j)
                if (a[i] != 0 && b[j] != 0) product[i + j] += a[i] * b[j];  // 0 is exact: nothing is 0 · ∞
        return product;
    }
};
/// e^(rate (s - s₀)) times its value at s₀.
template <class Real>
taylor<Real> exponential_series(int order, Real const& value, Real const& rate) {
    taylor<Real> result{order};
    result[0] = value;
    for (int i = 1; i <= order; ++i) result[i] = result[i - 1] * rate / i;
    return result;
}

/// ζ at s >= -1/2 by the formula of Euler and Maclaurin: the sum of n^-s up to N, and the rest by Bernoulli's numbers.
///
/// Source   DLMF 25.2.9
template <class Real>
taylor<Real> zeta_by_summation(int order, Real const& s) {
    using std::log, std::pow, std::abs;
    taylor<Real> result{order};
    result[0] = 1;
    Real const smallest = pow(Real(2), Real(-s));
    if (smallest == 0) return result;
    int const last = std::numeric_limits<Real>::digits10 * 11 / 20 + 1;
    for (int n = 2; n < last; ++n) {
        taylor<Real> const term = exponential_series(order, Real(pow(Real(n), Real(-s))), Real(-log(Real(n))));
        for (int i = 0; i <= order; ++i) result[i] += term[i];
    }
    taylor<Real> rest{order};  // of what is multiplied by last^-s
    Real pole = last / Real(s - 1);
    for (int i = 0; i <= order; ++i) {
        rest[i] = pole;
        pole /= 1 - s;
    }
    rest[0] += Real(1) / 2;
    taylor<Real> rising{order};  // s (s + 1) … (s + 2j - 2) / ((2j)! last^(2j-1))
    rising[0] = s;
    if (order > 0) rising[1] = 1;
    for (int i = 0; i <= order; ++i) rising[i] /= 2 * last;
    for (int j = 1; j <= 3 * last; ++j) {
        Real const bernoulli = boost::math::bernoulli_b2n<Real>(j);
        bool is_small = true;
        for (int i = 0; i <= order; ++i) {
            rest[i] += bernoulli * rising[i];
            if (abs(Real(bernoulli * rising[i])) > std::numeric_limits<Real>::epsilon() / 8 * abs(rest[i]))
                is_small = false;
        }
        if (is_small) break;
        for (int const next : {2 * j - 1, 2 * j}) {
            taylor<Real> factor{order};
            factor[0] = (s + next) / last / (next + 2);
            if (order > 0) factor[1] = Real(1) / last / (next + 2);
            rising = rising * factor;
        }
    }
    rest = rest * exponential_series(order, Real(pow(Real(last), Real(-s))), Real(-log(Real(last))));
    for (int i = 0; i <= order; ++i) result[i] += rest[i];
    return result;
}

/// ζ elsewhere by its functional equation, ζ(s) = 2 (2π)^(s-1) sin(πs/2) Γ(1-s) ζ(1-s).
///
/// Source   DLMF 25.4.1
template <class Real>
taylor<Real> zeta_by_reflection(int order, Real const& s) {
    using std::exp, std::log, std::pow;
    Real const pi = boost::math::constants::pi<Real>();
    Real const opposite = 1 - s;
    taylor<Real> sine{order}, gamma{order}, zeta = zeta_by_summation(order, opposite);
    Real const half = s / 2;
    Real factor = 1;  // (π/2)^i / i!, with the sign of the i-th derivative of sin or cos
    Real factorial = 1;
    for (int i = 0; i <= order; ++i) {
        sine[i] = factor * (i % 2 == 0 ? boost::math::sin_pi(half, quiet()) : boost::math::cos_pi(half, quiet()));
        gamma[i] = gamma_derivative(i, opposite) / factorial;
        if (i % 2 != 0) {
            gamma[i] = -gamma[i];
            zeta[i] = -zeta[i];
        }
        factor *= (i % 2 == 0 ? 1 : -1) * pi / 2 / (i + 1);
        factorial *= i + 1;
    }
    return exponential_series(order, Real(2 * pow(Real(2 * pi), Real(s - 1))), Real(log(Real(2 * pi)))) * sine * gamma *
           zeta;
}

/// ζ⁽ⁿ⁾(s), up to n = 15; Boost.Math has ζ itself alone.
template <class Real>
Real zeta_derivative(int n, Real const& s) {
    using std::isinf, std::isnan;
    if (isnan(s) || s == 1 || n < 0 || n > taylor<Real>::most) return std::numeric_limits<Real>::quiet_NaN();
    if (isinf(s)) return s < 0 ? std::numeric_limits<Real>::quiet_NaN() : Real(n == 0 ? 1 : 0);
    if (n == 0) return boost::math::zeta(s, quiet());
    Real result = s >= Real(-0.5) ? zeta_by_summation(n, s)[n] : zeta_by_reflection(n, s)[n];
    for (int i = 2; i <= n; ++i) result *= i;
    return result;
}

}  // namespace tapeless::detail
