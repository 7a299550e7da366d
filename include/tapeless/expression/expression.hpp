// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/kept_numbers.hpp>
#include <tapeless/graph/rule.hpp>

namespace tapeless {

struct expression_tag {};
struct expression_condition_tag {};

/// A formula over named variables: variable, constant, term or packed.
template <class Type>
concept expression = std::derived_from<Type, expression_tag>;
template <class Type>
concept expression_condition = std::derived_from<Type, expression_condition_tag>;

namespace detail {
struct expression_door;
}

}  // namespace tapeless
