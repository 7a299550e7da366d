// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/calculus/named_query.hpp>
#include <tapeless/rules/functions.hpp>

#include <array>
#include <cmath>
#include <tuple>

namespace tl = tapeless;

// Every rule of include/tapeless/rules once, with an argument inside its domain: the laws of this folder are applied to
// all.
namespace laws {

template <class Formula>
struct unary {
    char const* name;
    double at;
    Formula formula;
};
template <class Formula>
unary(char const*, double, Formula) -> unary<Formula>;
template <class Formula>
struct binary {
    char const* name;
    std::array<double, 2> at;
    Formula formula;
};
template <class Formula>
binary(char const*, std::array<double, 2>, Formula) -> binary<Formula>;

inline constexpr std::tuple unary_rules{
    unary{"sq", -1.5, [](auto u) { return sq(u); }},
    unary{"cube", -1.5, [](auto u) { return cube(u); }},
    unary{"pow<5>", -1.5, [](auto u) { return tl::pow<5>(u); }},
    unary{"pow<-3>", -1.5, [](auto u) { return tl::pow<-3>(u); }},
    unary{"pow(u, 1.5)", 1.5, [](auto u) { return pow(u, 1.5); }},
    unary{"pow(2, u)", -1.5, [](auto u) { return pow(2, u); }},
    unary{"sqrt", 1.5, [](auto u) { return sqrt(u); }},
    unary{"cbrt", -1.5, [](auto u) { return cbrt(u); }},
    unary{"exp", -1.5, [](auto u) { return exp(u); }},
    unary{"expm1", -1.5, [](auto u) { return expm1(u); }},
    unary{"exp2", -1.5, [](auto u) { return exp2(u); }},
    unary{"log", 1.5, [](auto u) { return log(u); }},
    unary{"log1p", -0.25, [](auto u) { return log1p(u); }},
    unary{"log2", 1.5, [](auto u) { return log2(u); }},
    unary{"log10", 1.5, [](auto u) { return log10(u); }},
    unary{"sin", -1.25, [](auto u) { return sin(u); }},
    unary{"cos", -1.25, [](auto u) { return cos(u); }},
    unary{"tan", -1.25, [](auto u) { return tan(u); }},
    unary{"asin", 0.375, [](auto u) { return asin(u); }},
    unary{"acos", 0.375, [](auto u) { return acos(u); }},
    unary{"atan", -1.5, [](auto u) { return atan(u); }},
    unary{"sinh", -1.25, [](auto u) { return sinh(u); }},
    unary{"cosh", -1.25, [](auto u) { return cosh(u); }},
    unary{"tanh", -1.25, [](auto u) { return tanh(u); }},
    unary{"asinh", -1.5, [](auto u) { return asinh(u); }},
    unary{"acosh", 2.5, [](auto u) { return acosh(u); }},
    unary{"atanh", 0.375, [](auto u) { return atanh(u); }},
    unary{"sigmoid", -1.5, [](auto u) { return sigmoid(u); }},
    unary{"softplus", -1.5, [](auto u) { return softplus(u); }},
    unary{"logsigmoid", -1.5, [](auto u) { return logsigmoid(u); }},
    unary{"relu", 1.5, [](auto u) { return relu(u); }},
    unary{"abs", -1.5, [](auto u) { return abs(u); }},
    unary{"sign", -1.5, [](auto u) { return sign(u); }},
    unary{"erf", -0.75, [](auto u) { return erf(u); }},
    unary{"erfc", -0.75, [](auto u) { return erfc(u); }},
    unary{"where", -1.5, [](auto u) { return where(u < 0, u * u, exp(u)); }},
};

inline constexpr std::tuple binary_rules{
    binary{"sum", {1.5, -0.75}, [](auto u, auto v) { return u + v; }},
    binary{"difference", {1.5, -0.75}, [](auto u, auto v) { return u - v; }},
    binary{"product", {1.5, -0.75}, [](auto u, auto v) { return u * v; }},
    binary{"quotient", {1.5, -0.75}, [](auto u, auto v) { return u / v; }},
    binary{"pow", {1.5, -0.75}, [](auto u, auto v) { return pow(u, v); }},
    binary{"atan2", {1.5, -0.75}, [](auto u, auto v) { return atan2(u, v); }},
    binary{"hypot", {1.5, -0.75}, [](auto u, auto v) { return hypot(u, v); }},
    binary{"min", {1.5, -0.75}, [](auto u, auto v) { return min(u, v); }},
    binary{"max", {1.5, -0.75}, [](auto u, auto v) { return max(u, v); }},
    binary{"fma", {1.5, -0.75}, [](auto u, auto v) { return fma(u, v, u * u); }},
};

/// law(rule) for every rule of a table.
template <class Table, class Law>
void for_each(Table const& table, Law law) {
    std::apply([&](auto const&... rule) { (law(rule), ...); }, table);
}

/// Equal within 1e-13 of the larger one.
inline bool agree(double a, double b) {
    return std::abs(a - b) <= 1e-13 * std::max(1.0, std::max(std::abs(a), std::abs(b)));
}

}  // namespace laws
