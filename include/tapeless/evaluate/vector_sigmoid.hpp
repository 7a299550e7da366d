// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/evaluate/vector_exponential.hpp>
#include <tapeless/evaluate/vector_logarithm.hpp>

// All of them need only e = exp(-|x|): both tails keep their digits, nothing overflows.
namespace tapeless::vector_math {

/// exp(-|x|), at most 1.1 ulp.
template <class Number>
[[gnu::always_inline]] inline Number exp_of_minus_abs(Number x) {
    x = -absolute(x);
    if constexpr (detail::has_avx512<Number>) return detail::exp_in_range(detail::not_below(x, -1000.0));
    else return pick(x > all<Number>(-746.0), detail::exp_in_range(x), pick(x == x, all<Number>(0.0), x));
}

/// 1 / (1 + e^-x), at most 2.2 ulp.
template <class Number>
[[gnu::always_inline]] inline Number sigmoid(Number x) {
    Number const one = all<Number>(1.0), e = exp_of_minus_abs(x);
    return pick(x < all<Number>(0.0), e, one) / (one + e);
}

/// The slope of the sigmoid, σ(x) σ(-x) = e / (1 + e)², at most 2.6 ulp.
template <class Number>
[[gnu::always_inline]] inline Number sigmoid_slope(Number x) {
    Number const e = exp_of_minus_abs(x);
    return e / (all<Number>(1.0) + e * (all<Number>(2.0) + e));
}

/// log(1 + e^x) = max(x, 0) + log(1 + e^-|x|), at most 2 ulp.
template <class Number>
[[gnu::always_inline]] inline Number softplus(Number x) {
    Number const positive = pick(x < all<Number>(0.0), all<Number>(0.0), x);
    return positive + log1p_of_unit(exp_of_minus_abs(x));
}

}  // namespace tapeless::vector_math
