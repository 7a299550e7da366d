// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/expansion.hpp>
#include <tapeless/math/exponential.hpp>
#include <tapeless/math/logarithm.hpp>
#include <tapeless/proof/enclosure.hpp>

namespace tapeless::detail {

/// How far the value of a user's function is trusted of which no law is known: to thirty bits at a point, or not at all.
enum class trust : char { values_of_all_rules, known_laws_only };

/// Enclosures of all nodes at a point or over a box: each variable has the enclosure that place(node) gives it. What is
/// known of a node holds wherever its function is defined there.
class enclosed_values {
public:
    constexpr enclosed_values(graph const& g, expansion const& nodes, trust how_far)
        : graph_(g), nodes_(nodes), trust_(how_far), values_(sequence<enclosure>::zeros(nodes.size())) {}

    template <class Place>
    constexpr void read(Place const& place) {
        for (int const i : nodes_.order()) {
            if (graph_.type(i) == kind::variable) values_[i] = place(graph_.at(i));
            else if (nodes_.meaning_of(i) != i && graph_.at(i).what->laws == algebra::none) values_[i] = value_by_form(i);
            else if (is_condition(graph_.type(i))) values_[i] = condition_at(i);
            else values_[i] = value_at(i);
        }
    }
    constexpr enclosure const& of(int i) const { return values_[i]; }

private:
    graph const& graph_;
    expansion const& nodes_;
    trust trust_;
    sequence<enclosure> values_;

    constexpr enclosure value_at(int i) const {
        node const& k = graph_.at(i);
        switch (k.type()) {
            case kind::constant: return enclosure::of(graph_.value(i));
            case kind::add: return of(k.a) + of(k.b);
            case kind::subtract: return of(k.a) - of(k.b);
            case kind::multiply: return of(k.a) * of(k.b);
            case kind::divide: return of(k.a) / of(k.b);
            case kind::negate: return -of(k.a);
            case kind::square: return of(k.a).square();
            case kind::power: return of(k.a).power(k.b);
            case kind::mark: return of(k.a);
            case kind::where: {
                answer const holds = answer_at(k.a);
                if (holds == answer::yes) return of(k.b);
                if (holds == answer::no) return of(k.c);
                return of(k.b).joined_with(of(k.c));
            }
            case kind::function: return function_at(k);
            default: return {};  // a parameter may have any value
        }
    }

    /// What a function's normal form is worth, where the function itself is defined: 1/log' stays NaN for negative numbers.
    constexpr enclosure value_by_form(int i) const {
        node const& k = graph_.at(i);
        double low[3] = {};
        double high[3] = {};
        for (int which = 0; which < k.what->arity; ++which) {
            enclosure const& u = of(k.operand(which));
            if (!u.is_known()) return {};
            low[which] = u.low;
            high[which] = u.high;
        }
        if (!evaluated(k, low, 0).is_known() || !evaluated(k, high, 0).is_known()) return {};
        return of(nodes_.meaning_of(i));
    }

    // Conditions are kept as 1, 0 or nothing.
    constexpr answer answer_at(int i) const {
        if (!of(i).is_known()) return answer::unknown;
        return answer_of(of(i).exact.numerator == 1);
    }
    constexpr enclosure condition_at(int i) const {
        answer const result = condition_of(graph_.at(i));
        if (result == answer::unknown) return {};
        return enclosure::of(ratio{result == answer::yes ? 1 : 0, 1});
    }
    constexpr answer condition_of(node const& k) const {
        switch (k.type()) {
            case kind::less: return is_less(of(k.a), of(k.b));
            case kind::less_equal: return reversed(is_less(of(k.b), of(k.a)));
            case kind::is_zero:
                if (!of(k.a).is_known() || (of(k.a).may_be_zero() && !of(k.a).is_zero())) return answer::unknown;
                return answer_of(of(k.a).is_zero());
            case kind::both: return joined(answer_at(k.a), answer_at(k.b));
            case kind::either: return reversed(joined(reversed(answer_at(k.a)), reversed(answer_at(k.b))));
            default: return reversed(answer_at(k.a));
        }
    }

