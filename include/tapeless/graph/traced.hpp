// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/graph.hpp>

namespace tapeless {

/// What formulas are made of: variables and expressions of the operator door, traced values of the lambda door.
template <class Type>
concept symbolic = requires { typename Type::symbolic_door; };
/// What may stand beside them: something symbolic or a plain number.
template <class Type>
concept operand = symbolic<Type> || plain_number<Type>;
/// What where(...) decides by: made by <, <=, >, >= and is_zero, joined by && || !.
template <class Type>
concept condition = requires { typename Type::condition_door; };

namespace detail {
struct traced_door;
template <class...>
constexpr bool always_false = false;
}  // namespace detail

/// What a generic callable is run with: a number that writes down what happens to it.
class traced {
public:
    using symbolic_door = detail::traced_door;

    constexpr traced() = default;
    constexpr traced(plain_number auto value) {
        if constexpr (std::floating_point<decltype(value)>) literal_ = detail::number::bits_of(static_cast<double>(value));
        else literal_ = detail::number(value);
    }
    constexpr traced(detail::graph& g, int index) : graph_(&g) { literal_.numerator = index; }

    constexpr detail::graph* graph() const { return graph_; }
    /// The number itself, while no graph is known.
    constexpr detail::number const& literal() const { return literal_; }
    constexpr int index_in(detail::graph& g) const {
        if (graph_ != nullptr) return static_cast<int>(literal_.numerator);
        if (literal_.is_fraction()) return g.constant(literal_);
        g.is_floating = true;
        return g.constant(literal_.approximate());
    }

    friend constexpr traced operator+(traced const& a, traced const& b) {
        if (detail::graph* const g = common(a, b)) return {*g, g->add(a.index_in(*g), b.index_in(*g))};
        if (a.is_exact_with(b)) return a.fraction() + b.fraction();
        return a.literal_.approximate() + b.literal_.approximate();
    }
    friend constexpr traced operator-(traced const& a, traced const& b) {
        if (detail::graph* const g = common(a, b)) return {*g, g->subtract(a.index_in(*g), b.index_in(*g))};
        if (a.is_exact_with(b)) return a.fraction() - b.fraction();
        return a.literal_.approximate() - b.literal_.approximate();
    }
    friend constexpr traced operator*(traced const& a, traced const& b) {
        if (detail::graph* const g = common(a, b)) return {*g, g->multiply(a.index_in(*g), b.index_in(*g))};
        if (a.is_exact_with(b)) return a.fraction() * b.fraction();
        return a.literal_.approximate() * b.literal_.approximate();
    }
    friend constexpr traced operator/(traced const& a, traced const& b) {
        if (b.graph_ == nullptr && b.literal_.approximate() == 0) {
            if (a.graph_ == nullptr) detail::refuse({detail::fault_kind::zero_divisor});
            else a.graph_->meets({detail::fault_kind::zero_divisor});
        }
        if (detail::graph* const g = common(a, b)) return {*g, g->divide(a.index_in(*g), b.index_in(*g))};
        if (a.is_exact_with(b)) return a.fraction() / b.fraction();
        return a.literal_.approximate() / b.literal_.approximate();
    }
    friend constexpr traced operator-(traced const& a) {
        if (a.graph_ != nullptr) return {*a.graph_, a.graph_->negate(a.index_in(*a.graph_))};
        if (a.literal_.is_fraction()) return -a.fraction();
        return -a.literal_.approximate();
    }
    friend constexpr traced operator+(traced const& a) { return a; }
    constexpr traced& operator+=(traced const& b) { return *this = *this + b; }
    constexpr traced& operator-=(traced const& b) { return *this = *this - b; }
    constexpr traced& operator*=(traced const& b) { return *this = *this * b; }
    constexpr traced& operator/=(traced const& b) { return *this = *this / b; }

    template <operand Other>
    friend constexpr bool operator==(traced const&, Other const&) {
        static_assert(detail::always_false<Other>,
                      "tapeless: == has no answer inside a traced lambda; write where(is_zero(x - y), a, b)");
        return false;
    }

    /// The graph that two traced values share, or null for two literals.
    static constexpr detail::graph* common(traced const& a, traced const& b) { return a.graph_ != nullptr ? a.graph_ : b.graph_; }

private:
    detail::graph* graph_ = nullptr;
    detail::number literal_;  // with a graph: the node's index as numerator

    constexpr bool is_exact_with(traced const& other) const { return literal_.is_fraction() && other.literal_.is_fraction(); }
    constexpr rational fraction() const { return rational(detail::ratio{literal_.numerator, literal_.denominator}); }
};

/// A condition on traced values.
class traced_condition {
public:
    using condition_door = detail::traced_door;

    constexpr traced_condition(detail::graph& g, int index) : graph_(&g), index_(index) {}
    constexpr detail::graph& graph() const { return *graph_; }
    constexpr int index() const { return index_; }

    template <std::same_as<bool> Bool>
    constexpr operator Bool() const {
        static_assert(detail::always_false<Bool>,
                      "tapeless: if and ?: cannot choose inside a traced lambda; write where(x > 0, a, b)");
        return false;
    }
    friend constexpr traced_condition operator&&(traced_condition const& a, traced_condition const& b) {
        return {*a.graph_, a.graph_->make(&detail::builtin<detail::kind::both>, a.index_, b.index_)};
    }
    friend constexpr traced_condition operator||(traced_condition const& a, traced_condition const& b) {
        return {*a.graph_, a.graph_->make(&detail::builtin<detail::kind::either>, a.index_, b.index_)};
    }
    friend constexpr traced_condition operator!(traced_condition const& a) { return {*a.graph_, a.graph_->opposite(a.index_)}; }

private:
    detail::graph* graph_;
    int index_;
};

}  // namespace tapeless
