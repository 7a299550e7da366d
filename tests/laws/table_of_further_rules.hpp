// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "table_of_rules.hpp"

// The rules beyond <cmath>, once each, as in table_of_rules.hpp; two tables, so that no file compiles long.
namespace laws {

inline constexpr std::tuple further_unary_rules{
    unary{"sec", -0.5, [](auto u) { return sec(u); }},
    unary{"csc", -1.25, [](auto u) { return csc(u); }},
    unary{"cot", -1.25, [](auto u) { return cot(u); }},
    unary{"asec", -1.75, [](auto u) { return asec(u); }},
    unary{"acsc", -1.75, [](auto u) { return acsc(u); }},
    unary{"acot", -1.5, [](auto u) { return acot(u); }},
    unary{"sech", -1.25, [](auto u) { return sech(u); }},
    unary{"csch", -1.25, [](auto u) { return csch(u); }},
    unary{"coth", -1.25, [](auto u) { return coth(u); }},
    unary{"asech", 0.375, [](auto u) { return asech(u); }},
    unary{"acsch", -1.5, [](auto u) { return acsch(u); }},
    unary{"acoth", -2.5, [](auto u) { return acoth(u); }},
    unary{"exp10", -0.5, [](auto u) { return exp10(u); }},
    unary{"rsqrt", 1.5, [](auto u) { return rsqrt(u); }},
    unary{"logit", 0.375, [](auto u) { return logit(u); }},
    unary{"silu", -1.5, [](auto u) { return silu(u); }},
    unary{"gelu", -1.5, [](auto u) { return gelu(u); }},
    unary{"gelu_tanh", -1.5, [](auto u) { return gelu_tanh(u); }},
    unary{"mish", -1.5, [](auto u) { return mish(u); }},
    unary{"elu", -1.5, [](auto u) { return elu(u); }},
    unary{"selu", -1.5, [](auto u) { return selu(u); }},
    unary{"softsign", -1.5, [](auto u) { return softsign(u); }},
    unary{"logcosh", -1.5, [](auto u) { return logcosh(u); }},
    unary{"sinc", -1.5, [](auto u) { return sinc(u); }},
    unary{"normal_pdf", -1.5, [](auto u) { return normal_pdf(u); }},
    unary{"normal_cdf", -1.5, [](auto u) { return normal_cdf(u); }},
    unary{"log_normal_cdf", -1.5, [](auto u) { return log_normal_cdf(u); }},
    unary{"heaviside", -1.5, [](auto u) { return heaviside(u); }},
    unary{"floor", -1.25, [](auto u) { return floor(u); }},
    unary{"ceil", -1.25, [](auto u) { return ceil(u); }},
    unary{"round", -1.25, [](auto u) { return round(u); }},
    unary{"trunc", -1.25, [](auto u) { return trunc(u); }},
    unary{"clamp", -0.5, [](auto u) { return clamp(u, -1, 1); }},
};

inline constexpr std::tuple further_binary_rules{
    binary{"leaky_relu", {1.5, -0.75}, [](auto u, auto v) { return leaky_relu(u, v); }},
    binary{"logaddexp", {1.5, -0.75}, [](auto u, auto v) { return logaddexp(u, v); }},
    binary{"logsumexp", {1.5, -0.75}, [](auto u, auto v) { return logsumexp(u, v, u * v); }},
    binary{"softmax", {1.5, -0.75}, [](auto u, auto v) { return tl::softmax<0>(u, v); }},
    binary{"softmax of three", {1.5, -0.75}, [](auto u, auto v) { return tl::softmax<1>(u, v, u * v); }},
    binary{"logistic_loss", {1.5, -0.75}, [](auto u, auto v) { return logistic_loss(u, v); }},
    binary{"xlogy", {1.5, -0.75}, [](auto u, auto v) { return xlogy(v, u); }},
    binary{"xlog1py", {1.5, -0.75}, [](auto u, auto v) { return xlog1py(v, u); }},
    binary{"bce", {1.5, -0.75}, [](auto u, auto v) { return bce(u / 4, v); }},
    binary{"huber", {1.5, -0.75}, [](auto u, auto v) { return huber(v, u); }},
    binary{"smooth_l1", {1.5, -0.75}, [](auto u, auto v) { return smooth_l1(v, u); }},
    binary{"fdim", {1.5, -0.75}, [](auto u, auto v) { return fdim(u, v); }},
    binary{"copysign", {1.5, -0.75}, [](auto u, auto v) { return copysign(u, v); }},
    binary{"fmod", {1.5, -0.75}, [](auto u, auto v) { return fmod(u, 1.25 * v); }},
    binary{"remainder", {1.5, -0.75}, [](auto u, auto v) { return remainder(u, v); }},
    binary{"lerp", {1.5, -0.75}, [](auto u, auto v) { return lerp(u, v, u * v); }},
    binary{"norm", {1.5, -0.75}, [](auto u, auto v) { return norm(u, v, u * v); }},
};

}  // namespace laws
