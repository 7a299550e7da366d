// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/arithmetic.hpp>
#include <tapeless/rules/hyperbolic.hpp>
#include <tapeless/rules/piecewise.hpp>
#include <tapeless/rules/sigmoid.hpp>

#include <array>
#include <utility>

namespace tapeless {

namespace detail {

/// What u - v loses in rounding; 0 where something is infinite.
template <class Number>
constexpr Number lost_in_difference(Number const& u, Number const& v, Number const& difference) {
    if (!math::is_finite(difference)) return 0;
    Number const part = difference - u;
    return (u - (difference - part)) - (v + part);
}

/// e^(u - v). The slope by v is 0: v is a shift against overflow, of which the whole formula must not depend; so == reads
/// it as 0.
struct shifted_exponential_rule {
    static constexpr char const* name = "shifted_exponential";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        Number const difference = math::difference(u, v);
        Number const power = math::exp(difference);
        if constexpr (math::floating<Number>) {
            if (!math::is_finite(power)) return power;
            return power + power * lost_in_difference(u, v, difference);
        } else {
            return power;
        }
    }
    template <int Which>
    requires(Which == 0) static constexpr auto slope(auto, auto, auto self) { return self; }
    static constexpr auto normal(auto u, auto) { return exp(u); }
    static constexpr auto shown(auto u, auto) { return exp(u); }
};

/// v + log s, where v is the shift with which the exponentials of s were made.
struct unshifted_logarithm_rule {
    static constexpr char const* name = "unshifted_logarithm";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& v, Number const& s) {
        if constexpr (math::floating<Number>) {
            if (!math::is_finite(v)) return v;
        }
        return v + math::log(s);
    }
    template <int Which>
    requires(Which == 1) static constexpr auto slope(auto, auto s, auto) { return 1 / s; }
    static constexpr auto normal(auto, auto s) { return log(s); }
    static constexpr auto shown(auto, auto s) { return log(s); }
};

/// u / (u + v) for u, v >= 0.
struct share_rule {
    static constexpr char const* name = "share";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return u / (u + v);
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto self) {
        if constexpr (Which == 0) return apply<share_rule>(v, u) / (u + v);
        else return -(self / (u + v));
    }
    static constexpr auto normal(auto u, auto v) { return u / (u + v); }
    static constexpr auto shown(auto u, auto v) { return normal(u, v); }
};

/// σ(u - v) = e^u/(e^u + e^v). What u - v loses in rounding is multiplied back: at u - v = -700 it would cost 500 ulp.
struct logistic_share_rule {
    static constexpr char const* name = "logistic_share";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        Number const difference = math::difference(u, v);
        if constexpr (math::floating<Number>) {
            if (math::is_nan(difference)) return difference;
            Number const share = math::sigmoid(difference);
            return share + share * (math::sigmoid(Number(-difference)) * lost_in_difference(u, v, difference));
        } else {
            return math::sigmoid(difference);
        }
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto self) {
        auto const product = self * apply<logistic_share_rule>(v, u);
        if constexpr (Which == 0) return product;
        else return -product;
    }
    static constexpr auto normal(auto u, auto v) { return exp(u) / (exp(u) + exp(v)); }
    static constexpr auto shown(auto u, auto v) { return normal(u, v); }
};

constexpr auto largest_of(auto u) { return u; }
constexpr auto largest_of(auto u, auto v, auto... others) { return largest_of(max(u, v), others...); }
constexpr auto sum_of(auto u, auto... others) { return (u + ... + others); }

}  // namespace detail

struct logaddexp_rule {
    static constexpr char const* name = "logaddexp";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        if constexpr (math::floating<Number>) {
            if (u == v) return u + math::log(Number(2));
            Number const& larger = u > v ? u : v;
            Number const& smaller = u > v ? v : u;
            if (math::is_nan(u) || math::is_nan(v)) return math::is_nan(u) ? u : v;
            return larger + math::log1p(detail::shifted_exponential_rule::value(smaller, larger));
        } else if constexpr (detail::has_order<Number>) {
            return math::max(u, v) + detail::log1p_of_tail<Number>(detail::decay_rule::value(Number(u - v)));
        } else {
            return math::log(Number(math::exp(u) + math::exp(v)));
        }
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto) {
        if constexpr (Which == 0) return apply<detail::logistic_share_rule>(u, v);
        else return apply<detail::logistic_share_rule>(v, u);
    }
    static constexpr auto normal(auto u, auto v) { return log(exp(u) + exp(v)); }
};
/// log(e^u + e^v), without overflow. Slopes σ(u - v) and σ(v - u).
template <operand Left, operand Right>
constexpr applied<logaddexp_rule, Left, Right> logaddexp(Left u, Right v) {
    return apply<logaddexp_rule>(u, v);
}

