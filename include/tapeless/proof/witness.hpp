// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/expansion.hpp>
#include <tapeless/math/exponential.hpp>
#include <tapeless/math/logarithm.hpp>
#include <tapeless/proof/enclosure.hpp>

namespace tapeless::detail {

/// Values of all nodes at a rational point.
class values_at_a_point {
public:
    constexpr values_at_a_point(graph const& g, expansion const& nodes, int point) : graph_(g), nodes_(nodes) {
        values_ = sequence<enclosure>::zeros(nodes.size());
        for (int const i : nodes.order()) {
            if (nodes.meaning_of(i) != i) values_[i] = value_by_form(i);
            else if (is_condition(g.type(i))) values_[i] = condition_at(i);
            else values_[i] = value_at(i, point);
        }
    }
    constexpr enclosure const& of(int i) const { return values_[i]; }

private:
    graph const& graph_;
    expansion const& nodes_;
    sequence<enclosure> values_{1};

    constexpr enclosure value_at(int i, int point) const {
        node const& k = graph_.at(i);
        switch (k.type()) {
            case kind::constant: return enclosure::of(graph_.value(i));
            case kind::variable: return enclosure::of(coordinate(point, k.a));
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
                return {};
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
            case algebra::logarithm: return u.low > 0 ? increasing(k, u) : enclosure{};
            case algebra::square_root: return u.low >= 0 ? increasing(k, u) : enclosure{};
            case algebra::exponential: return u.low > -300 && u.high < 300 ? increasing(k, u) : enclosure{};
            case algebra::cube_root:
            case algebra::increasing: return increasing(k, u);
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
    /// |sin v - sin u| <= |v - u|.
    static constexpr enclosure wave(node const& k, enclosure const& u) {
        double const width = u.high - u.low;
        enclosure const value = evaluated(k, &u.low, allowance);
        if (!value.is_known() || enclosure::size(u.low) > 1e6) return {};
        return enclosure::between(value.low - width, value.high + width).widened(enclosure::unit);
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
        double operands[3] = {};
        for (int which = 0; which < k.what->arity; ++which) {
            enclosure const& u = of(k.operand(which));
            if (!u.is_double()) return {};
            operands[which] = u.low;
        }
        return evaluated(k, operands, caution);
    }

    /// Points of small sixteenths: between 0 and 1, above 1, of mixed signs, and where all variables are equal.
    static constexpr ratio coordinate(int point, int variable) {
        std::int64_t const fraction = 2 * (variable * 5 % 8) + 1;
        bool const is_odd = variable % 2 == 1;
        std::int64_t sixteenths = 0;
        switch (point) {
            case 0: sixteenths = fraction; break;
            case 1: sixteenths = 16 + fraction; break;
            case 2: sixteenths = is_odd ? -fraction : 32 - fraction; break;
            case 3: break;
            case 4: sixteenths = 16; break;
            case 5: sixteenths = -fraction; break;
            case 6: sixteenths = is_odd ? 48 + fraction : -16 - fraction; break;
            case 7: sixteenths = 8 * (3 + variable % 5); break;
            case 8: sixteenths = -16; break;
            case 9: sixteenths = is_odd ? 16 : 0; break;
            default: sixteenths = is_odd ? 0 : 16;
        }
        ratio result;
        reduce(sixteenths, 16, result);
        return result;
    }
};

/// Is there a point where both functions are defined and certainly differ? false says only that none of the few points tried
/// is one. May append nodes to g.
constexpr bool differs_at_a_point(graph& g, int f, int h) {
    constexpr int points = 11;
    constexpr int budget = 4000;  // operations, about fifty evaluation steps each
    constexpr int price_of_a_function = 5;
    if (f == h) return false;
    expansion const nodes(g, f, h, expansion::replaced_functions::keep);
    int price = 0;
    for (int const i : nodes.order()) price += g.type(i) == kind::function ? price_of_a_function : 1;
    if (!nodes.is_complete() || price > budget) return false;
    for (int point = 0; point < points && (point + 1) * price <= budget; ++point) {
        values_at_a_point const values(g, nodes, point);
        if (values.of(f).is_apart_from(values.of(h))) return true;
    }
    return false;
}

}  // namespace tapeless::detail
