// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/rules/powers.hpp>

namespace tapeless {

struct pow_rule;
/// u^v. Slopes v u^(v-1) by u, u^v log u by v.
///
/// Domain   u > 0, or v a whole number; NaN elsewhere. At u = 0 exact limits: the slope by u is 0, 1 or ∞ for v > 1, =
/// 1 and
///          between 0 and 1, that by v is 0 for v > 0 and NaN for v <= 0. For u < 0 the slope by v is NaN
template <operand Base, operand Exponent>
constexpr applied<pow_rule, Base, Exponent> pow(Base u, Exponent v) {
    return apply<pow_rule>(u, v);
}

namespace detail {

struct curvature_by_base_rule;

/// p l for p = u^v and l = log u, where 0 · log 0 is the limit of u^v log u: 0 for v > 0; NaN for v = 0, where u^v
/// jumps.
struct times_logarithm_rule {
    static constexpr char const* name = "times_logarithm";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& p, Number const& l) {
        if constexpr (has_order<Number>) {
            Number const infinity = number::bits_of(math::fixed::infinity).as<Number>();
            Number const zero = whole<Number>(0);
            if constexpr (math::floating<Number>) {  // nothing is computed that a constant expression may not
                if (math::is_nan(l)) return l;
                if (l == -infinity && p != zero) return not_a_number<Number>();
                return p == zero ? zero : p * l;
            } else {
                Number const product = select(p == zero, zero, Number(p * l));
                return select(l == l,
                              select(l == Number(-infinity), select(p == zero, zero, not_a_number<Number>()), product),
                              l);
            }
        } else {
            return p * l;
        }
    }
    template <int Which>
    static constexpr auto adjoint(auto weight, auto p, auto l, auto) {
        if constexpr (Which == 0) return apply<times_logarithm_rule>(weight, l);
        else return weight * p;
    }
    static constexpr auto normal(auto p, auto l) { return p * l; }
    static constexpr auto shown(auto p, auto l) { return normal(p, l); }
};

// coefficient · u^v, also where u^v alone leaves the range of the type: at u = 1e-300 the curvature of x^x is 1e-300 ·
// 1e600.
template <class Number>
constexpr Number scaled_power(Number const& coefficient, Number const& u, Number const& v) {
    Number const power = math::pow(u, v);
    using limits = std::numeric_limits<Number>;
    if ((power >= limits::min() && power <= limits::max()) || !(u > 0)) return math::product(coefficient, power);
    Number const half = math::pow(u, Number(v / 2));
    return coefficient * half * half;
}

/// v u^(v-1), and 0 for v = 0 also at u = 0. What v - 1 loses in rounding is multiplied back: u may be 1e300.
struct slope_by_base_rule {
    static constexpr char const* name = "slope_of_pow_by_base";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        Number const exponent = v - whole<Number>(1);
        if constexpr (math::floating<Number>) {
            if (v == 0) return math::is_nan(u) ? u : Number(0);
            Number const slope = scaled_power(v, u, exponent);
            Number const part = exponent - v;
            Number const lost = (v - (exponent - part)) + (-1 - part);
            if (lost == 0 || slope == 0 || !math::is_finite(slope)) return slope;
            return slope + slope * lost * math::log(u);
        } else {
            return select(v == whole<Number>(0), whole<Number>(0), Number(v * math::pow(u, exponent)));
        }
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto) {
        if constexpr (Which == 0) return apply<curvature_by_base_rule>(u, v);
        else return pow(u, v - 1) + v * apply<times_logarithm_rule>(pow(u, v - 1), log(u));
    }
    static constexpr auto normal(auto u, auto v) { return v * pow(u, v - 1); }
    static constexpr auto shown(auto u, auto v) { return normal(u, v); }
};

/// v (v-1) u^(v-2), and 0 for v = 0 and v = 1 also at u = 0.
struct curvature_by_base_rule {
    static constexpr char const* name = "curvature_of_pow_by_base";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        Number const coefficient = v * (v - whole<Number>(1));
        Number const exponent = v - whole<Number>(2);
        if constexpr (math::floating<Number>) {
            if (v == 0 || v == 1) return math::is_nan(u) ? u : Number(0);
            return scaled_power(coefficient, u, exponent);
        } else {
            return select(coefficient == whole<Number>(0), coefficient, Number(coefficient * math::pow(u, exponent)));
        }
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto) {
        if constexpr (Which == 0) return v * (v - 1) * apply<slope_by_base_rule>(u, v - 2);
        else return (2 * v - 1) * pow(u, v - 2) + v * (v - 1) * apply<times_logarithm_rule>(pow(u, v - 2), log(u));
    }
    static constexpr auto normal(auto u, auto v) { return v * (v - 1) * pow(u, v - 2); }
    static constexpr auto shown(auto u, auto v) { return normal(u, v); }
};

/// u^v log u.
struct slope_by_exponent_rule {
    static constexpr char const* name = "slope_of_pow_by_exponent";
    static constexpr int arity = 2;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return times_logarithm_rule::value(math::pow(u, v), math::log(u));
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto self) {
        if constexpr (Which == 0) return pow(u, v - 1) + v * apply<slope_by_exponent_rule>(u, v - 1);
        else return apply<times_logarithm_rule>(self, log(u));
    }
    static constexpr auto normal(auto u, auto v) { return pow(u, v) * log(u); }
    static constexpr auto shown(auto u, auto v) { return normal(u, v); }
    static constexpr auto lowered(auto u, auto v) { return apply<times_logarithm_rule>(pow(u, v), log(u)); }
};

/// Is v a constant from which 1 can be taken without rounding, as 1.5 and 1.875?
constexpr bool is_exact_one_less(traced const& v) {
    graph const& g = *v.graph();
    int const i = v.index_in(*v.graph());
    if (!g.is_constant(i)) return false;
    ratio exact;
    if (!g.value(i).is_exact(exact) || !std::has_single_bit(static_cast<std::uint64_t>(exact.denominator)))
        return false;
    constexpr std::int64_t largest = std::int64_t{1} << 53;
    return exact.numerator < largest && exact.numerator - exact.denominator > -largest && exact.denominator < largest;
}
constexpr bool is_positive_constant(traced const& u) {
    int const i = u.index_in(*u.graph());
    return u.graph()->is_constant(i) && u.graph()->value(i).approximate() > 0;
}

}  // namespace detail

struct pow_rule {
    static constexpr char const* name = "pow";
    static constexpr int arity = 2;
    static constexpr auto laws = detail::algebra::real_power;
    template <class Number>
    static constexpr Number value(Number const& u, Number const& v) {
        return math::pow(u, v);
    }
    template <int Which>
    static constexpr auto slope(auto u, auto v, auto self) {
        if constexpr (Which == 0) {
            if (detail::is_exact_one_less(v)) return v * pow(u, v - 1);
            return apply<detail::slope_by_base_rule>(u, v);
        } else {
            if (detail::is_positive_constant(u)) return self * log(u);
            return apply<detail::slope_by_exponent_rule>(u, v);
        }
    }
    /// A whole constant exponent makes a power of the engine, exact and defined for negative u.
    static constexpr int make(detail::graph& g, int u, int v) {
        constexpr std::int64_t largest = 1 << 16;
        if (g.is_constant(v))
            if (detail::number const& n = g.value(v);
                n.denominator == 1 && n.numerator >= -largest && n.numerator <= largest)
                return g.power(u, static_cast<int>(n.numerator));
        return g.make(detail::registered<pow_rule>(), u, v);
    }
};

}  // namespace tapeless
