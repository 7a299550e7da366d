// SPDX-License-Identifier: BSL-1.0
// The worst errors of functions and their derivatives at 10 000 random points, against MPFR (exact_jet.hpp). With
// TAPELESS_ACCURACY_TABLE=<folder> a program leaves its lines of docs/accuracy.md there: scripts/accuracy.
#pragma once

#include "exact_jet.hpp"

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace accuracy {

namespace tl = tapeless;
using exact::jet;
using exact::real;

inline constexpr int random_points = 10'000;
inline constexpr std::size_t compile_time_points = 48;

/// The numbers that are drawn for a variable: half of them uniformly, half so that every size is as likely as any other.
struct interval {
    double low;
    double high;
    double smallest = 1e-30;  // size of those of every size
    double largest = 1e30;
};

struct near_zero {
    static constexpr interval range{-10, 10};
};
struct wide {
    static constexpr interval range{-800, 800};
};
struct positive {
    static constexpr interval range{0, 100, 1e-300, 1e300};
};
struct any_number {
    static constexpr interval range{-1e300, 1e300, 1e-300, 1e300};
};
struct unit_interval {
    static constexpr interval range{0, 1, 1e-300, 1};
};

/// What is promised, in units in the last place.
struct promise {
    double value = 4;
    double slope = 4;
    double second = 16;
    double compile_time = 2;
};

inline double draw(std::mt19937_64& generator, interval const& range, bool of_every_size) {
    if (!of_every_size) return std::uniform_real_distribution<double>(range.low, range.high)(generator);
    for (int attempt = 0; attempt < 100; ++attempt) {
        double const size = std::exp(std::uniform_real_distribution<double>(std::log(range.smallest), std::log(range.largest))(generator));
        double const x = generator() % 2 == 0 ? size : -size;
        if (x >= range.low && x <= range.high) return x;
        if (-x >= range.low && -x <= range.high) return -x;
    }
    return std::uniform_real_distribution<double>(range.low, range.high)(generator);
}

/// One unit in the last place of double at x, at least the smallest number.
inline real unit_at(real const& x) {
    mpfr_exp_t const exponent = mpfr_regular_p(x.get()) ? std::max<mpfr_exp_t>(mpfr_get_exp(x.get()) - 53, -1074) : -1074;
    real result;
    mpfr_set_si_2exp(result.get(), 1, std::min<mpfr_exp_t>(exponent, 971), MPFR_RNDN);
    return result;
}
inline real size_of(real const& x) { return real::made(mpfr_abs, x); }

/// |computed - expected| in the given units; huge where one is infinite or NaN and the other is not.
inline double error(double computed, real const& expected, real const& unit) {
    constexpr double huge = 1e30;
    if (mpfr_nan_p(expected.get())) return std::isnan(computed) ? 0 : huge;
    if (std::isnan(computed)) return huge;
    double const rounded = mpfr_get_d(expected.get(), MPFR_RNDN);
    if (std::isinf(computed) || std::isinf(rounded)) {
        if (computed == rounded) return 0;
        bool const is_at_the_border = std::abs(std::isinf(computed) ? rounded : computed) > 0.9999999999999 * std::numeric_limits<double>::max();
        return is_at_the_border && std::signbit(computed) == std::signbit(rounded) ? 1 : huge;
    }
    return mpfr_get_d((size_of(real(computed) - expected) / unit).get(), MPFR_RNDN);
}

struct worst {
    double error = 0;
    std::array<double, 3> at{};
    void see(double other, std::array<double, 3> const& point) {
        if (other > error) *this = {other, point};
    }
};

inline std::string shown(double error) {
    char text[32];
    std::snprintf(text, sizeof text, error >= 1e29 ? "wrong" : error >= 100 ? "%.0f" : "%.2f", error);
    return text;
}

/// The n-th of the points at which the compiler computes values: uniform in the ranges. Made in the compiler, since a fused
/// multiply-add would make others.
template <std::size_t Arity>
constexpr double compile_time_argument(std::array<interval, Arity> const& ranges, std::size_t i, std::size_t n) {
    std::uint64_t seed = 20261125 + 1000 * n + i;
    for (int step = 0; step < 3; ++step) seed = seed * 6364136223846793005u + 1442695040888963407u;
    return ranges[i].low + (ranges[i].high - ranges[i].low) * (static_cast<double>(seed >> 11) * 0x1p-53);
}

/// Measures a function of one variable for each range: formula for the library, oracle for MPFR.
template <class... Range, class Formula, class Oracle>
void measure(std::string const& name, Formula, Oracle oracle, promise const& bounds = {}) {
    constexpr std::size_t arity = sizeof...(Range);
    constexpr std::array<interval, arity> ranges{Range::range...};
    constexpr auto f = tl::function_of<arity>(Formula{});
    constexpr auto indices = std::make_index_sequence<arity>{};
    constexpr auto derivatives = value_gradient_and_hessian(f);
    auto const exact_at = [&]<std::size_t... Index>(std::array<double, 3> const& p, std::index_sequence<Index...>) {
        return oracle(jet::variable(p[Index], Index)...);
    };
    auto const computed_at = [&]<std::size_t... Index>(std::array<double, 3> const& p, std::index_sequence<Index...>) { return derivatives(p[Index]...); };
    std::mt19937_64 generator(20261125);
    worst of_value, of_slope, of_second, of_compile_time;
    for (int n = 0; n < random_points; ++n) {
        std::array<double, 3> p{};
        for (std::size_t i = 0; i < arity; ++i) p[i] = draw(generator, ranges[i], n % 2 == 1);
        auto const computed = computed_at(p, indices);
        jet const expected = exact_at(p, indices);
        real largest = size_of(expected.value);
        auto const see_size = [&](real const& x) {
            if (largest < size_of(x)) largest = size_of(x);
        };
        of_value.see(error(computed.value, expected.value, unit_at(expected.value)), p);
        for (std::size_t i = 0; i < arity; ++i) {
            see_size(expected.first[i]);
            of_slope.see(error(computed.gradient[i], expected.first[i], unit_at(expected.first[i])), p);
            for (std::size_t j = 0; j < arity; ++j) see_size(expected.second[i][j]);
        }
        for (std::size_t i = 0; i < arity; ++i)
            for (std::size_t j = 0; j <= i; ++j) {
                real unit = unit_at(expected.second[i][j]);  // or 1e-13 of the largest term, which counts as 16
                if (real const other = largest * real(1e-13 / 16); unit < other) unit = other;
                of_second.see(error(computed.hessian[i][j], expected.second[i][j], unit), p);
            }
    }
    static constexpr auto points = [] {
        std::array<std::array<double, 3>, compile_time_points> all{};
        for (std::size_t n = 0; n < compile_time_points; ++n)
            for (std::size_t i = 0; i < arity; ++i) all[n][i] = compile_time_argument(std::array<interval, arity>{Range::range...}, i, n);
        return all;
    }();
    static constexpr auto at_compile_time = [] {
        std::array<double, compile_time_points> values{};
        constexpr auto function = tl::function_of<arity>(Formula{});
        for (std::size_t n = 0; n < compile_time_points; ++n)
            values[n] = [&]<std::size_t... Index>(std::index_sequence<Index...>) {
                return function(points[n][Index]...);
            }(std::make_index_sequence<arity>{});
        return values;
    }();
    for (std::size_t n = 0; n < compile_time_points; ++n) {
        real const expected = exact_at(points[n], indices).value;
        of_compile_time.see(error(at_compile_time[n], expected, unit_at(expected)), points[n]);
    }
    auto const check = [&](char const* what, worst const& found, double bound) {
        BOOST_TEST(found.error <= bound,
                   name << ": " << what << " errs by " << found.error << " ulp at " << found.at[0] << ", " << found.at[1] << ", " << found.at[2]);
    };
    check("the value", of_value, bounds.value);
    check("a slope", of_slope, bounds.slope);
    check("a second derivative", of_second, bounds.second);
    check("the value in the compiler", of_compile_time, bounds.compile_time);
    if (char const* const folder = std::getenv("TAPELESS_ACCURACY_TABLE")) {
        std::ofstream file(std::string(folder) + "/" + boost::unit_test::framework::master_test_suite().p_name.get() + ".md", std::ios::app);
        file << "| `" << name << "` | " << shown(of_value.error) << " | " << shown(of_slope.error) << " | " << shown(of_second.error) << " | "
             << shown(of_compile_time.error) << " |\n";
    }
}

}  // namespace accuracy
