// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <functional>
#include <map>
#include <string>

namespace tl = tapeless;
using namespace tl::literals;

// A formula of up to three variables, written once as a generic lambda: run as a traced lambda and as an expression.
namespace both_doors {

using point = std::array<double, 3>;
/// Value, gradient and Hessian at a point, in the numbering of x, y, z.
struct derivatives {
    double value;
    std::array<double, 3> first;
    std::array<std::array<double, 3>, 3> second;
};
struct function_under_test {
    std::function<derivatives(point const&)> by_lambda;
    std::function<derivatives(point const&)> by_expression;
};

template <std::size_t Arity, class Result>
derivatives collected(Result const& result) {
    derivatives all{result.value, {}, {}};
    for (std::size_t i = 0; i < Arity; ++i) {
        all.first[i] = result.gradient[i];
        for (std::size_t j = 0; j < Arity; ++j) all.second[i][j] = result.hessian[i][j];
    }
    return all;
}

constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto z = "z"_var;

template <class Formula>
function_under_test of_x(Formula formula) {
    return {
        [](point const& p) { return collected<1>(value_gradient_and_hessian(tl::function_of<1>(Formula{}))(p[0])); },
        [formula](point const& p) {
            return collected<1>(value_gradient_and_hessian(formula(x), tl::wrt(x))(x = p[0]));
        }};
}
template <class Formula>
function_under_test of_x_y(Formula formula) {
    return {[](point const& p) {
                return collected<2>(value_gradient_and_hessian(tl::function_of<2>(Formula{}))(p[0], p[1]));
            },
            [formula](point const& p) {
                return collected<2>(value_gradient_and_hessian(formula(x, y), tl::wrt(x, y))(x = p[0], y = p[1]));
            }};
}
template <class Formula>
function_under_test of_x_y_z(Formula formula) {
    return {[](point const& p) {
                return collected<3>(value_gradient_and_hessian(tl::function_of<3>(Formula{}))(p[0], p[1], p[2]));
            },
            [formula](point const& p) {
                return collected<3>(
                    value_gradient_and_hessian(formula(x, y, z), tl::wrt(x, y, z))(x = p[0], y = p[1], z = p[2]));
            }};
}

inline double entry(derivatives const& all, std::string const& wrt) {
    auto const index = [](char c) { return static_cast<std::size_t>(c - 'x'); };
    if (wrt.empty()) return all.value;
    return wrt.size() == 1 ? all.first[index(wrt[0])] : all.second[index(wrt[0])][index(wrt[1])];
}

}  // namespace both_doors