/// log(e^u₁ + … + e^uₙ), without overflow. The slopes are softmax of u.
template <operand First, operand... Others>
constexpr auto logsumexp(First u, Others... others) {
    using detail::shifted_exponential_rule;
    if constexpr (sizeof...(Others) == 0) {
        return u;
    } else if constexpr (sizeof...(Others) == 1) {
        return logaddexp(u, others...);
    } else {
        auto const largest = detail::largest_of(u, others...);
        return apply<detail::unshifted_logarithm_rule>(
            largest, detail::sum_of(apply<shifted_exponential_rule>(u, largest), apply<shifted_exponential_rule>(others, largest)...));
    }
}
/// The same of an array's entries.
template <operand Item, std::size_t Size>
constexpr Item logsumexp(std::array<Item, Size> const& u) {
    return [&]<std::size_t... Index>(std::index_sequence<Index...>) -> Item { return logsumexp(u[Index]...); }(std::make_index_sequence<Size>{});
}

namespace detail {
template <std::size_t Index, class Largest, class First, class... Others>
constexpr auto softmax_entry(Largest const& largest, First const& u, Others const&... others) {
    if constexpr (Index > 0) return softmax_entry<Index - 1>(largest, others..., u);
    else
        return apply<share_rule>(apply<shifted_exponential_rule>(u, largest),
                                 sum_of(apply<shifted_exponential_rule>(others, largest)...));
}
}  // namespace detail

/// Entry Index of softmax: e^uᵢ/(e^u₁ + … + e^uₙ), without overflow. Slopes sᵢ (1 - sᵢ) by uᵢ, -sᵢ sⱼ by uⱼ.
template <std::size_t Index, operand First, operand Second, operand... Others>
constexpr auto softmax(First u, Second v, Others... others) {
    static_assert(Index < 2 + sizeof...(Others), "tapeless: softmax<i>(u...) needs the index i of an operand, as in softmax<0>(u, v)");
    if constexpr (sizeof...(Others) > 0) return detail::softmax_entry<Index>(detail::largest_of(u, v, others...), u, v, others...);
    else if constexpr (Index == 0) return apply<detail::logistic_share_rule>(u, v);
    else return apply<detail::logistic_share_rule>(v, u);
}
/// All entries of softmax of an array's entries.
template <operand Item, std::size_t Size>
    requires(Size > 1)
constexpr std::array<Item, Size> softmax(std::array<Item, Size> const& u) {
    return [&]<std::size_t... Index>(std::index_sequence<Index...>) -> std::array<Item, Size> {
        auto const entry = [&]<std::size_t Which>(std::integral_constant<std::size_t, Which>) -> Item { return softmax<Which>(u[Index]...); };
        return {entry(std::integral_constant<std::size_t, Index>{})...};
    }(std::make_index_sequence<Size>{});
}

struct logcosh_rule {
    static constexpr char const* name = "logcosh";
    template <class Number>
    static constexpr Number value(Number const& u) {
        Number const two = detail::whole<Number>(2);
        if constexpr (math::floating<Number>) {
            Number const a = math::abs(u);
            if (a < 2) {  // log cosh u = log(1 + (e^a - 1)²/(2 e^a))
                Number const growth = math::expm1(a);
                return math::log1p(Number(growth * growth / (2 + 2 * growth)));
            }
            return a + (math::log1p(math::exp(Number(-2 * a))) - math::log(two));
        } else if constexpr (detail::has_order<Number>) {
            return math::abs(u) + (detail::log1p_of_tail<Number>(detail::decay_rule::value(Number(u + u))) - math::log(two));
        } else {
            return math::log(Number(math::cosh(u)));
        }
    }
    static constexpr auto slope(auto u, auto) { return tanh(u); }
    static constexpr auto normal(auto u) { return log(cosh(u)); }
};
/// log cosh u, without overflow. Slope tanh u.
template <operand Operand>
constexpr applied<logcosh_rule, Operand> logcosh(Operand u) {
    return apply<logcosh_rule>(u);
}

}  // namespace tapeless
