// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace tapeless::detail {

/// condition ? a : b, lane by lane where the condition is a mask.
template <class Condition, class Number>
[[gnu::always_inline]] constexpr Number choose(Condition const& condition, Number const& a, Number const& b) {
    if constexpr (requires { condition ? a : b; }) {
        return condition ? a : b;
    } else if constexpr (requires { condition.select(a, b); }) {  // Eigen arrays
        return condition.select(a, b);
    } else {  // std::experimental::simd
        Number result = b;
        where(condition, result) = a;
        return result;
    }
}

}  // namespace tapeless::detail
