// SPDX-License-Identifier: BSL-1.0
// Values, slopes and second derivatives with 1200 bits: MPFR's functions, the chain rule written out once, and nothing of the
// library's.
#pragma once

#include <array>
#include <mpfr.h>

namespace exact {

inline mpfr_prec_t precision = 1200;  // enough for 1 + 1e-150²; a test may say less

/// A number of MPFR.
class real {
public:
    real() : real(0.0) {}
    real(double x) {
        mpfr_init2(value_, precision);
        mpfr_set_d(value_, x, MPFR_RNDN);
    }
    real(real const& other) : real() { mpfr_set(value_, other.value_, MPFR_RNDN); }
    real& operator=(real const& other) {
        mpfr_set(value_, other.value_, MPFR_RNDN);
        return *this;
    }
    ~real() { mpfr_clear(value_); }
    static real decimal(char const* digits) {
        real result;
        mpfr_set_str(result.value_, digits, 10, MPFR_RNDN);
        return result;
    }
    mpfr_ptr get() { return value_; }
    mpfr_srcptr get() const { return value_; }

    friend real operator+(real const& a, real const& b) { return made(mpfr_add, a, b); }
    friend real operator-(real const& a, real const& b) { return made(mpfr_sub, a, b); }
    friend real operator*(real const& a, real const& b) { return made(mpfr_mul, a, b); }
    friend real operator/(real const& a, real const& b) { return made(mpfr_div, a, b); }
    friend real operator-(real const& a) { return made(mpfr_neg, a); }
    friend bool operator<(real const& a, real const& b) { return mpfr_less_p(a.value_, b.value_) != 0; }
    friend bool operator<=(real const& a, real const& b) { return mpfr_lessequal_p(a.value_, b.value_) != 0; }

    template <class Function>
    static real made(Function function, real const& a) {
        real result;
        function(result.value_, a.value_, MPFR_RNDN);
        return result;
    }
    template <class Function>
    static real made(Function function, real const& a, real const& b) {
        real result;
        function(result.value_, a.value_, b.value_, MPFR_RNDN);
        return result;
    }

private:
    mpfr_t value_;
};

inline real pi() {
    real result;
    mpfr_const_pi(result.get(), MPFR_RNDN);
    return result;
}
inline real exp(real const& x) { return real::made(mpfr_exp, x); }
inline real log(real const& x) { return real::made(mpfr_log, x); }
inline real sqrt(real const& x) { return real::made(mpfr_sqrt, x); }
inline real sin(real const& x) { return real::made(mpfr_sin, x); }
inline real cos(real const& x) { return real::made(mpfr_cos, x); }
inline real pow(real const& x, real const& y) { return real::made(mpfr_pow, x, y); }

/// A function of up to three variables at a point: value, gradient, Hessian.
struct jet {
    real value;
    std::array<real, 3> first{};
    std::array<std::array<real, 3>, 3> second{};

