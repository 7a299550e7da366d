// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/evaluate.hpp>
#include <tapeless/expression/expression.hpp>

namespace tapeless {

template <fixed_string Name>
class variable;
template <class Variable, class Value>
struct binding;

namespace detail {

template <class Type>
constexpr bool is_binding = false;
template <class Variable, class Value>
constexpr bool is_binding<binding<Variable, Value>> = true;

/// One or more formulas in one graph, with one list of kept numbers.
template <class... Formulas>
struct source_of {
    static constexpr std::size_t kept = (0 + ... + Formulas::kept);
    static constexpr std::size_t outputs = sizeof...(Formulas);
    static constexpr auto kinds = joined_kinds<Formulas...>();
    static constexpr void put(graph& g, int const*& slot, int* roots) { ((*roots++ = Formulas::put(g, slot)), ...); }
};

/// The variables that a source is made of, in alphabetical order.
template <class Source>
class inputs_of {
    struct untrimmed {
        symbol found[256];
        std::size_t count;
    };
    static constexpr untrimmed search() {
        untrimmed result{};
        graph g;
        sequence<bool> const needed = ancestors_of(g, put_source<Source>(g));
        for (int i = 0; i < needed.size(); ++i) {
            if (!needed[i] || g.type(i) != kind::variable) continue;
            if (result.count == 256) domain_error("tapeless: an expression may have 256 variables; use function_of_vector for more");
            std::size_t at = result.count++;
            for (; at > 0 && comes_before(g.symbol_of(i), result.found[at - 1]); --at) result.found[at] = result.found[at - 1];
            result.found[at] = g.symbol_of(i);
        }
        return result;
    }
    static constexpr untrimmed all = search();

public:
    static constexpr auto symbols = [] {
        std::array<symbol, all.count> result{};
        for (std::size_t i = 0; i < all.count; ++i) result[i] = all.found[i];
        return result;
    }();
    /// The variable's type, which messages print.
    template <std::size_t Index>
    static constexpr auto variable_at() {
        return typename decltype(variable_named<symbols[Index].text>())::type{};
    }
};

template <class Inputs, class... Bindings>
constexpr std::size_t first_missing() {
    for (std::size_t i = 0; i < Inputs::symbols.size(); ++i)
        if (!((Bindings::variable_type::key == Inputs::symbols[i]) || ...)) return i;
    return Inputs::symbols.size();
}
struct nothing {};
template <class Source, class... Bindings>
constexpr auto missing_variable() {
    constexpr std::size_t missing = first_missing<inputs_of<Source>, Bindings...>();
    if constexpr (missing < inputs_of<Source>::symbols.size()) return inputs_of<Source>::template variable_at<missing>();
    else return nothing{};
}
template <class First, class... Others>
constexpr auto repeated_variable() {
    if constexpr ((std::same_as<First, Others> || ...)) return First{};
    else if constexpr (sizeof...(Others) > 0) return repeated_variable<Others...>();
    else return nothing{};
}

}  // namespace detail

// Named, so that the compiler's message shows which variable it is.
template <class... Bindings>
constexpr bool has_a_value_for<detail::nothing, Bindings...> = true;
template <class Variable>
constexpr bool is_given_once = false;
template <>
inline constexpr bool is_given_once<detail::nothing> = true;

namespace detail {

template <class Number, class Source, class... Bindings>
[[gnu::always_inline]] constexpr auto bound_arguments(Bindings const&... bindings) {
    using inputs = inputs_of<Source>;
    std::array<Number, inputs::symbols.size()> result{};
    [[maybe_unused]] auto const bind = [&](symbol const& key, auto const& value) {
        for (std::size_t i = 0; i < result.size(); ++i)
            if (inputs::symbols[i] == key) result[i] = converted<Number>(value);
    };
    (bind(Bindings::variable_type::key, bindings.value), ...);
    return result;
}

template <class Type>
concept has_hana_tag = requires { typename Type::hana_tag; };
/// One hana::map of variables to values instead of bindings.
template <class... Bindings>
constexpr bool is_one_map = sizeof...(Bindings) == 1 && (has_hana_tag<Bindings> && ...);
template <class Formula, class Map>
constexpr auto call_with_map(Formula const& f, Map const& map);

/// What a call by name needs; each check is one message, and nothing is instantiated after a failed one.
template <class Source, class... Bindings>
constexpr int call_problem() {
    if constexpr (sizeof...(Bindings) == 1 && (has_hana_tag<Bindings> && ...)) return 0;
    else if constexpr (!(is_binding<Bindings> && ...)) return 1;
    else if constexpr (!((number_like<decltype(Bindings::value)> || symbolic<decltype(Bindings::value)>) && ...)) return 2;
    else return 0;
}
template <class... Bindings>
constexpr bool binds_formulas() {
    if constexpr ((is_binding<Bindings> && ...)) return (symbolic<decltype(Bindings::value)> || ...);
    else return false;
}

template <class Expression, class... Bindings>
constexpr auto substituted(Expression const& e, Bindings const&... bindings);

}  // namespace detail

/// Calls by name: f(x = 2.0, y = 1.0). Derived has `source`, `compiled`, result_type<Number> and kept_data().
template <class Derived>
class named_call_operator {
public:
    /// The value at a point given by name.
    ///
    /// Domain   the bindings in any order; a point may name more variables than the function contains
    /// Errors   a variable without a value: tests/reject/unbound_variable.cpp
    template <class... Bindings>
    [[gnu::always_inline]] constexpr auto operator()([[maybe_unused]] Bindings const&... bindings) const {
        using source = typename Derived::source;
        constexpr int problem = detail::call_problem<source, Bindings...>();
        constexpr bool has_bindings = problem != 1;
        constexpr bool has_numbers = problem != 2;
        static_assert(has_bindings, "tapeless: f(...) needs bindings, as in f(x = 2.0, y = 1.0)");
        static_assert(has_numbers, "tapeless: f(...) needs numbers as values, as in f(x = 2.0, y = 1.0)");
        if constexpr (detail::is_one_map<Bindings...>) {
            return detail::call_with_map(static_cast<Derived const&>(*this), bindings...);
        } else if constexpr (problem == 0 && detail::binds_formulas<Bindings...>()) {
            return detail::substituted(static_cast<Derived const&>(*this), bindings...);
        } else if constexpr (problem == 0) {
            using repeated = decltype(detail::repeated_variable<detail::nothing, typename Bindings::variable_type...>());
            static_assert(is_given_once<repeated>, "tapeless: f(...) needs each variable once, as in f(x = 2.0, y = 1.0)");
            using missing = decltype(detail::missing_variable<source, Bindings...>());
            static_assert(has_a_value_for<missing, Bindings...>, "tapeless: f(...) needs a value for every variable, as in f(x = 2.0, y = 1.0)");
            if constexpr (has_a_value_for<missing, Bindings...> && is_given_once<repeated>) {
                using compiled = detail::compiled<source, detail::inputs_of<source>>;
                using number = detail::evaluation_type_t<detail::is_exact_query<compiled, source>, decltype(Bindings::value)...>;
                using result = typename Derived::template result_type<number>;
                if constexpr (detail::is_faultless<compiled::size.met>()) {
                    auto const arguments = detail::bound_arguments<number, source>(bindings...);
                    return detail::evaluated<result, compiled, source, number>(static_cast<Derived const&>(*this).kept_data(), arguments.data());
                } else {
                    return result{};
                }
            } else {
                return typename Derived::template result_type<double>{};
            }
        } else {
            return typename Derived::template result_type<double>{};
        }
    }
};

/// What every formula offers: calls by name, and one clear line where it is taken for a number or a bool.
template <class Derived>
class named_call : public expression_tag, public named_call_operator<Derived> {
public:
    using symbolic_door = detail::expression_door;
    using source = detail::source_of<Derived>;
    template <class Number>
    using result_type = Number;

    template <std::same_as<bool> Bool>
    constexpr operator Bool() const {
        static_assert(detail::always_false<Bool>, "tapeless: an expression is no condition; write where(x > 0, a, b) instead of if, &&, || or ?:");
        return false;
    }
    template <std::same_as<double> Double>
    constexpr operator Double() const {
        static_assert(detail::always_false<Double>,
                      "tapeless: an expression is no number; write sin(x) instead of std::sin(x), and f(x = 2.0) for a value");
        return 0;
    }

};

}  // namespace tapeless
