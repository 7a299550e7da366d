// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/number.hpp>

namespace tapeless {

/// What a function may be evaluated in: a plain number or any class with arithmetic (std::complex, packs, arrays, Jets, …).
template <class Type>
concept number_like = plain_number<Type> || (std::is_class_v<Type> && requires(Type const& a) {
                          a + a;
                          a * a;
                      });

}  // namespace tapeless

namespace tapeless::detail {

template <class Value>
constexpr bool is_exact_value = std::integral<Value> || std::same_as<Value, rational>;

/// The type that a function is evaluated in: rational if every argument and the function itself are exact, else the common
/// type of the arguments that are not, or double.
template <bool Exact, class... Values>
struct evaluation_type;
template <bool Exact>
struct evaluation_type<Exact> {
    using type = std::conditional_t<Exact, rational, double>;
};
template <bool Exact, class First, class... Others>
struct evaluation_type<Exact, First, Others...> {
    static constexpr auto find() {
        if constexpr (is_exact_value<First>) {
            return std::type_identity<typename evaluation_type<Exact, Others...>::type>{};
        } else {
            // Exact values convert to anything; floating numbers among classes too.
            return std::type_identity<std::common_type_t<First, std::conditional_t<is_exact_value<Others>, First, Others>...>>{};
        }
    }
    using type = typename decltype(find())::type;
};
template <bool Exact, class... Values>
using evaluation_type_t = typename evaluation_type<Exact, Values...>::type;

/// A value given by the caller in the type of the evaluation.
template <class Number, class Value>
[[gnu::always_inline]] constexpr Number converted(Value const& value) {
    if constexpr (std::same_as<Number, Value>) return value;
    else if constexpr (std::same_as<Value, rational>) return constant_of<Number>::make(number(value));
    else if constexpr (std::integral<Value> && std::floating_point<Number>) return static_cast<Number>(value);
    else if constexpr (std::integral<Value>) return constant_of<Number>::make(number(value));
    else return static_cast<Number>(value);
}

}  // namespace tapeless::detail
