// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/packed.hpp>
#include <tapeless/rules/arithmetic.hpp>
#include <tapeless/rules/where.hpp>

namespace tapeless {

/// A number in the type: 2_c, or rational_constant<1, 3>.
template <std::int64_t Numerator, std::int64_t Denominator = 1>
class constant : public named_call<constant<Numerator, Denominator>>, public detail::kept_numbers<0> {
public:
    static constexpr std::size_t kept = 0;
    static constexpr detail::number_kinds<0> kinds{};
    static constexpr int weight = 1;
    static constexpr rational value{Numerator, Denominator};
    static constexpr int put(detail::graph& g, int const*&) { return g.constant(value); }
};

/// A plain number, kept in the object.
template <detail::number_kind Kind>
class number_term : public named_call<number_term<Kind>>, public detail::kept_numbers<1> {
public:
    static constexpr std::size_t kept = 1;
    static constexpr detail::number_kinds<1> kinds{{Kind, {}}};
    static constexpr int weight = 1;
    static constexpr int put(detail::graph&, int const*& slot) { return *slot++; }
};

namespace detail {

template <class Rule, class... Operands, std::size_t... Index>
constexpr int put_term(graph& g, int const*& slot, std::index_sequence<Index...>) {
    int const at[] = {Operands::put(g, slot)...};  // braces: left to right, as the numbers are kept
    return node_of<Rule>(g, at[Index]...);
}
/// What a tree is, whether its root is a number or a condition.
template <class Rule, class... Operands>
struct tree : kept_numbers<(0 + ... + Operands::kept)> {
    static constexpr std::size_t kept = (0 + ... + Operands::kept);
    static constexpr auto kinds = joined_kinds<Operands...>();
    static constexpr int weight = (1 + ... + Operands::weight);
    static constexpr int put(graph& g, int const*& slot) { return put_term<Rule, Operands...>(g, slot, std::index_sequence_for<Operands...>{}); }
    static constexpr int make(graph& g, int const*& slot) { return put(g, slot); }
};

}  // namespace detail

/// A rule applied to operands: term<product, variable<"x">, constant<2>>.
template <class Rule, class... Operands>
class term : public named_call<term<Rule, Operands...>>, public detail::tree<Rule, Operands...> {};

/// A condition on expressions: condition_term<less, variable<"x">, constant<0>>.
template <class Rule, class... Operands>
class condition_term : public expression_condition_tag, public detail::tree<Rule, Operands...> {
public:
    using condition_door = detail::expression_door;

    template <std::same_as<bool> Bool>
    constexpr operator Bool() const {
        static_assert(detail::always_false<Bool>,
                      "tapeless: a condition on expressions is no bool; write where(x > 0, a, b) instead of if, ?: or a comparison");
        return false;
    }
};

namespace detail {

constexpr int largest_tree = 24;       // above this weight a tree collapses into one packed graph
constexpr std::size_t most_numbers = 64;

template <expression Operand>
constexpr Operand lift(Operand u) {
    return u;
}
template <expression_condition Condition>
constexpr Condition lift(Condition c) {
    return c;
}
template <plain_number Number>
constexpr auto lift(Number value) {
    number_term<kind_of_number<Number>> result;
    if constexpr (std::floating_point<Number>) result.numbers[0] = number::bits_of(static_cast<double>(value));
    else result.numbers[0] = number(value);
    return result;
}
template <class Operand>
using lifted = decltype(lift(std::declval<Operand>()));

template <class Rule, class... Operands>
constexpr auto term_type() {
    static_assert((0 + ... + Operands::kept) <= most_numbers,
                  "tapeless: this expression keeps more than 64 plain numbers; write 3.9_c instead of 3.9, or use function_of");
    if constexpr ((1 + ... + Operands::weight) > largest_tree) return std::type_identity<typename packer<tree<Rule, Operands...>>::type>{};
    else return std::type_identity<term<Rule, Operands...>>{};
}
template <class Rule, class... Operands>
using term_of = typename decltype(term_type<Rule, Operands...>())::type;

template <class Rule, class... Operands>
constexpr term_of<Rule, Operands...> make_term(Operands const&... operands) {
    auto const all = join(static_cast<kept_numbers<Operands::kept> const&>(operands)...);
    if constexpr ((1 + ... + Operands::weight) > largest_tree) {
        return packer<tree<Rule, Operands...>>::pack(all.kept_data());
    } else {
        term<Rule, Operands...> result;
        static_cast<kept_numbers<(0 + ... + Operands::kept)>&>(result) = all;
        return result;
    }
}
template <class Rule, class... Operands>
constexpr auto make_condition_term(Operands const&... operands) {
    condition_term<Rule, Operands...> result;
    static_cast<kept_numbers<(0 + ... + Operands::kept)>&>(result) = join(static_cast<kept_numbers<Operands::kept> const&>(operands)...);
    return result;
}

struct expression_door {
    template <class Rule, class... Operands>
    using result = term_of<Rule, lifted<Operands>...>;

