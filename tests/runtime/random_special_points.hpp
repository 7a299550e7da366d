// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/function_query.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>

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

/// Over what length a function changes: the distance to 0, to its poles, or what fits its growth.
inline double one(double) { return 1; }
inline double at_least_one(double x) { return std::max(std::abs(x), 1.0); }
inline double to_zero(double x) { return std::min(std::abs(x), 1.0); }
inline double to_pole(double x) { return x > 0.5 ? std::min(x, 1.0) : std::abs(x - std::round(x)); }
/// The same for functions that become ever smoother to the right.
inline double to_pole_or_far(double x) { return x > 1 ? x / 4 : to_pole(x); }

/// Value, slope and second derivative; what differences lose is far below the digits of double.
inline std::array<precise, 3> exact_derivatives(function_under_test const& function, double x) {
    precise const at = x;
    precise const step = ldexp(precise(function.width(x)), -36);
    precise const here = function.exact(at);
    precise const after = function.exact(at + step);
    precise const before = function.exact(at - step);
    return {here, (after - before) / (2 * step), (after - here - (here - before)) / (step * step)};
}

/// What an exact value allows: ulps; where the derivative shows that a root is near, of a thousandth of what the
/// function reaches over its width. A second derivative may be the difference of terms of the size of the slope over
/// the width.
inline long double allowed(std::size_t order, std::array<long double, 3> const& exact, long double width, int ulps) {
    if (order == 2)
        return std::max(16 * reference::ulp(exact[2]),
                        1e-13L * std::max(std::abs(exact[2]), std::abs(exact[1]) / width));
    return ulps * reference::ulp(std::max(std::abs(exact[order]), std::abs(exact[order + 1]) * width / 1000));
}

/// Ten thousand points; the first errors that are too large are shown, the largest is the message of the test.
inline void check(function_under_test const& function) {
    generator random(20261125);
    std::array<double, 3> worst{};
    std::array<double, 3> where{};
    int shown = 0;
    for (std::size_t i = 0; i < 10000; ++i) {
        double const x = function.points[i % function.points.size()](random);
        std::array<double, 3> const computed = function.computed(x);
        std::array<precise, 3> const exact = exact_derivatives(function, x);
        std::array<long double, 3> expected{};
        for (std::size_t order = 0; order < 3; ++order) expected[order] = static_cast<long double>(exact[order]);
        long double const width = function.width(x);
        for (std::size_t order = 0; order < 3; ++order) {
            long double const error = reference::error_of(computed[order], expected[order]);
            auto const part = static_cast<double>(error / allowed(order, expected, width, function.ulps));
            if (part > worst[order]) {
                worst[order] = part;
                where[order] = x;
            }
            if (!(part <= 1) && ++shown <= 5)
                BOOST_ERROR(function.name << ", order " << order << " at " << x << ": " << computed[order]
                                          << " instead of " << expected[order]);
        }
    }
    BOOST_TEST(shown == 0);
    BOOST_TEST_MESSAGE(function.name << ": " << worst[0] << " of what is allowed at " << where[0] << ", slope "
                                     << worst[1] << " at " << where[1] << ", second derivative " << worst[2] << " at "
                                     << where[2]);
}

}  // namespace random_special_points
