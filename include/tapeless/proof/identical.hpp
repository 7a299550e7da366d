// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/formula.hpp>

namespace tapeless {

/// Are f and g computed by the same operations in the same order, apart from a + b and b + a? No algebra, and no doubt.
template <class Left, class Right>
    requires detail::comparable<Left, Right>
constexpr bool identical(Left f, Right g) {
    return detail::every_pair(f, g, [](detail::graph&, int a, int b) { return a == b; });
}

}  // namespace tapeless
