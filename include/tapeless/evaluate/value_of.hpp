// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/program.hpp>
#include <tapeless/graph/rule.hpp>
#include <tapeless/math/powers.hpp>
#include <tapeless/rules/selection.hpp>

namespace tapeless::detail {

/// What a comparison of two numbers of this type gives: bool, or a mask for packs and arrays; bool where it has none.
template <class Number>
constexpr auto mask_type() {
    if constexpr (requires(Number const& a) { a < a; }) {
        using mask = std::remove_cvref_t<decltype(std::declval<Number const&>() < std::declval<Number const&>())>;
        if constexpr (requires { typename mask::PlainObject; }) return std::type_identity<typename mask::PlainObject>{};  // Eigen
        else return std::type_identity<mask>{};
    } else {
        return std::type_identity<bool>{};
    }
}
template <class Number>
using mask_of = typename decltype(mask_type<Number>())::type;

/// How numbers are handed on: built-in ones by value, which spares the optimiser their addresses.
template <class Number>
using passed = std::conditional_t<std::is_arithmetic_v<Number>, Number, Number const&>;

/// The value of one operation.
template <operation const* Operation, class Number>
[[gnu::always_inline]] constexpr Number value_of(passed<Number> a, passed<Number> b, passed<Number> c, int exponent) {
    constexpr kind what = Operation->what;
    if constexpr (what == kind::add) return a + b;
    else if constexpr (what == kind::subtract) return a - b;
    else if constexpr (what == kind::multiply) return a * b;
    else if constexpr (what == kind::divide) return a / b;
    else if constexpr (what == kind::multiply_add) return a * b + c;  // one expression, as a person would write: it may be fused
    else if constexpr (what == kind::multiply_subtract) return a * b - c;
    else if constexpr (what == kind::subtract_multiply) return c - a * b;
    else if constexpr (what == kind::negate) return -a;
    else if constexpr (what == kind::square) return a * a;
    else if constexpr (what == kind::power) return math::power(a, exponent);
    else if constexpr (Operation->arity == 1) return rule_of<Operation>::value(a);
    else if constexpr (Operation->arity == 2) return rule_of<Operation>::value(a, b);
    else return rule_of<Operation>::value(a, b, c);
}

/// The outcome of a comparison.
template <kind What, class Number>
[[gnu::always_inline]] constexpr mask_of<Number> outcome_of(Number const& a, Number const& b) {
    if constexpr (What == kind::less) return a < b;
    else if constexpr (What == kind::less_equal) return a <= b;
    else return a == constant_of<Number>::make(number(0));
}
/// The outcome of a junction of conditions.
template <kind What, class Mask>
[[gnu::always_inline]] constexpr Mask junction_of(Mask const& a, Mask const& b) {
    if constexpr (What == kind::both) return a && b;
    else if constexpr (What == kind::either) return a || b;
    else return !a;
}
constexpr bool is_comparison(kind what) { return what >= kind::less && what <= kind::is_zero; }

/// Do all operands of this kind of number take the same branch? Otherwise both branches are evaluated and blended.
template <class Number>
constexpr bool has_one_branch = std::is_same_v<mask_of<Number>, bool>;

/// The constants of a program in the type of the evaluation: a table where the compiler can make one.
template <class Compiled, class Number>
inline constexpr auto constant_table = [] {
    std::array<Number, Compiled::code.constants.size() + 1> result{};
    for (std::size_t i = 0; i < Compiled::code.constants.size(); ++i) result[i] = Compiled::code.constants[i].template as<Number>();
    return result;
}();
template <class Number>
constexpr bool has_constant_table = std::floating_point<Number> || std::same_as<Number, rational>;

/// An operand, read from its place.
template <place Where, class Number, class Arguments>
[[gnu::always_inline]] constexpr passed<Number> load(Arguments arguments, Number const* kept, Number const* constants, Number const* locals, int offset) {
    if constexpr (Where == place::argument) return arguments[offset];
    else if constexpr (Where == place::kept) return kept[offset];
    else if constexpr (Where == place::constant) return constants[offset];
    else return locals[offset];
}

}  // namespace tapeless::detail
