// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/wrt.hpp>

#include <cstddef>
#include <type_traits>

namespace tapeless {

/// Variables that change from row to row, in the order of the columns.
template <class... Variables>
struct over_list {};

/// Variables that are given a value with the data.
template <class... Variables>
struct with_list {};

// Named, so that the compiler's message shows which variable it is.
template <class Type>
constexpr bool is_a_variable = is_variable<Type>;
template <class Variable>
constexpr bool has_a_role = false;
template <>
inline constexpr bool has_a_role<detail::nothing> = true;
template <class Variable>
constexpr bool has_one_role = false;
template <>
inline constexpr bool has_one_role<detail::nothing> = true;

/// What changes from row to row: mean(loss, over(input, target), wrt(w)).
///
/// Errors   no variable, something else: tests/reject/over_nothing.cpp; a repeated one: tests/reject/repeated_variable_in_over.cpp
template <class... Variables>
constexpr auto over(Variables...) {
    constexpr bool fits = sizeof...(Variables) > 0 && (is_variable<Variables> && ...);
    static_assert(fits, "tapeless: over(...) needs variables, as in over(input, target)");
    if constexpr (fits) {
        using repeated = decltype(detail::repeated_variable<Variables...>());
        static_assert(is_listed_once<repeated>, "tapeless: over(...) needs each variable once, as in over(input, target)");
    }
    return over_list<Variables...>{};
}
/// What is given a value with the data: mean(loss, over(input), wrt(w), with(penalty)).on(data, penalty = 0.1).
///
/// Errors   something else than variables: tests/reject/with_a_number.cpp
template <class... Variables>
constexpr auto with(Variables...) {
    static_assert((is_a_variable<Variables> && ...), "tapeless: with(...) needs variables, as in with(penalty); their values are given to on(data, penalty = 0.1)");
    return with_list<Variables...>{};
}

namespace detail {

/// What a failed check leaves: on(…) of it says no more.
struct no_loss {
    template <class... Arguments>
    constexpr no_loss on(Arguments const&...) const {
        return {};
    }
};

enum class role { none, wrt, over, with };
template <class Type>
constexpr role role_of = role::none;
template <class... Variables>
constexpr role role_of<wrt_list<Variables...>> = role::wrt;
template <class... Variables>
constexpr role role_of<over_list<Variables...>> = role::over;
template <class... Variables>
constexpr role role_of<with_list<Variables...>> = role::with;

template <role Wanted, class Default, class... Roles>
struct find_role {
    using type = Default;
};
template <role Wanted, class Default, class First, class... Others>
struct find_role<Wanted, Default, First, Others...> {
    using type = std::conditional_t<role_of<First> == Wanted, std::type_identity<First>, find_role<Wanted, Default, Others...>>::type;
};

template <class Expression, class Wrt, class Over, class With>
struct role_check;
template <class Expression, class... Wrt, class... Over, class... With>
struct role_check<Expression, wrt_list<Wrt...>, over_list<Over...>, with_list<With...>> {
    static constexpr bool are_variables = (is_variable<Wrt> && ... && true) && (is_variable<Over> && ... && true) && (is_variable<With> && ... && true);
    using inputs = inputs_of<source_of<Expression>>;

    static constexpr auto without_a_role() {
        constexpr std::size_t missing = [] {
            for (std::size_t i = 0; i < inputs::symbols.size(); ++i) {
                auto const is = [&](symbol const& key) { return key == inputs::symbols[i]; };
                if (!(is(Wrt::key) || ...) && !(is(Over::key) || ...) && !(is(With::key) || ...)) return i;
            }
            return inputs::symbols.size();
        }();
        if constexpr (missing < inputs::symbols.size()) return inputs::template variable_at<missing>();
        else return nothing{};
    }
    using with_two_roles = decltype(repeated_variable<nothing, Wrt..., Over..., With...>());
};

/// The roles of a loss's variables, from lists in any order.
template <class Loss, class... Roles>
struct roles_of {
    using wrt = typename find_role<role::wrt, wrt_list<>, Roles...>::type;
    using over = typename find_role<role::over, over_list<>, Roles...>::type;
    using with = typename find_role<role::with, with_list<>, Roles...>::type;

    static constexpr int count_of(role wanted) { return (0 + ... + (role_of<Roles> == wanted ? 1 : 0)); }

    static consteval bool fit() {
        constexpr bool is_expression = expression<Loss>;
        static_assert(is_expression, "tapeless: mean(loss, ...) needs an expression, as in mean(sq(w * input - target), over(input, target), wrt(w)); for a lambda write mean_of");
        constexpr bool are_lists = ((role_of<Roles> != role::none) && ...) && count_of(role::over) == 1 && count_of(role::wrt) == 1 && count_of(role::with) <= 1;
        static_assert(are_lists || !is_expression, "tapeless: mean(loss, ...) needs over(...) and wrt(...) once, and with(...) at most once, as in mean(loss, over(input, target), wrt(w))");
        if constexpr (are_lists && is_expression) {
            using check = role_check<Loss, wrt, over, with>;
            static_assert(check::are_variables, "tapeless: mean(loss, ...) derives by variables only, as in wrt(w, b)");
            if constexpr (check::are_variables) {
                using lost = decltype(check::without_a_role());
                static_assert(has_a_role<lost>, "tapeless: mean(loss, ...) needs a role for every variable of the loss, as in over(input), wrt(w) or with(penalty)");
                static_assert(has_one_role<typename check::with_two_roles>, "tapeless: mean(loss, ...) needs one role for a variable: over(...), wrt(...) or with(...)");
                return has_a_role<lost> && has_one_role<typename check::with_two_roles>;
            }
        }
        return false;
    }
};

}  // namespace detail

}  // namespace tapeless
