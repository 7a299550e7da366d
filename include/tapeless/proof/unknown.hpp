// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/rule.hpp>

namespace tapeless {

namespace detail {

/// "u''" is the second derivative of "u".
template <fixed_string Name>
constexpr int primes_in = [] {
    int count = 0;
    while (count < static_cast<int>(Name.size()) && Name.text[static_cast<int>(Name.size()) - 1 - count] == '\'') ++count;
    return count;
}();
template <fixed_string Name>
constexpr auto without_primes() {
    char text[Name.size() + 1 - static_cast<std::size_t>(primes_in<Name>)]{};
    for (std::size_t i = 0; i + 1 < sizeof(text); ++i) text[i] = Name.text[i];
    return fixed_string<sizeof(text)>(text);
}

constexpr int most_unknown_slopes = 5;

/// The derivative of an unknown function, Orders times by each of its arguments: itself where all orders are 0. What it
/// is called: u, u', u'' of one argument; u, u_1, u_12 of several.
template <fixed_string Name, int... Orders>
struct unknown_rule {
    static constexpr int arity = static_cast<int>(sizeof...(Orders));
    static constexpr bool has_values = false;

    struct text {
        char characters[Name.size() + 2 + static_cast<std::size_t>((0 + ... + Orders))]{};
    };
    static constexpr text written = [] {
        text result;
        std::size_t end = 0;
        for (; end < Name.size(); ++end) result.characters[end] = Name.text[end];
        int argument = 0;
        if (arity > 1 && (0 + ... + Orders) > 0) result.characters[end++] = '_';
        for (int const order : {Orders...}) {
            ++argument;
            for (int i = 0; i < order; ++i) result.characters[end++] = arity == 1 ? '\'' : static_cast<char>('0' + argument);
        }
        return result;
    }();
    static constexpr char const* name = written.characters;

    template <class Number>
    static constexpr Number value(Number const& u, auto const&...) {
        static_assert(always_false<Number>, "tapeless: unknown<\"u\">(x) has no value, it stands for every function; give a point to formulas without it");
        return u;
    }
    template <int Which>
    static constexpr traced slope(auto u, auto v_or_self, auto... others) {
        if constexpr ((0 + ... + Orders) < most_unknown_slopes) {
            return [&]<int... Index>(std::integer_sequence<int, Index...>) {
                using next = unknown_rule<Name, (Orders + (Index == Which ? 1 : 0))...>;
                if constexpr (arity == 1) return traced(apply<next>(u));
                else return applied_to_first<next>(std::make_index_sequence<sizeof...(Orders)>{}, u, v_or_self, others...);
            }(std::make_integer_sequence<int, arity>{});
        } else {
            domain_error("tapeless: unknown<\"u\">(x) has derivatives up to the fifth");
            return u;
        }
    }

private:
    template <class Next, std::size_t... Index>
    static constexpr traced applied_to_first(std::index_sequence<Index...>, auto... operands) {
        traced const all[] = {operands...};
        return apply<Next>(all[Index]...);
    }
};

template <fixed_string Name, class Orders>
struct unknown_of;
template <fixed_string Name, int... Orders>
struct unknown_of<Name, std::integer_sequence<int, Orders...>> {
    using rule = unknown_rule<Name, Orders...>;
};
/// Orders as given; none: primes count for a function of one argument.
template <fixed_string Name, std::size_t Arity, int... Orders>
constexpr auto unknown_rule_for() {
    if constexpr (sizeof...(Orders) > 0) return unknown_rule<Name, Orders...>{};
    else if constexpr (Arity == 1) return unknown_rule<without_primes<Name>(), primes_in<Name>>{};
    else if constexpr (Arity == 2) return unknown_rule<Name, 0, 0>{};
    else return unknown_rule<Name, 0, 0, 0>{};
}
template <fixed_string Name, std::size_t Arity, int... Orders>
constexpr bool names_an_unknown = is_identifier(Name.text, Name.size() - static_cast<std::size_t>(primes_in<Name>)) &&
                                  (Arity == 1 || primes_in<Name> == 0) && Arity > 0 && Arity <= 3 &&
                                  (sizeof...(Orders) == 0 || (sizeof...(Orders) == Arity && primes_in<Name> == 0));

}  // namespace detail

/// A function symbol: any function u, of which == knows nothing but its slope u'. What is proved of it holds for all u.
///
///   constexpr auto u = unknown<"u">(x), v = unknown<"v">(x);
///   static_assert(derivative(u * v, x) == unknown<"u'">(x) * v + u * unknown<"v'">(x));
///
/// Up to three arguments. Derivatives of one of one argument are written with primes, unknown<"u''">(x); of several with the
/// orders by each argument: unknown<"u", 1, 0>(x, y) is ∂u/∂(first argument), shown as u_1(x, y). Mixed ones do not depend on
/// the order, so u is taken for smooth. Five derivatives at most.
/// Errors   a point to evaluate it at: tests/reject/value_of_an_unknown_function.cpp
template <fixed_string Name, int... Orders, operand... Operands>
constexpr auto unknown(Operands... operands) {
    constexpr bool fits = detail::names_an_unknown<Name, sizeof...(Operands), Orders...>;
    static_assert(fits, "tapeless: unknown needs a name and one to three arguments, as in unknown<\"u\">(x), unknown<\"u'\">(x) or unknown<\"u\", 1, 0>(x, y)");
    if constexpr (fits) return apply<decltype(detail::unknown_rule_for<Name, sizeof...(Operands), Orders...>())>(operands...);
    else return (operands + ...);
}

}  // namespace tapeless