    template <class Rule, class... Operands>
    static constexpr auto make(Operands const&... operands) {
        return make_term<Rule>(lift(operands)...);
    }
    template <class Rule, class... Operands>
    static constexpr auto make_condition(Operands const&... operands) {
        return make_condition_term<Rule>(lift(operands)...);
    }
    template <class Rule, class Condition, class Then, class Else>
    static constexpr auto choose(Condition const& condition, Then const& then, Else const& otherwise) {
        return make_term<Rule>(condition, lift(then), lift(otherwise));
    }
};

struct conjunction {
    static constexpr int make(graph& g, int a, int b) { return g.make(&builtin<kind::both>, a, b); }
};
struct disjunction {
    static constexpr int make(graph& g, int a, int b) { return g.make(&builtin<kind::either>, a, b); }
};
struct inversion {
    static constexpr int make(graph& g, int a) { return g.opposite(a); }
};

template <class Left, class Right>
concept expression_pair = operand<Left> && operand<Right> && (expression<Left> || expression<Right>) && !std::same_as<Left, traced> && !std::same_as<Right, traced>;

}  // namespace detail

template <expression_condition Left, expression_condition Right>
constexpr auto operator&&(Left a, Right b) {
    return detail::make_condition_term<detail::conjunction>(a, b);
}
template <expression_condition Left, expression_condition Right>
constexpr auto operator||(Left a, Right b) {
    return detail::make_condition_term<detail::disjunction>(a, b);
}
template <expression_condition Condition>
constexpr auto operator!(Condition c) {
    return detail::make_condition_term<detail::inversion>(c);
}

template <class Left, class Right>
    requires detail::expression_pair<Left, Right>
constexpr auto operator+(Left a, Right b) {
    return apply<addition>(a, b);
}
template <class Left, class Right>
    requires detail::expression_pair<Left, Right>
constexpr auto operator-(Left a, Right b) {
    return apply<difference>(a, b);
}
template <class Left, class Right>
    requires detail::expression_pair<Left, Right>
constexpr auto operator*(Left a, Right b) {
    return apply<product>(a, b);
}
template <class Left, class Right>
    requires detail::expression_pair<Left, Right>
constexpr auto operator/(Left a, Right b) {
    static_assert(!std::same_as<Right, constant<0>>, "tapeless: u / 0_c divides by the constant 0; a denominator must not be 0");
    if constexpr (plain_number<Right>)
        if (std::is_constant_evaluated() && b == Right(0))
            detail::domain_error("tapeless: u / 0 divides by the constant 0; a denominator must not be 0");
    return apply<quotient>(a, b);
}
namespace detail {
template <class Type>
concept text_like = !operand<Type> && (std::is_pointer_v<Type> || std::convertible_to<Type, char const*> || requires(Type const& text) { text.c_str(); });
template <class Left, class Right>
concept expression_beside_text = (expression<Left> && text_like<Right>) || (text_like<Left> && expression<Right>);
}  // namespace detail

// Text and pointers are no operands: said here in one line, where the compiler would list all operators that it knows.
template <class Left, class Right>
    requires detail::expression_beside_text<Left, Right>
constexpr auto operator+(Left const&, Right const&) {
    static_assert(detail::always_false<Left>, "tapeless: u + v needs formulas or numbers, as in x + 2");
    return constant<0>{};
}
template <class Left, class Right>
    requires detail::expression_beside_text<Left, Right>
constexpr auto operator-(Left const&, Right const&) {
    static_assert(detail::always_false<Left>, "tapeless: u - v needs formulas or numbers, as in x - 2");
    return constant<0>{};
}
template <class Left, class Right>
    requires detail::expression_beside_text<Left, Right>
constexpr auto operator*(Left const&, Right const&) {
    static_assert(detail::always_false<Left>, "tapeless: u * v needs formulas or numbers, as in x * 2");
    return constant<0>{};
}
template <class Left, class Right>
    requires detail::expression_beside_text<Left, Right>
constexpr auto operator/(Left const&, Right const&) {
    static_assert(detail::always_false<Left>, "tapeless: u / v needs formulas or numbers, as in x / 2");
    return constant<0>{};
}
template <expression Operand>
constexpr auto operator-(Operand u) {
    return apply<negation>(u);
}
template <expression Operand>
constexpr Operand operator+(Operand u) {
    return u;
}

namespace detail {
/// Digits with an optional decimal point, read exactly: 3.9 is 39/10. False if they are none, or more than 64 bits.
template <char... Digits>
consteval bool read_digits(ratio& value) {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    bool is_fraction = false;
    constexpr std::int64_t limit = (INT64_MAX - 9) / 10;
    for (char const c : {Digits...}) {
        if (c == '\'') continue;
        if (c == '.') {
            is_fraction = true;
            continue;
        }
        if (c < '0' || c > '9' || numerator > limit || denominator > limit) return false;
        numerator = 10 * numerator + (c - '0');
        if (is_fraction) denominator *= 10;
    }
    return reduce(numerator, denominator, value);
}
template <char... Digits>
consteval ratio digits_as_ratio() {
    ratio value;
    return read_digits<Digits...>(value) ? value : ratio{0, 0};
}
}  // namespace detail

namespace literals {
/// 2_c and 3.9_c are exact constants in the type.
///
/// Errors   digits that are not decimal, or too many: tests/reject/constant_that_is_not_decimal.cpp
template <char... Digits>
consteval auto operator""_c() {
    constexpr detail::ratio value = detail::digits_as_ratio<Digits...>();
    static_assert(value.denominator != 0, "tapeless: a constant needs at most 18 decimal digits, as in 39_c, 3.9_c or 39_c / 10_c");
    return constant<value.numerator, value.denominator == 0 ? 1 : value.denominator>{};
}
}  // namespace literals

}  // namespace tapeless
