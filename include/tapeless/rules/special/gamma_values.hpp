// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/special/run_time_value.hpp>

#include <boost/math/special_functions/bernoulli.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/polygamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>

#include <array>

namespace tapeless::detail {

/// log |Γ(x)|.
template <class Real>
Real log_gamma(Real const& x) {
    using std::isinf;
    if (x <= 0 && is_whole(x)) return infinite<Real>();
    if (isinf(x)) return x;
    return boost::math::lgamma(x, quiet());
}

/// ψ⁽ⁿ⁾(x), ψ = Γ'/Γ. At the poles 0, -1, -2, … the sides agree for odd n; 0 has a sign.
template <class Real>
Real polygamma_value(int order, Real const& x) {
    using std::isinf, std::isnan;
    bool const is_odd = order % 2 != 0;
    if (isnan(x) || order < 0) return std::numeric_limits<Real>::quiet_NaN();
    if (x == 0) return is_odd ? infinite<Real>() : Real(-infinite_as(x));
    if (isinf(x) && x > 0) return order == 0 ? x : Real(0);
    if (x < 0 && (isinf(x) || is_whole(x)))
        return is_odd && !isinf(x) ? infinite<Real>() : std::numeric_limits<Real>::quiet_NaN();
    if (order == 0) return boost::math::digamma(x, quiet());
    if (order == 1) return boost::math::trigamma(x, quiet());
    return boost::math::polygamma(order, x, quiet());
}

/// Γ⁽ⁿ⁾(x) by Leibniz' rule for Γ' = Γ ψ, up to n = 31.
template <class Real>
Real gamma_derivative(int order, Real const& x) {
    using std::isinf, std::isnan;
    std::array<Real, 32> derivatives{}, slopes{};
    if (isnan(x) || order < 0 || order >= static_cast<int>(derivatives.size()))
        return std::numeric_limits<Real>::quiet_NaN();
    if (x == 0) return order % 2 == 0 ? infinite_as(x) : Real(-infinite<Real>());
    if (x < 0 && (isinf(x) || is_whole(x))) return std::numeric_limits<Real>::quiet_NaN();
    if (isinf(x)) return x;
    Real const value = boost::math::tgamma(x, quiet());
    if (isinf(value)) return value;
    derivatives[0] = value;
    for (std::size_t n = 1; n <= static_cast<std::size_t>(order); ++n) {
        slopes[n - 1] = polygamma_value(static_cast<int>(n) - 1, x);
        Real binomial = 1;
        for (std::size_t j = 0; j < n; ++j) {
            derivatives[n] += binomial * slopes[j] * derivatives[n - 1 - j];
            binomial = binomial * static_cast<int>(n - 1 - j) / static_cast<int>(j + 1);
        }
    }
    return derivatives[static_cast<std::size_t>(order)];
}

/// ψ⁽ⁿ⁾(u) - ψ⁽ⁿ⁾(u + v) for u, v >= 0, where a plain difference loses all digits for v much smaller than u:
/// differences term by term of the recurrence up to a large argument and of the asymptotic series there.
///
/// Source   DLMF 5.15.5 and 5.15.8
template <class Real>
Real polygamma_difference(int order, Real const& u, Real const& v) {
    using std::log1p, std::expm1, std::isnan, std::pow, std::abs, std::isinf;
    if (isnan(u) || isnan(v) || u < 0 || v < 0 || order < 0) return std::numeric_limits<Real>::quiet_NaN();
    if (u == 0) return order % 2 == 0 ? Real(-infinite<Real>()) : infinite<Real>();
    if (isinf(u)) return order == 0 && isinf(v) ? std::numeric_limits<Real>::quiet_NaN() : Real(0);
    // a^-p - (a + v)^-p
    auto const difference = [&](Real const& a, int p) {
        return Real(-expm1(Real(-p * log1p(Real(v / a)))) * pow(a, Real(-p)));
    };
    int const enough = std::numeric_limits<Real>::digits10 + 4 + 2 * order;
    Real sum = 0;
    Real a = u;
    for (; a < enough; a += 1) sum += difference(a, order + 1);
    Real factorial = 1;  // (n - 1)!
    for (int i = 2; i < order; ++i) factorial *= i;
    Real const whole_factorial = order == 0 ? Real(1) : Real(factorial * order);
    sum += difference(a, order + 1) / 2;
    sum += order == 0 ? Real(log1p(Real(v / a))) : Real(difference(a, order) / order);
    Real coefficient = 1;  // (2j + n - 1)! / ((2j)! n!)
    for (int i = 1; i < order; ++i) coefficient *= i;
    coefficient /= whole_factorial;
    for (int j = 1; j < enough; ++j) {
        int const even = 2 * j;
        coefficient = order == 0 ? Real(Real(1) / even)
                                 : Real(coefficient * (even + order - 2) / (even - 1) * (even + order - 1) / even);
        Real const term = boost::math::bernoulli_b2n<Real>(j) * coefficient * difference(a, even + order);
        sum += term;
        if (abs(term) <= abs(sum) * std::numeric_limits<Real>::epsilon() / 4) break;
    }
    sum *= whole_factorial;
    return order % 2 == 0 ? Real(-sum) : sum;
}

/// B(u, v) for u, v >= 0.
template <class Real>
Real beta_value(Real const& u, Real const& v) {
    using std::isinf, std::isnan;
    if (isnan(u) || isnan(v) || u < 0 || v < 0) return std::numeric_limits<Real>::quiet_NaN();
    if (u == 0 || v == 0) return isinf(u) || isinf(v) ? std::numeric_limits<Real>::quiet_NaN() : infinite<Real>();
    if (isinf(u) || isinf(v)) return 0;
    return boost::math::beta(u, v, quiet());
}
/// ∂B/∂u = B(u, v) (ψ(u) - ψ(u + v)).
template <class Real>
Real beta_slope_value(Real const& u, Real const& v) {
    Real const value = beta_value(u, v);
    return value == 0 ? value : Real(value * polygamma_difference(0, u, v));
}

}  // namespace tapeless::detail
