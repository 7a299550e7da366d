// SPDX-License-Identifier: BSL-1.0
// The implementations for constant evaluation, called at run time, beside MPFR's functions with 140 bits; the compilers'
// own arithmetic in constant expressions is the same IEEE arithmetic.
#pragma once

#include <boost/test/unit_test.hpp>

#include <mpfr.h>

// A fused multiply-add would be another formula than the one that constant evaluation computes.
#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#else
#pragma GCC optimize("fp-contract=off")
#endif
#include <tapeless/math/functions.hpp>

#include <bit>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace math_accuracy_tests {

namespace fixed = tapeless::math::fixed;

inline constexpr int random_points = 10'000;

class exact {
public:
    exact() { mpfr_init2(value_, 140); }
    explicit exact(double x) : exact() { mpfr_set_d(value_, x, MPFR_RNDN); }
    exact(exact const&) = delete;
    exact& operator=(exact const&) = delete;
    ~exact() { mpfr_clear(value_); }
    operator mpfr_ptr() { return value_; }

private:
    mpfr_t value_;
};

/// |computed - expected| in units in the last place of Number at the expected value; huge if one is special.
template <class Number>
inline double error_in_ulp(Number computed, mpfr_ptr expected) {
    using limits = std::numeric_limits<Number>;
    if (mpfr_nan_p(expected)) return computed != computed ? 0 : 1e30;
    if (computed != computed) return 1e30;
    mpfr_exp_t smallest = limits::min_exponent - limits::digits;
    mpfr_exp_t unit = mpfr_regular_p(expected) ? mpfr_get_exp(expected) - limits::digits : smallest;
    if (unit < smallest) unit = smallest;
    if (unit > limits::max_exponent - limits::digits) unit = limits::max_exponent - limits::digits;
    exact difference;
    // Overflow rounds to infinity from half a unit above the largest number; it stands for the next power of two.
    if (fixed::is_infinite(static_cast<double>(computed))) {
        if (mpfr_inf_p(expected)) return (mpfr_sgn(expected) > 0) == (computed > 0) ? 0 : 1e30;
        mpfr_set_si_2exp(difference, computed > 0 ? 1 : -1, limits::max_exponent, MPFR_RNDN);
        if ((mpfr_sgn(expected) > 0) == (computed > 0) && mpfr_cmpabs(expected, difference) >= 0) return 0;
    } else {
        mpfr_set_d(difference, static_cast<double>(computed), MPFR_RNDN);
    }
    mpfr_sub(difference, difference, expected, MPFR_RNDN);
    mpfr_mul_2si(difference, difference, -unit, MPFR_RNDN);
    mpfr_abs(difference, difference, MPFR_RNDN);
    return mpfr_get_d(difference, MPFR_RNDN);
}

using function_of_one = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
using function_of_two = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

inline int exact_sigmoid(mpfr_ptr result, mpfr_srcptr x, mpfr_rnd_t rounding) {
    mpfr_neg(result, x, rounding);
    mpfr_exp(result, result, rounding);
    mpfr_add_ui(result, result, 1, rounding);
    return mpfr_ui_div(result, 1, result, rounding);
}

inline int exact_softplus(mpfr_ptr result, mpfr_srcptr x, mpfr_rnd_t rounding) {
    mpfr_exp(result, x, rounding);
    return mpfr_log1p(result, result, rounding);
}

inline std::mt19937_64 generator(20240229);

inline std::uint64_t place(double x) {
    std::uint64_t const bits = std::bit_cast<std::uint64_t>(x);
    return bits >> 63 != 0 ? ~bits : bits | std::uint64_t{1} << 63;
}

/// A number of [low, high], every bit pattern as likely as any other.
inline double any_number(double low, double high) {
    std::uint64_t const drawn = std::uniform_int_distribution<std::uint64_t>(place(low), place(high))(generator);
    return std::bit_cast<double>(drawn >> 63 != 0 ? drawn & ~(std::uint64_t{1} << 63) : ~drawn);
}

inline double number_between(double low, double high) { return std::uniform_real_distribution<double>(low, high)(generator); }

inline constexpr double largest = std::numeric_limits<double>::max();

/// The neighbours of a point where a formula changes or its digits cancel.
inline void add_neighbours(std::vector<double>& points, double x) {
    double up = x;
    double down = x;
    for (int i = 0; i < 20; ++i) {
        points.push_back(up);
        points.push_back(down);
        up = __builtin_nextafter(up, largest);
        down = __builtin_nextafter(down, -largest);
    }
}

