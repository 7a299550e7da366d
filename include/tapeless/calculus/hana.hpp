// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/named_query.hpp>
#include <tapeless/expression/hana.hpp>


namespace tapeless {

/// A gradient is a Hana sequence of its partials, and is looked up by variable as g[x]: hana::at_c<0>(g), hana::unpack(g, f).
struct gradient_tag {};

/// With respect to the variables of a hana::tuple.
template <class... Variables>
constexpr auto wrt(boost::hana::tuple<Variables...>) {
    return wrt(Variables{}...);
}

namespace detail {
template <std::size_t Count, class... Variables, class Expression>
constexpr auto gradient_without(Expression formula) {
    if constexpr (Count == 0 || sizeof...(Variables) == 0) {
        return named_gradient<Expression, Variables...>(formula);
    } else {
        return []<class First, class... Others>(std::type_identity<void(First, Others...)>, Expression e) {
            return gradient_without<Count - 1, Others...>(e);
        }(std::type_identity<void(Variables...)>{}, formula);
    }
}
}  // namespace detail

}  // namespace tapeless

namespace boost::hana {

template <class Expression, class... Variables>
struct tag_of<tapeless::named_gradient<Expression, Variables...>> {
    using type = tapeless::gradient_tag;
};
template <>
struct unpack_impl<tapeless::gradient_tag> {
    template <class Expression, class... Variables, class Function>
    static constexpr decltype(auto) apply(tapeless::named_gradient<Expression, Variables...> const& gradient, Function&& function) {
        return static_cast<Function&&>(function)(gradient[Variables{}]...);
    }
};
template <>
struct length_impl<tapeless::gradient_tag> {
    template <class Expression, class... Variables>
    static constexpr auto apply(tapeless::named_gradient<Expression, Variables...> const&) {
        return size_c<sizeof...(Variables)>;
    }
};
template <>
struct at_impl<tapeless::gradient_tag> {
    template <class Expression, class... Variables, class Index>
    static constexpr auto apply(tapeless::named_gradient<Expression, Variables...> const& gradient, Index const&) {
        return tapeless::derivative(gradient.formula(), tapeless::detail::variable_at<Index::value, Variables...>());
    }
};
template <>
struct drop_front_impl<tapeless::gradient_tag> {
    template <class Expression, class... Variables, class Count>
    static constexpr auto apply(tapeless::named_gradient<Expression, Variables...> const& gradient, Count const&) {
        return tapeless::detail::gradient_without<Count::value, Variables...>(gradient.formula());
    }
};
template <>
struct is_empty_impl<tapeless::gradient_tag> {
    template <class Expression, class... Variables>
    static constexpr auto apply(tapeless::named_gradient<Expression, Variables...> const&) {
        return bool_c<sizeof...(Variables) == 0>;
    }
};

}  // namespace boost::hana