    static constexpr double allowance = 8 * enclosure::unit;
    constexpr enclosure function_at(node const& k) const {
        enclosure const& u = of(k.a);
        if (!u.is_known()) return {};
        switch (k.what->laws) {
            case algebra::absolute_value: return u.absolute();
            case algebra::sign: return u.sign();
            case algebra::scaled_logarithm:
            case algebra::logarithm: return u.low > 0 ? increasing(k, u) : enclosure{};
            case algebra::square_root: return u.low >= 0 ? increasing(k, u).cut_to_nonnegative() : enclosure{};
            case algebra::exponential: return u.low > -300 && u.high < 300 ? increasing(k, u) : enclosure{};
            case algebra::cube_root:
            case algebra::arc_sine:
            case algebra::arc_tangent:
            case algebra::increasing:
            case algebra::increasing_and_odd: return increasing(k, u);
            case algebra::arc_cosine: return decreasing(k, u);
            case algebra::sine:
            case algebra::cosine: return wave(k, u);
            case algebra::real_power: return real_power(u, of(k.b));
            default: return unknown_function(k);
        }
    }
    static constexpr enclosure evaluated(node const& k, double const* operands, double relative) {
        if (k.what->evaluate == nullptr) return {};
        double const value = k.what->evaluate(operands);
        return enclosure::between(value, value).widened(relative);
    }
    static constexpr enclosure increasing(node const& k, enclosure const& u) {
        enclosure const low = evaluated(k, &u.low, allowance);
        enclosure const high = u.low == u.high ? low : evaluated(k, &u.high, allowance);
        if (!low.is_known() || !high.is_known()) return {};
        return enclosure::between(low.low, high.high);
    }
    static constexpr enclosure decreasing(node const& k, enclosure const& u) {
        enclosure const low = evaluated(k, &u.high, allowance);
        enclosure const high = u.low == u.high ? low : evaluated(k, &u.low, allowance);
        if (!low.is_known() || !high.is_known()) return {};
        return enclosure::between(low.low, high.high);
    }
    /// |sin v - sin u| <= |v - u|.
    static constexpr enclosure wave(node const& k, enclosure const& u) {
        constexpr double largest = 1e6;
        enclosure const whole = enclosure::between(-1, 1);
        double const radius = (u.high - u.low) / 2;
        double const middle = u.low + radius;
        enclosure const value = evaluated(k, &middle, allowance);
        if (!value.is_known() || enclosure::size(u.low) > largest || enclosure::size(u.high) > largest || radius > 1) return whole;
        double const reach = radius + (enclosure::size(middle) + radius) * enclosure::unit;
        return enclosure::between(value.low - reach, value.high + reach).widened(enclosure::unit).cut_to(whole);
    }
    static constexpr enclosure real_power(enclosure const& u, enclosure const& v) {
        if (!v.is_known() || u.low <= 0) return {};
        enclosure const logarithm = enclosure::between(math::log(u.low), math::log(u.high)).widened(allowance);
        enclosure const exponent = logarithm * v;
        if (!exponent.is_known() || exponent.low < -300 || exponent.high > 300) return {};
        return enclosure::between(math::exp(exponent.low), math::exp(exponent.high)).widened(allowance);
    }
    /// Of a user's function nothing is known but its value; it may be less exact than those of the library.
    constexpr enclosure unknown_function(node const& k) const {
        constexpr double caution = 0x1p-30;
        if (trust_ == trust::known_laws_only) return {};
        double operands[3] = {};
        for (int which = 0; which < k.what->arity; ++which) {
            enclosure const& u = of(k.operand(which));
            if (!u.is_double()) return {};
            operands[which] = u.low;
        }
        return evaluated(k, operands, caution);
    }
};

}  // namespace tapeless::detail
