// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/term.hpp>
#include <tapeless/expression/variable.hpp>

// Forward declarations only: whoever has a hana::map has included it. Hana names its template parameters T, I, N and E,
// which users define as macros.
#pragma push_macro("T")
#pragma push_macro("I")
#pragma push_macro("N")
#pragma push_macro("E")
#undef T
#undef I
#undef N
#undef E
#include <boost/hana/fwd/at.hpp>
#include <boost/hana/fwd/core/tag_of.hpp>
#include <boost/hana/fwd/drop_front.hpp>
#include <boost/hana/fwd/equal.hpp>
#include <boost/hana/fwd/first.hpp>
#include <boost/hana/fwd/hash.hpp>
#include <boost/hana/fwd/integral_constant.hpp>
#include <boost/hana/fwd/is_empty.hpp>
#include <boost/hana/fwd/length.hpp>
#include <boost/hana/fwd/second.hpp>
#include <boost/hana/fwd/tuple.hpp>
#include <boost/hana/fwd/type.hpp>
#include <boost/hana/fwd/unpack.hpp>
#pragma pop_macro("E")
#pragma pop_macro("N")
#pragma pop_macro("I")
#pragma pop_macro("T")

namespace tapeless {

/// A variable is a key for hana::map: make_map(make_pair(x, 2.0)).
struct variable_tag {};

// Hana's own operators take anything beside a Hana constant; these are more specialised, so that 2_c * x has one meaning.
template <class Integer, Integer Value, expression Right>
constexpr auto operator+(boost::hana::integral_constant<Integer, Value>, Right b) {
    return constant<Value>{} + b;
}
template <expression Left, class Integer, Integer Value>
constexpr auto operator+(Left a, boost::hana::integral_constant<Integer, Value>) {
    return a + constant<Value>{};
}
template <class Integer, Integer Value, expression Right>
constexpr auto operator-(boost::hana::integral_constant<Integer, Value>, Right b) {
    return constant<Value>{} - b;
}
template <expression Left, class Integer, Integer Value>
constexpr auto operator-(Left a, boost::hana::integral_constant<Integer, Value>) {
    return a - constant<Value>{};
}
template <class Integer, Integer Value, expression Right>
constexpr auto operator*(boost::hana::integral_constant<Integer, Value>, Right b) {
    return constant<Value>{} * b;
}
template <expression Left, class Integer, Integer Value>
constexpr auto operator*(Left a, boost::hana::integral_constant<Integer, Value>) {
    return a * constant<Value>{};
}
template <class Integer, Integer Value, expression Right>
constexpr auto operator/(boost::hana::integral_constant<Integer, Value>, Right b) {
    return constant<Value>{} / b;
}
template <expression Left, class Integer, Integer Value>
constexpr auto operator/(Left a, boost::hana::integral_constant<Integer, Value>) {
    return a / constant<Value>{};
}

namespace detail {

/// f(map): the map's pairs as bindings.
template <class Formula, class Map>
constexpr auto call_with_map(Formula const& f, Map const& map) {
    return boost::hana::unpack(map, [&f](auto const&... pairs) { return f((boost::hana::first(pairs) = boost::hana::second(pairs))...); });
}

}  // namespace detail

}  // namespace tapeless

namespace boost::hana {

template <tapeless::fixed_string Name>
struct tag_of<tapeless::variable<Name>> {
    using type = tapeless::variable_tag;
};
template <>
struct hash_impl<tapeless::variable_tag> {
    template <class Variable>
    static constexpr auto apply(Variable const&) {
        return type_c<Variable>;
    }
};
template <>
struct equal_impl<tapeless::variable_tag, tapeless::variable_tag> {
    template <class Left, class Right>
    static constexpr auto apply(Left const&, Right const&) {
        return bool_c<std::is_same_v<Left, Right>>;
    }
};

}  // namespace boost::hana
