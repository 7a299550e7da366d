// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/substitute.hpp>

namespace tapeless::detail {

template <class Type>
constexpr std::size_t array_size = 0;
template <class Item, std::size_t Size>
constexpr std::size_t array_size<std::array<Item, Size>> = Size;

template <class Type>
struct item_type {
    using type = Type;
};
template <class Item, std::size_t Size>
struct item_type<std::array<Item, Size>> {
    using type = Item;
};
template <class Type>
using item_type_t = typename item_type<Type>::type;

/// Do these arguments fit: as many numbers as the function has arguments, one array of that length, or one array for each
/// array of the lambda?
template <class Body, class... Values>
constexpr bool fits_shape() {
    if constexpr (sizeof...(Values) == 0) {
        return Body::arity == 0;
    } else if constexpr (((array_size<Values> == 0) && ...)) {
        return sizeof...(Values) == Body::arity;
    } else {
        constexpr std::array<std::size_t, sizeof...(Values)> sizes{array_size<Values>...};
        if (sizes.size() == 1) return sizes[0] == Body::arity;
        if (sizes.size() != Body::shape.size()) return false;
        for (std::size_t i = 0; i < sizes.size(); ++i)
            if (sizes[i] != Body::shape[i]) return false;
        return true;
    }
}

/// All arguments in one array.
template <class Number, std::size_t Arity, class... Values>
[[gnu::always_inline]] constexpr std::array<Number, Arity> flattened(Values const&... values) {
    std::array<Number, Arity> result{};
    std::size_t next = 0;
    [[maybe_unused]] auto const append = [&](auto const& value) {
        using type = std::remove_cvref_t<decltype(value)>;
        if constexpr (array_size<type> == 0) result[next++] = converted<Number>(value);
        else
            for (auto const& item : value) result[next++] = converted<Number>(item);
    };
    (append(values), ...);
    return result;
}

/// A function's body applied to formulas.
template <class Body, class... Operands>
struct application {
    static constexpr std::size_t kept = (Body::kept + ... + Operands::kept);
    static constexpr auto kinds = joined_kinds<Body, Operands...>();
    static constexpr int make(graph& g, int const*& slot) {
        int const* const body_slots = slot;
        slot += Body::kept;
        int const arguments[] = {Operands::put(g, slot)..., 0};
        int const* body_slot = body_slots;
        int root[1]{};
        Body::put(g, arguments, body_slot, root);
        return root[0];
    }
};

}  // namespace tapeless::detail

namespace tapeless {

/// Calls by position: f(1.0, 2.0) or f(std::array{1.0, 2.0}); with traced values or expressions they give those again.
template <class Derived>
class positional_call {
public:
    /// The value at a point.
    ///
    /// Shapes   as many numbers as the function has arguments, or one std::array of them (one for each array of the lambda)
    /// Errors   another number of arguments: tests/reject/function_of_two_called_with_three.cpp
    template <class... Values>
    [[gnu::always_inline]] constexpr auto operator()([[maybe_unused]] Values const&... values) const {
        using body = typename Derived::body;
        constexpr bool is_symbolic = (symbolic<detail::item_type_t<Values>> || ...);
        constexpr bool has_numbers = ((number_like<detail::item_type_t<Values>> || symbolic<detail::item_type_t<Values>>) && ...);
        constexpr bool fits = detail::fits_shape<body, Values...>();
        static_assert(has_numbers, "tapeless: f(...) needs numbers, as in f(1.0, 2.0)");
        static_assert(fits || !has_numbers,
                      "tapeless: f(...) needs as many numbers as the function has arguments, as in f(1.0, 2.0), or one std::array of that length");
        if constexpr (!fits || !has_numbers) {
            return typename body::template result_type<double>{};
        } else if constexpr (is_symbolic) {
            return applied_to(values...);
        } else {
            using source = typename Derived::source;
            using compiled = typename Derived::compiled;
            using number = detail::evaluation_type_t<detail::is_exact_query<compiled, source>, detail::item_type_t<Values>...>;
            using result = typename body::template result_type<number>;
            detail::number const* const kept = static_cast<Derived const&>(*this).kept_data();
            if constexpr (!detail::is_faultless<compiled::size.met>()) {
                return result{};
            } else if constexpr ((std::same_as<Values, std::array<number, detail::array_size<Values>>> && ...)) {
                detail::joined_arguments<number, detail::array_size<Values>...> const arguments{{values.data()...}};
                return detail::evaluated<result, compiled, source, number>(kept, arguments);
            } else {
                auto const arguments = detail::flattened<number, body::arity>(values...);
                return detail::evaluated<result, compiled, source, number>(kept, arguments.data());
            }
        }
    }

private:
    template <class... Values>
    constexpr auto applied_to(Values const&... values) const {
        using body = typename Derived::body;
        if constexpr ((std::same_as<detail::item_type_t<Values>, traced> || ...)) {
            auto const operands = traced_operands<body::arity>(values...);
            detail::graph* g = nullptr;
            for (traced const& one : operands)
                if (one.graph() != nullptr) g = one.graph();
            if (g == nullptr) detail::domain_error("tapeless: f(...) inside a lambda needs one of the lambda's arguments");
            int at[body::arity + 1]{};
            for (std::size_t i = 0; i < body::arity; ++i) at[i] = operands[i].index_in(*g);
            detail::sequence<int> const slots = detail::put_numbers(*g, static_cast<Derived const&>(*this));
            int const* slot = slots.begin();
            int roots[body::outputs]{};
            body::put(*g, at, slot, roots);
            typename body::template result_type<traced> result{};
            [&]<std::size_t... Index>(std::index_sequence<Index...>) {
                ((detail::entry<Index>(result) = traced(*g, roots[Index])), ...);
            }(std::make_index_sequence<body::outputs>{});
            return result;
        } else {
            static_assert(body::outputs == 1, "tapeless: f(...) of expressions needs a function with one result");
            using packer = detail::packer<detail::application<body, detail::lifted<Values>...>>;
            auto const all = detail::join(static_cast<detail::kept_numbers<body::kept> const&>(static_cast<Derived const&>(*this)),
                                          static_cast<detail::kept_numbers<detail::lifted<Values>::kept> const&>(detail::lift(values))...);
            return packer::pack(all.kept_data());
        }
    }
    template <std::size_t Arity, class... Values>
    static constexpr std::array<traced, Arity> traced_operands(Values const&... values) {
        std::array<traced, Arity> result{};
        std::size_t next = 0;
        auto const append = [&](auto const& value) {
            if constexpr (detail::array_size<std::remove_cvref_t<decltype(value)>> == 0) result[next++] = traced(value);
            else
                for (auto const& item : value) result[next++] = traced(item);
        };
        (append(values), ...);
        return result;
    }
};

}  // namespace tapeless
