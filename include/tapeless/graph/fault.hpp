// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/name.hpp>
#include <tapeless/math/errors.hpp>

#include <concepts>
#include <type_traits>

namespace tapeless {

template <fixed_string Name>
class variable;

// Named, so that the compiler's message shows which variable it is.
template <class Variable, class... Bindings>
constexpr bool has_a_value_for = (std::same_as<Variable, typename Bindings::variable_type> || ...);

namespace detail {

/// What a function must not contain, met while its graph is made.
enum class fault_kind : unsigned char { none, zero_divisor, missing_value, many_branches, many_constants, many_operations };

struct fault {
    fault_kind what = fault_kind::none;
    name const* variable = nullptr;  // the one without a value
    friend constexpr bool operator==(fault const&, fault const&) = default;
};

/// The type of the variable of that name.
template <name const* Name>
constexpr auto variable_named() {
    constexpr fixed_string<static_cast<std::size_t>(Name->size) + 1> text = [] {
        char copy[static_cast<std::size_t>(Name->size) + 1]{};
        for (int i = 0; i < Name->size; ++i) copy[i] = Name->text[i];
        return fixed_string<sizeof(copy)>(copy);
    }();
    return std::type_identity<variable<text>>{};
}

/// The fault as an error of the compiler, in one line. Met inside a constant expression it would stand in a note, below
/// the names of constants that the user has never heard of.
template <fault Found>
constexpr bool is_faultless() {
    constexpr bool divides_by_zero = Found.what == fault_kind::zero_divisor;
    static_assert(!divides_by_zero, "tapeless: u / 0 divides by the constant 0; a denominator must not be 0");
    if constexpr (Found.what == fault_kind::missing_value) {
        static_assert(has_a_value_for<typename decltype(variable_named<Found.variable>())::type>,
                      "tapeless: f(...) inside a lambda needs a value for every variable, as in f(x = u, y = 1)");
    }
    constexpr bool has_many_branches = Found.what == fault_kind::many_branches;
    static_assert(!has_many_branches, "tapeless: this function has more than 1024 branches; write it as several functions");
    constexpr bool has_many_constants = Found.what == fault_kind::many_constants;
    static_assert(!has_many_constants, "tapeless: this function has more than 16384 constants; give them as further arguments");
    constexpr bool has_many_operations = Found.what == fault_kind::many_operations;
    static_assert(!has_many_operations, "tapeless: this function needs more than 65536 operations; write it as several functions, or as a loss over rows");
    return Found.what == fault_kind::none;
}

/// Where a graph that is not made for a program meets a fault: an error inside the constant expression.
constexpr void refuse(fault found) {
    switch (found.what) {
        case fault_kind::none: return;
        case fault_kind::missing_value: return domain_error("tapeless: f(...) inside a lambda needs a value for every variable, as in f(x = u, y = 1)");
        default: return domain_error("tapeless: u / 0 divides by the constant 0; a denominator must not be 0");
    }
}

}  // namespace detail

}  // namespace tapeless
