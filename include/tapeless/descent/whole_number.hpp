// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>

namespace tapeless {

/// An option that counts: takes every integer type without a narrowing error, and knows whether it was given.
struct whole_number {
    std::int64_t value = 0;
    bool given = false;

    constexpr whole_number() = default;
    constexpr whole_number(std::integral auto number) : value{static_cast<std::int64_t>(number)}, given{true} {}
};

}  // namespace tapeless
