// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/function_query.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>

#include "reference_tables.hpp"

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

// Special functions at random points, against Boost.Math with 50 digits: values as they are, derivatives as central
// differences of values, so that no rule of the library is shared.
namespace random_special_points {

namespace tl = tapeless;
using precise = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>, boost::multiprecision::et_off>;

using generator = std::mt19937_64;
using sampler = std::function<double(generator&)>;

inline sampler between(double low, double high) {
    return [=](generator& random) { return std::uniform_real_distribution<double>(low, high)(random); };
}
/// Evenly in the logarithm; the sign of both ends.
inline sampler by_size(double low, double high) {
    return [=](generator& random) {
        double const size =
            std::exp(std::uniform_real_distribution<double>(std::log(std::abs(low)), std::log(std::abs(high)))(random));
        return low < 0 ? -size : size;
    };
}

struct function_under_test {
    std::string name;
    int ulps;                                               // of value and slope
    std::function<std::array<double, 3>(double)> computed;  // value, slope, second derivative
    std::function<precise(precise const&)> exact;
    std::vector<sampler> points;
    std::function<double(double)> width;  // over which the function is smooth
};

template <class Formula>
auto derivatives_of(Formula) {
    return [](double x) {
        auto const all = value_gradient_and_hessian(tl::function_of<1>(Formula{}))(x);
        return std::array<double, 3>{all.value, all.gradient[0], all.hessian[0][0]};
    };
}

/// The distance to 0, at most 1.
inline double to_zero(double x) { return std::min(std::abs(x), 1.0); }
/// The distance to the nearest whole number <= 0, at most that to 1.
inline double to_pole(double x) {
    if (x > 0.5) return std::min(x, 1.0);
    return std::abs(x - std::round(x));
}

/// Value, slope and second derivative; what differences lose is far below the digits of double.
inline std::array<precise, 3> exact_derivatives(function_under_test const& function, double x) {
    precise const at = x;
    precise const step = ldexp(precise(function.width(x)), -36);
    precise const here = function.exact(at);
    precise const after = function.exact(at + step);
    precise const before = function.exact(at - step);
    return {here, (after - before) / (2 * step), (after - here - (here - before)) / (step * step)};
}

/// The worst errors: in ulps, or of the second derivative in units of what is allowed.
struct report {
    std::array<double, 3> worst{};
    std::array<double, 3> where{};
    std::array<double, 3> computed{};
};

/// What an exact value allows: of a value or slope near one of its roots, ulps of the largest term; a second derivative
/// may be the difference of terms of the largest size.
inline long double unit_of(int order, long double exact, long double largest, int ulps) {
    if (order == 2) return std::max(16 * reference::ulp(exact), 1e-13L * largest);
    constexpr long double near_a_root = 1e-3L;
    return ulps * reference::ulp(std::abs(exact) < near_a_root * largest ? largest * near_a_root : exact);
}

inline report worst_errors(function_under_test const& function, int count, std::uint64_t seed) {
    generator random(seed);
    report result;
    for (int i = 0; i < count; ++i) {
        double const x = function.points[static_cast<std::size_t>(i) % function.points.size()](random);
        std::array<double, 3> const computed = function.computed(x);
        std::array<precise, 3> const exact = exact_derivatives(function, x);
        long double const scale = function.width(x);
        for (std::size_t order = 0; order < 3; ++order) {
            auto const expected = static_cast<long double>(exact[order]);
            // The terms of a derivative are as large as its neighbours in the scale of the function.
            long double largest = std::abs(expected);
            if (order > 0) largest = std::max(largest, std::abs(static_cast<long double>(exact[order - 1])) / scale);
            if (order < 2) largest = std::max(largest, std::abs(static_cast<long double>(exact[order + 1])) * scale);
            long double const error = reference::error_of(computed[order], expected);
            auto const units =
                static_cast<double>(error / unit_of(static_cast<int>(order), expected, largest, function.ulps));
            if (!(units <= result.worst[order])) {
                result.worst[order] = units;
                result.where[order] = x;
                result.computed[order] = computed[order];
            }
        }
    }
    return result;
}

}  // namespace random_special_points
