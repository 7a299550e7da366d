// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/named_call.hpp>

namespace tapeless {

/// A variable with its value: x = 2.0.
template <class Variable, class Value>
struct binding {
    using variable_type = Variable;
    Value value;
};

namespace detail {
/// hana::int_c<2> and its kin: a number in a type.
template <class Type>
constexpr bool is_integral_constant = std::is_class_v<Type> && requires {
    typename Type::value_type;
    requires std::integral<typename Type::value_type>;
    { Type::value } -> std::convertible_to<typename Type::value_type>;
};
}  // namespace detail

/// A named variable. Two variables of one name are one variable.
template <fixed_string Name>
class variable : public named_call<variable<Name>>, public detail::kept_numbers<0> {
    static_assert(detail::is_identifier(Name.text, Name.size()),
                  "tapeless: a variable needs a C identifier of at most 63 bytes as its name, as in \"speed\"_var");

public:
    static constexpr std::size_t kept = 0;
    static constexpr detail::number_kinds<0> kinds{};
    static constexpr int weight = 1;
    static constexpr detail::symbol key{&detail::name_of<Name>, 0};

    static constexpr int put(detail::graph& g, int const*&) { return g.variable(key); }

    /// x = value: a binding for a call, as in f(x = 2.0).
    template <class Value>
    [[nodiscard("tapeless: x = 2.0 assigns nothing; it gives x a value in a call, as in f(x = 2.0)")]] constexpr auto operator=(Value value) const {
        if constexpr (detail::is_integral_constant<Value>) return binding<variable, typename Value::value_type>{Value::value};
        else return binding<variable, Value>{value};
    }
};

/// A subexpression that derivatives may be taken by: derivative(loss, named<"e6">(u)).
template <fixed_string Name, class Operand>
class marked : public named_call<marked<Name, Operand>>, public detail::kept_numbers<Operand::kept> {
public:
    static constexpr std::size_t kept = Operand::kept;
    static constexpr auto kinds = Operand::kinds;
    static constexpr int weight = Operand::weight + 1;
    static constexpr detail::symbol key{&detail::name_of<Name>, 0};

    static constexpr int put(detail::graph& g, int const*& slot) { return g.mark(Operand::put(g, slot), key); }
};

template <class Type>
constexpr bool is_variable = false;
template <fixed_string Name>
constexpr bool is_variable<variable<Name>> = true;
template <class Type>
constexpr bool is_marked = false;
template <fixed_string Name, class Operand>
constexpr bool is_marked<marked<Name, Operand>> = true;

/// What a derivative may be taken by.
template <class Type>
concept differentiable_by = is_variable<Type> || is_marked<Type>;

/// u with a name, so that derivatives may be taken by it: the error signals of a network are derivatives by inner values.
template <fixed_string Name, expression Operand>
constexpr auto named(Operand u) {
    marked<Name, Operand> result;
    static_cast<detail::kept_numbers<Operand::kept>&>(result) = u;
    return result;
}
template <fixed_string Name>
constexpr traced named(traced u) {
    return {*u.graph(), u.graph()->mark(u.index_in(*u.graph()), {&detail::name_of<Name>, 0})};
}

namespace literals {
/// "speed"_var is the variable speed.
///
/// Errors   what is no name: tests/reject/name_of_a_variable.cpp
template <fixed_string Name>
consteval auto operator""_var() {
    constexpr bool is_name = detail::is_identifier(Name.text, Name.size());
    static_assert(is_name, "tapeless: a variable needs a C identifier of at most 63 bytes as its name, as in \"speed\"_var");
    if constexpr (is_name) return variable<Name>{};
    else return variable<"x">{};
}
}  // namespace literals

}  // namespace tapeless
