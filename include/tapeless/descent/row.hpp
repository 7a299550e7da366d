// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace tapeless::detail {

/// Objects, or references to some, in a row; each(action) visits them in order.
template <class... Objects>
struct row {
    constexpr void each(auto const&) const {}
};
template <class First, class... Rest>
struct row<First, Rest...> {
    [[no_unique_address]] First first;
    [[no_unique_address]] row<Rest...> rest;

    constexpr void each(auto const& action) {
        action(first);
        rest.each(action);
    }
    constexpr void each(auto const& action) const {
        action(first);
        rest.each(action);
    }
};

/// A row that keeps what would go out of life and refers to the rest.
constexpr row<> in_a_row() { return {}; }
template <class First, class... Rest>
constexpr row<First, Rest...> in_a_row(First&& first, Rest&&... rest) {
    return {static_cast<First&&>(first), in_a_row(static_cast<Rest&&>(rest)...)};
}

}  // namespace tapeless::detail