    jet() = default;
    jet(real const& x) : value(x) {}
    jet(double x) : value(x) {}
    static jet variable(double x, std::size_t which) {
        jet result(x);
        result.first[which] = 1;
        return result;
    }
};

/// f(u) from f, f' and f'' at u.
inline jet composed(jet const& u, real const& f, real const& slope, real const& curvature) {
    jet result(f);
    for (std::size_t i = 0; i < 3; ++i) {
        result.first[i] = slope * u.first[i];
        for (std::size_t j = 0; j < 3; ++j) result.second[i][j] = curvature * (u.first[i] * u.first[j]) + slope * u.second[i][j];
    }
    return result;
}

inline jet operator+(jet const& u, jet const& v) {
    jet result(u.value + v.value);
    for (std::size_t i = 0; i < 3; ++i) {
        result.first[i] = u.first[i] + v.first[i];
        for (std::size_t j = 0; j < 3; ++j) result.second[i][j] = u.second[i][j] + v.second[i][j];
    }
    return result;
}
inline jet operator-(jet const& u) { return composed(u, -u.value, -1.0, 0.0); }
inline jet operator-(jet const& u, jet const& v) { return u + -v; }
inline jet operator*(jet const& u, jet const& v) {
    jet result(u.value * v.value);
    for (std::size_t i = 0; i < 3; ++i) {
        result.first[i] = u.first[i] * v.value + u.value * v.first[i];
        for (std::size_t j = 0; j < 3; ++j)
            result.second[i][j] = u.second[i][j] * v.value + u.first[i] * v.first[j] + u.first[j] * v.first[i] + u.value * v.second[i][j];
    }
    return result;
}
inline jet reciprocal(jet const& u) {
    real const r = real(1) / u.value;
    return composed(u, r, -(r * r), real(2) * r * r * r);
}
inline jet operator/(jet const& u, jet const& v) { return u * reciprocal(v); }

inline jet exp(jet const& u) {
    real const e = exp(u.value);
    return composed(u, e, e, e);
}
inline jet log(jet const& u) {
    real const r = real(1) / u.value;
    return composed(u, log(u.value), r, -(r * r));
}
inline jet sqrt(jet const& u) {
    real const root = sqrt(u.value);
    real const slope = real(0.5) / root;
    return composed(u, root, slope, -(slope / (real(2) * u.value)));
}
inline jet sin(jet const& u) { return composed(u, sin(u.value), cos(u.value), -sin(u.value)); }
inline jet cos(jet const& u) { return composed(u, cos(u.value), -sin(u.value), -cos(u.value)); }
inline jet tan(jet const& u) { return sin(u) / cos(u); }
/// A function with a rational or algebraic slope: only its value is asked of MPFR.
template <class Function>
jet integral_of(Function function, jet const& u, jet const& slope_at_u) {
    // slope_at_u is f'(t) as a jet in t = the first variable
    return composed(u, real::made(function, u.value), slope_at_u.value, slope_at_u.first[0]);
}
inline jet argument(jet const& u) {
    jet result(u.value);
    result.first[0] = 1;
    return result;
}
inline jet atan(jet const& u) {
    jet const t = argument(u);
    return integral_of(mpfr_atan, u, reciprocal(jet(1) + t * t));
}
inline jet asin(jet const& u) {
    jet const t = argument(u);
    return integral_of(mpfr_asin, u, reciprocal(sqrt(jet(1) - t * t)));
}
inline jet acos(jet const& u) {
    jet const t = argument(u);
    return integral_of(mpfr_acos, u, -reciprocal(sqrt(jet(1) - t * t)));
}
inline jet asinh(jet const& u) {
    jet const t = argument(u);
    return integral_of(mpfr_asinh, u, reciprocal(sqrt(jet(1) + t * t)));
}
inline jet acosh(jet const& u) {
    jet const t = argument(u);
    return integral_of(mpfr_acosh, u, reciprocal(sqrt(t * t - jet(1))));
}
inline jet atanh(jet const& u) {
    jet const t = argument(u);
    return integral_of(mpfr_atanh, u, reciprocal(jet(1) - t * t));
}
inline jet expm1(jet const& u) { return integral_of(mpfr_expm1, u, exp(argument(u))); }
inline jet log1p(jet const& u) { return integral_of(mpfr_log1p, u, reciprocal(jet(1) + argument(u))); }
inline jet erf(jet const& u) {
    jet const t = argument(u);
    return integral_of(mpfr_erf, u, jet(real(2) / sqrt(pi())) * exp(-(t * t)));
}
inline jet erfc(jet const& u) {
    jet const t = argument(u);
    return integral_of(mpfr_erfc, u, -(jet(real(2) / sqrt(pi())) * exp(-(t * t))));
}
inline jet sinh(jet const& u) { return composed(u, real::made(mpfr_sinh, u.value), real::made(mpfr_cosh, u.value), real::made(mpfr_sinh, u.value)); }
inline jet cosh(jet const& u) { return composed(u, real::made(mpfr_cosh, u.value), real::made(mpfr_sinh, u.value), real::made(mpfr_cosh, u.value)); }
inline jet tanh(jet const& u) { return sinh(u) / cosh(u); }
inline jet cbrt(jet const& u) {
    real const root = real::made(mpfr_cbrt, u.value);
    real const slope = real(1) / (real(3) * root * root);
    return composed(u, root, slope, -(real(2) * slope / (real(3) * u.value)));
}
/// u^c
inline jet pow(jet const& u, double c) {
    real const n = c;
    return composed(u, pow(u.value, n), n * pow(u.value, n - real(1)), n * (n - real(1)) * pow(u.value, n - real(2)));
}
inline jet pow(jet const& u, jet const& v) { return exp(v * log(u)); }
inline jet abs(jet const& u) { return u.value < real(0) ? -u : u; }

}  // namespace exact