inline std::vector<double> points_between(double low, double high) {
    std::vector<double> points;
    double const near_low = low < -30 ? -30 : low;
    double const near_high = high > 30 ? 30 : high;
    for (int i = 0; i < random_points; ++i) {
        points.push_back(any_number(low, high));
        if (i % 2 == 0) points.push_back(number_between(near_low, near_high));
    }
    for (double spot : {0.0,
                        0x1p-1022,
                        0x1p-1000,
                        0x1p-60,
                        0x1p-54,
                        0x1p-28,
                        0x1p-27,
                        0.1989,
                        0.25,
                        0.29,
                        0.3465735902799727,
                        0.41,
                        0.5,
                        0.6681,
                        0.7071067811865476,
                        0.75,
                        0.7853981633974483,
                        1.0,
                        1.4142135623730951,
                        1.5,
                        1.5707963267948966,
                        2.0,
                        2.356194490192345,
                        3.0,
                        3.141592653589793,
                        6.0,
                        20.0,
                        26.5,
                        27.2,
                        28.0,
                        40.0,
                        88.7,
                        103.9,
                        709.78,
                        710.0,
                        710.47,
                        745.13,
                        746.0,
                        1024.0,
                        1074.0,
                        1075.0,
                        0x1p52,
                        0x1p53,
                        0x1p60,
                        0x1p64,
                        1e22,
                        0x1.6ac5b262ca1ffp+849,
                        largest}) {
        add_neighbours(points, spot);
        add_neighbours(points, -spot);
    }
    // The doubles next to multiples of π/2, where nothing of the argument's size remains.
    for (int i = 0; i < 1000; ++i) {
        double const multiple = __builtin_floor(any_number(1, 1e15));
        points.push_back(multiple * 1.5707963267948966);
        points.push_back(-static_cast<double>(i) * 1.5707963267948966);
    }
    std::erase_if(points, [=](double x) { return !(x >= low && x <= high); });
    return points;
}

inline void check(std::string const& name, double worst, double worst_float) {
    BOOST_TEST_MESSAGE(name + ": " + std::to_string(worst) + " ulp, float " + std::to_string(worst_float));
    // Promised are 2 ulp. All of them reach 0.9 today, so that a lost low word shows here before a user sees it.
    BOOST_TEST(worst <= 1, name << " errs by " << worst << " ulp");
    BOOST_TEST(worst_float <= 1, name << " of floats errs by " << worst_float << " ulp");
}

inline void compare(std::string const& name, double (*function)(double), function_of_one expected, double low, double high) {
    double worst = 0;
    double worst_float = 0;
    double where = 0;
    exact result;
    for (double const x : points_between(low, high)) {
        expected(result, exact(x), MPFR_RNDN);
        double const error = error_in_ulp(function(x), result);
        if (error > worst) {
            worst = error;
            where = x;
        }
    }
    for (double const wide : points_between(low < -3e38 ? -3e38 : low, high > 3e38 ? 3e38 : high)) {
        auto const x = static_cast<float>(wide);
        expected(result, exact(x), MPFR_RNDN);
        double const error = error_in_ulp(fixed::evaluate(function, x), result);
        if (error > worst_float) worst_float = error;
    }
    BOOST_TEST_MESSAGE(name << " is worst at " << where);
    check(name, worst, worst_float);
}

inline void compare(std::string const& name, double (*function)(double, double), function_of_two expected,
             std::vector<std::pair<double, double>> const& points) {
    double worst = 0;
    double worst_float = 0;
    std::pair<double, double> where;
    exact result;
    for (auto const& [x, y] : points) {
        expected(result, exact(x), exact(y), MPFR_RNDN);
        double const error = error_in_ulp(function(x, y), result);
        if (error > worst) {
            worst = error;
            where = {x, y};
        }
        if (fixed::absolute(x) > 3e38 || fixed::absolute(y) > 3e38) continue;
        auto const u = static_cast<float>(x);
        auto const v = static_cast<float>(y);
        expected(result, exact(u), exact(v), MPFR_RNDN);
        double const float_error = error_in_ulp(fixed::evaluate(function, u, v), result);
        if (float_error > worst_float) worst_float = float_error;
    }
    BOOST_TEST_MESSAGE(name << " is worst at " << where.first << ", " << where.second);
    check(name, worst, worst_float);
}

inline std::vector<std::pair<double, double>> pairs() {
    std::vector<std::pair<double, double>> points;
    for (int i = 0; i < random_points; ++i) {
        points.emplace_back(any_number(-largest, largest), any_number(-largest, largest));
        points.emplace_back(any_number(0x1p-100, 0x1p100), any_number(-0x1p100, 0x1p100));
        points.emplace_back(number_between(-30, 30), number_between(-30, 30));
    }
    return points;
}

}  // namespace math_accuracy_tests
