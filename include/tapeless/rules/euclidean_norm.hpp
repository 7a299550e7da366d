// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/piecewise.hpp>
#include <tapeless/rules/powers.hpp>

#include <array>
#include <utility>

namespace tapeless {

namespace detail {

// u / length where the length is 0, subnormal, infinite or NaN.
template <class Number>
constexpr Number direction_at_the_border(Number const& u, Number const& v, Number const& length) {
    constexpr auto infinity = static_cast<Number>(math::fixed::infinity);
    if (math::is_nan(u) || math::is_nan(v)) return not_a_number<Number>();
    if (length == 0) return length;
    bool const is_infinite = u == infinity || u == -infinity;
    if (v == infinity || v == -infinity) return is_infinite ? not_a_number<Number>() : Number(0);
    if (is_infinite) return u < 0 ? Number(-1) : Number(1);
    Number const scale = length > 1 ? Number(0x1p-64) : Number(0x1p64);
    return u * scale / math::hypot(Number(u * scale), Number(v * scale));
}

/// u / length, where length is the node of √(u² + v²): the cosine of an angle; 0 at the origin. The length is given so
/// that it is shared; whole slopes by u and v belong to u and v, so that nothing cancels.
struct direction_rule {
    static constexpr char const* name = "direction";
    static constexpr int arity = 3;
    template <class Number>
    static constexpr Number value(Number const& u, [[maybe_unused]] Number const& v, Number const& length) {
        if constexpr (math::floating<Number>) {
            using limits = std::numeric_limits<Number>;
            if (length >= limits::min() && length <= limits::max()) return u / length;
            return direction_at_the_border(u, v, length);
        } else {
            return select(length == whole<Number>(0), length, Number(u / length));
        }
    }
    template <int Which>
    requires(Which < 2) static constexpr auto slope(auto u, auto v, auto length, auto self) {
        auto const other = apply<direction_rule>(v, u, length);
        if constexpr (Which == 0) return sq(other) / length;
        else return -(self * other / length);
    }
    static constexpr auto normal(auto u, auto, auto length) { return where(is_zero(length), 0, u / length); }
    static constexpr auto shown(auto u, auto, auto length) { return u / length; }
};

}  // namespace detail

struct hypot_rule {
    static constexpr char const* name = "hypot";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        if constexpr (detail::has_order<Number>) return math::hypot(u, v);
        else return math::sqrt(Number(u * u + v * v));  // complex numbers: the slope of asinh
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto self) {
        if constexpr (Which == 0) return apply<detail::direction_rule>(u, v, self);
        else return apply<detail::direction_rule>(v, u, self);
    }
    static constexpr auto normal(auto u, auto v) { return sqrt(u * u + v * v); }
};
/// √(u² + v²), without overflow on the way. Slopes u/√(u² + v²) and v/√(u² + v²), 0 at the origin.
template <operand Left, operand Right>
constexpr applied<hypot_rule, Left, Right> hypot(Left u, Right v) {
    return apply<hypot_rule>(u, v);
}
/// √(u₁² + … + uₙ²) of any number of operands.
template <operand First, operand Second, operand Third, operand... Others>
constexpr auto hypot(First u, Second v, Third t, Others... others) {
    return hypot(t, others..., hypot(u, v));  // to the end: each operand passes about log₂ n of them
}

/// The Euclidean norm √(u₁² + … + uₙ²). Slopes uᵢ/norm, 0 at the origin.
template <operand First, operand... Others>
constexpr auto norm(First u, Others... others) {
    if constexpr (sizeof...(Others) == 0) return abs(u);
    else return hypot(u, others...);
}
/// The norm of the vector of an array's entries.
template <operand Item, std::size_t Size>
constexpr Item norm(std::array<Item, Size> const& u) {
    return [&]<std::size_t... Index>(std::index_sequence<Index...>) -> Item { return norm(u[Index]...); }(std::make_index_sequence<Size>{});
}

}  // namespace tapeless
