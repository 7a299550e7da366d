// SPDX-License-Identifier: BSL-1.0
// The functions without branches, for single numbers and for vectors, beside those of MPFR with 160 bits.
#pragma once

#include <boost/test/unit_test.hpp>

#include <tapeless/evaluate/vector_math.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mpfr.h>
#include <random>
#include <vector>

namespace vector_math_tests {

namespace tl = tapeless;
namespace vm = tapeless::vector_math;

inline constexpr double inf = std::numeric_limits<double>::infinity();
inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
inline constexpr double tiny = std::numeric_limits<double>::denorm_min();

struct exact {
    mpfr_t value;
    explicit exact(double x) {
        mpfr_init2(value, 160);
        mpfr_set_d(value, x, MPFR_RNDN);
    }
    exact(exact const&) = delete;
    exact& operator=(exact const&) = delete;
    ~exact() { mpfr_clear(value); }
};

// How far `got` is from the exact value, in units of the last place of the exact value.
inline double ulps(double got, exact const& want) {
    double const nearest = mpfr_get_d(want.value, MPFR_RNDN);
    if (std::isinf(nearest) || std::isnan(nearest) || std::isinf(got) || std::isnan(got)) return got == nearest ? 0 : inf;
    int exponent = mpfr_zero_p(want.value) != 0 ? -1073 : static_cast<int>(mpfr_get_exp(want.value));
    exponent = std::max(exponent, -1021);
    exact difference(got);
    mpfr_sub(difference.value, difference.value, want.value, MPFR_RNDN);
    mpfr_mul_2si(difference.value, difference.value, 53 - exponent, MPFR_RNDN);
    return std::fabs(mpfr_get_d(difference.value, MPFR_RNDN));
}

using one_argument = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
using reference = void (*)(exact&);
template <one_argument Function>
void in_mpfr(exact& x) {
    Function(x.value, x.value, MPFR_RNDN);
}
inline void exp_of_minus_abs(exact& x) {
    mpfr_abs(x.value, x.value, MPFR_RNDN);
    mpfr_neg(x.value, x.value, MPFR_RNDN);
    mpfr_exp(x.value, x.value, MPFR_RNDN);
}
inline void sigmoid(exact& x) {
    mpfr_neg(x.value, x.value, MPFR_RNDN);
    mpfr_exp(x.value, x.value, MPFR_RNDN);
    mpfr_add_ui(x.value, x.value, 1, MPFR_RNDN);
    mpfr_ui_div(x.value, 1, x.value, MPFR_RNDN);
}
inline void sigmoid_slope(exact& x) {  // 1 / (4 cosh(x/2)^2)
    mpfr_div_2ui(x.value, x.value, 1, MPFR_RNDN);
    mpfr_sech(x.value, x.value, MPFR_RNDN);
    mpfr_sqr(x.value, x.value, MPFR_RNDN);
    mpfr_div_2ui(x.value, x.value, 2, MPFR_RNDN);
}
inline void softplus(exact& x) {
    mpfr_exp(x.value, x.value, MPFR_RNDN);
    mpfr_log1p(x.value, x.value, MPFR_RNDN);
}

// One function at once for numbers, for the narrowest and for the native vectors.
struct subject {
    char const* name;
    double (*number)(double);
    double (*narrow)(double);
    double (*native)(double);
    reference expected;
};
template <std::size_t Bytes, class Function>
double in_a_lane(double x) {
    using vector = typename vm::native_vector<Bytes>::type;
    vector lanes = vm::all<vector>(0.25);
    constexpr std::size_t lane = Bytes / sizeof(double) - 1;
    lanes[lane] = x;
    return Function{}(lanes)[lane];
}
template <class Function>
constexpr subject make(char const* name, Function, reference expected) {
    return {name, [](double x) { return Function{}(x); }, in_a_lane<16, Function>, in_a_lane<tl::native_bytes, Function>, expected};
}

inline auto const exp_ = make("exp", [](auto x) { return vm::exp(x); }, in_mpfr<mpfr_exp>);
inline auto const expm1_ = make("expm1", [](auto x) { return vm::expm1(x); }, in_mpfr<mpfr_expm1>);
inline auto const log_ = make("log", [](auto x) { return vm::log(x); }, in_mpfr<mpfr_log>);
inline auto const log1p_ = make("log1p", [](auto x) { return vm::log1p(x); }, in_mpfr<mpfr_log1p>);
inline auto const log1p_of_unit_ = make("log1p_of_unit", [](auto x) { return vm::log1p_of_unit(x); }, in_mpfr<mpfr_log1p>);
inline auto const sin_ = make("sin", [](auto x) { return vm::sin(x); }, in_mpfr<mpfr_sin>);
inline auto const cos_ = make("cos", [](auto x) { return vm::cos(x); }, in_mpfr<mpfr_cos>);
inline auto const tan_ = make("tan", [](auto x) { return vm::tan(x); }, in_mpfr<mpfr_tan>);
inline auto const tanh_ = make("tanh", [](auto x) { return vm::tanh(x); }, in_mpfr<mpfr_tanh>);
inline auto const exp_of_minus_abs_ = make("exp_of_minus_abs", [](auto x) { return vm::exp_of_minus_abs(x); }, exp_of_minus_abs);
inline auto const sigmoid_ = make("sigmoid", [](auto x) { return vm::sigmoid(x); }, sigmoid);
inline auto const sigmoid_slope_ = make("sigmoid_slope", [](auto x) { return vm::sigmoid_slope(x); }, sigmoid_slope);
inline auto const softplus_ = make("softplus", [](auto x) { return vm::softplus(x); }, softplus);

class worst_error {
public:
    worst_error(subject const& of, double bound) : of_(of), bound_(bound) {}
    void at(double x) {
        exact want(x);
        of_.expected(want);
        for (double got : {of_.number(x), of_.narrow(x), of_.native(x)}) {
            double const error = ulps(got, want);
            if (error > worst_) {
                worst_ = error;
                where_ = x;
            }
        }
    }
    ~worst_error() {
        BOOST_TEST_MESSAGE(of_.name << ": " << worst_ << " ulp at " << where_);
        BOOST_TEST(worst_ <= bound_, of_.name << " is " << worst_ << " ulp off at " << where_ << ", bound " << bound_);
    }

private:
    subject const& of_;
    double bound_, worst_ = 0, where_ = 0;
};

inline constexpr int points = 50'000;
inline std::mt19937_64 engine(7);

inline void evenly(subject const& of, double bound, double low, double high, int count = points) {
    worst_error error(of, bound);
    std::uniform_real_distribution<double> between(low, high);
    for (int i = 0; i < count; ++i) error.at(between(engine));
}
// Evenly in the logarithm; both ends positive or both negative.
inline void by_size(subject const& of, double bound, double low, double high, int count = points) {
    worst_error error(of, bound);
    std::uniform_real_distribution<double> exponent(std::log2(std::fabs(low)), std::log2(std::fabs(high)));
    for (int i = 0; i < count; ++i) error.at(std::copysign(std::exp2(exponent(engine)), low));
}

inline void special(subject const& of, double x, double want) {
    for (double got : {of.number(x), of.narrow(x), of.native(x)}) {
        bool const same = std::isnan(want) ? std::isnan(got) : got == want && std::signbit(got) == std::signbit(want);
        BOOST_TEST(same, of.name << "(" << x << ") is " << got << ", should be " << want);
    }
}

}  // namespace vector_math_tests
