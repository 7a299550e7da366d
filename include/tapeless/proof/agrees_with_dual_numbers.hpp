// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/rebuild.hpp>
#include <tapeless/math/floating.hpp>
#include <tapeless/math/powers.hpp>
#include <tapeless/proof/slopes_at_a_point.hpp>

namespace tapeless {

namespace detail {

/// value + slope ε with ε² = 0. `size` is the sum of the magnitudes of all terms of the slope, to which its rounding is
/// proportional.
struct dual_number {
    double value = 0;
    double slope = 0;
    double size = 0;

    constexpr dual_number moved(double factor, dual_number const& operand) const {
        if (operand.slope == 0 && operand.size == 0) return *this;
        return {value, slope + factor * operand.slope, size + magnitude(factor) * operand.size};
    }
};

/// The nodes of a graph in dual numbers, one after the other: no sweep over the graph, no program. Arithmetic is written out
/// here; the slopes of functions are those of their rules.
class dual_values {
public:
    constexpr dual_values(graph const& g, int root) : graph_(g), needed_(ancestors_of(g, root)), values_(sequence<dual_number>::zeros(root + 1)) {}

    /// variable(node) gives the dual number of a variable.
    template <class Variable>
    constexpr void read(Variable const& variable) {
        for (int i = 0; i < values_.size(); ++i) {
            if (!needed_[i]) continue;
            if (graph_.type(i) == kind::variable) values_[i] = variable(graph_.at(i));
            else values_[i] = dual_at(i);
        }
    }
    constexpr dual_number const& of(int i) const { return values_[i]; }

private:
    graph const& graph_;
    sequence<bool> needed_;
    sequence<dual_number> values_;

    static constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    static constexpr dual_number truth(bool holds) { return {holds ? 1.0 : 0.0, 0, 0}; }
    constexpr dual_number dual_at(int i) const {
        node const& k = graph_.at(i);
        if (k.type() == kind::constant) return {graph_.value(k).approximate(), 0, 0};
        dual_number const& a = of(k.a);
        switch (k.type()) {
            case kind::negate: return {-a.value, -a.slope, a.size};
            case kind::square: return dual_number{a.value * a.value, 0, 0}.moved(2 * a.value, a);
            case kind::power: return dual_number{math::power(a.value, k.b), 0, 0}.moved(k.b * math::power(a.value, k.b - 1), a);
            case kind::mark: return a;
            case kind::is_zero: return truth(a.value == 0);
            case kind::opposite: return truth(a.value == 0);
            case kind::where: return a.value != 0 ? of(k.b) : of(k.c);
            case kind::function: return function_at(k);
            default: break;
        }
        dual_number const& b = of(k.b);
        switch (k.type()) {
            case kind::add: return {a.value + b.value, a.slope + b.slope, a.size + b.size};
            case kind::subtract: return {a.value - b.value, a.slope - b.slope, a.size + b.size};
            case kind::multiply: return dual_number{a.value * b.value, 0, 0}.moved(b.value, a).moved(a.value, b);
            case kind::divide: {
                if (b.value == 0) return {undefined, undefined, 0};
                double const quotient = a.value / b.value;
                return dual_number{quotient, 0, 0}.moved(1 / b.value, a).moved(-quotient / b.value, b);
            }
            case kind::less: return truth(a.value < b.value);
            case kind::less_equal: return truth(a.value <= b.value);
            case kind::both: return truth(a.value != 0 && b.value != 0);
            case kind::either: return truth(a.value != 0 || b.value != 0);
            default: return {undefined, undefined, 0};
        }
    }
    constexpr dual_number function_at(node const& k) const {
        double operands[3] = {};
        for (int which = 0; which < k.what->arity; ++which) operands[which] = of(k.operand(which)).value;
        if (k.what->evaluate == nullptr) return {undefined, undefined, 0};
        dual_number result{k.what->evaluate(operands), 0, 0};
        for (int which = 0; which < k.what->arity; ++which)
            if (of(k.operand(which)).size != 0) result = result.moved(slope_of_rule(k.what, operands, which), of(k.operand(which)));
        return result;
    }
    /// The rule's slope in a graph of its own, where its operands are variables.
    static constexpr double slope_of_rule(operation const* what, double const* operands, int which) {
        if (what->adjoint == nullptr) return 0;
        graph own;
        int x[3] = {};
        for (int i = 0; i < what->arity; ++i) x[i] = own.variable(argument(static_cast<std::size_t>(i)));
        int const self = own.make(what, x[0], x[1], x[2]);
        int const root = what->adjoint(own, own.constant(1), self, which);
        dual_values slopes(own, root);
        slopes.read([&](node const& variable) { return dual_number{operands[variable.a], 0, 0}; });
        return slopes.of(root).value;
    }
};

struct by_dual_numbers {
    /// Both compute the same terms, in different order and association: each is off by a few ulps per operation, in relation
    /// to the sum of their magnitudes.
    template <class Body, std::size_t Arity>
    static constexpr two_slopes of(function<Body> const& f, std::array<double, Arity> const& point, std::size_t which, double slope) {
        constexpr double ulps_per_operation = 4;
        constexpr double unit = 0x1p-52;
        graph g;
        int const root = put_value(g, f);
        dual_values values(g, root);
        values.read([&](node const& variable) {
            auto const i = static_cast<std::size_t>(variable.a);
            return i == which ? dual_number{point[i], 1, 1} : dual_number{point[i], 0, 0};
        });
        dual_number const& result = values.of(root);
        return {slope, result.slope, ulps_per_operation * unit * (g.size() + 4) * result.size, math::is_finite(slope)};
    }
    template <class Body, std::size_t Arity>
    static constexpr bool agree(function<Body> const& f, std::array<double, Arity> const& point) {
        return all_agree<by_dual_numbers>(f, point);
    }
};

}  // namespace detail

/// Does the gradient of f at a point agree with forward differentiation by dual numbers, node by node?
///
///   static_assert(agrees_with_dual_numbers(x * exp(x * y), x = 0.5, y = 2.0));
///
/// It checks the differentiation sweep, sharing, simplification and the program that runs; not the rules, whose slopes both
/// sides use. A wrong rule is found by agrees_with_differences.
/// Point    as agrees_with_differences; false where a slope is not finite
/// Source   Griewank & Walther, Evaluating Derivatives, 2nd ed., ch. 3.1
template <formula Formula, class... Point>
constexpr bool agrees_with_dual_numbers(Formula f, Point... point) {
    return detail::slopes_agree<detail::by_dual_numbers>(f, point...);
}

}  // namespace tapeless
