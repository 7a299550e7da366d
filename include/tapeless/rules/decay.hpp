// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/exponential.hpp>
#include <tapeless/math/rounding.hpp>
#include <tapeless/rules/selection.hpp>

namespace tapeless::detail {

/// e^-|u|, which cannot overflow; e^-u for numbers without an order.
struct decay_rule {
    static constexpr char const* name = "decay";
    template <class Number>
    [[gnu::always_inline]] static constexpr Number value(Number const& u) {
        if constexpr (requires { exp_of_minus_abs(u); }) return exp_of_minus_abs(u);  // packs have a shorter formula
        else if constexpr (has_order<Number>) return math::exp(Number(-math::abs(u)));
        else return math::exp(Number(-u));
    }
};

}  // namespace tapeless::detail
