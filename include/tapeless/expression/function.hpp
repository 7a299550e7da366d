// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/expression/positional_call.hpp>

namespace tapeless {

/// With respect to these variables (or marked subexpressions), in this order.
template <differentiable_by... Variables>
struct wrt_list {};

namespace detail {

/// A body as a source: its arguments are variables by position.
template <class Body>
struct source_of_body {
    static constexpr std::size_t kept = Body::kept;
    static constexpr auto kinds = Body::kinds;
    static constexpr std::size_t outputs = Body::outputs;
    static constexpr void put(graph& g, int const*& slot, int* roots) {
        int at[Body::arity + 1]{};
        for (std::size_t i = 0; i < Body::arity; ++i) at[i] = g.variable(argument(i));
        Body::put(g, at, slot, roots);
    }
};

/// The body of function{e, wrt(x, y)}: an expression with its variables in an order.
template <class Expression, class... Variables>
struct expression_body {
    static constexpr std::size_t arity = sizeof...(Variables);
    static constexpr std::size_t parameters = arity;
    static constexpr std::size_t outputs = 1;
    static constexpr std::array<std::size_t, 1> shape{arity};
    static constexpr std::size_t kept = Expression::kept;
    static constexpr auto kinds = Expression::kinds;
    template <class Number>
    using result_type = Number;
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        graph own;
        sequence<int> const slots = own.parameters(kept);
        int const* own_slot = slots.begin();
        int const root = Expression::put(own, own_slot);
        roots[0] = copy(own, root, g, [&](node const& leaf) {
            if (leaf.type() == kind::parameter) return slot[leaf.a];
            int position = 0;
            int found = -1;
            ((Variables::key == own.symbol_of(leaf) ? void(found = arguments[position]) : void(), ++position), ...);
            return found;
        });
        slot += kept;
    }
};

/// Results of a lambda: one traced value, or an array of them.
template <class Result>
struct lambda_results {
    static constexpr std::size_t outputs = 1;
    template <class Number>
    using result_type = Number;
    static constexpr void put(graph& g, traced result, int* roots) { roots[0] = result.index_in(g); }
};
template <class Result, std::size_t Size>
struct lambda_results<std::array<Result, Size>> {
    static constexpr std::size_t outputs = Size;
    template <class Number>
    using result_type = std::array<Number, Size>;
    static constexpr void put(graph& g, std::array<Result, Size> const& result, int* roots) {
        for (Result const& one : result) *roots++ = traced(one).index_in(g);
    }
};

/// How a callable is run: with Arity traced values.
template <class Callable, std::size_t Arity>
struct scalar_call {
    static constexpr std::size_t arity = Arity;
    static constexpr std::size_t parameters = Arity;
    static constexpr std::array<std::size_t, 1> shape{Arity};
    static constexpr auto run(traced const* x) {
        return [&]<std::size_t... Index>(std::index_sequence<Index...>) { return Callable{}(x[Index]...); }(std::make_index_sequence<Arity>{});
    }
};
/// With arrays of traced values; derivatives are taken by the first array.
template <class Callable, std::size_t First, std::size_t... Others>
struct vector_call {
    static constexpr std::size_t arity = (First + ... + Others);
    static constexpr std::size_t parameters = First;
    static constexpr std::array<std::size_t, 1 + sizeof...(Others)> shape{First, Others...};
    static constexpr auto run(traced const* x) {
        return [&]<std::size_t... Index>(std::index_sequence<Index...>) { return Callable{}(part<Index>(x)...); }(
            std::make_index_sequence<shape.size()>{});
    }

private:
    template <std::size_t Index>
    static constexpr auto part(traced const* x) {
        std::array<traced, shape[Index]> result{};
        for (std::size_t i = 0; i < Index; ++i) x += shape[i];
        for (std::size_t i = 0; i < shape[Index]; ++i) result[i] = x[i];
        return result;
    }
};

/// The body of function_of: a callable without state, traced once.
template <class Call>
struct lambda_body : Call, lambda_results<decltype(Call::run(nullptr))> {
    static constexpr std::size_t kept = 0;
    static constexpr number_kinds<0> kinds{};
    static constexpr void put(graph& g, int const* arguments, int const*&, int* roots) {
        std::array<traced, Call::arity + 1> x{};
        for (std::size_t i = 0; i < Call::arity; ++i) x[i] = traced(g, arguments[i]);
        lambda_results<decltype(Call::run(nullptr))>::put(g, Call::run(x.data()), roots);
    }
};

}  // namespace detail

/// A function of ordered arguments: called with as many numbers, or with one std::array of them.
///
/// Its body is a type: arity, parameters (the leading arguments that gradient differentiates by), outputs, result_type<Number>,
/// put(graph, arguments, slots, roots). Made by function_of, function_of_vector, and from an expression by
/// function{e, wrt(x, y)}.
template <class Body>
class function : public positional_call<function<Body>>, public detail::kept_numbers<Body::kept> {
public:
    using body = Body;
    using source = detail::source_of_body<Body>;
    static constexpr std::size_t arity = Body::arity;

    constexpr function() = default;
    constexpr explicit function(detail::kept_numbers<Body::kept> const& kept_here) : detail::kept_numbers<Body::kept>(kept_here) {}
    template <expression Expression, differentiable_by... Variables>
    constexpr function(Expression formula_here, wrt_list<Variables...>) : detail::kept_numbers<Body::kept>(formula_here) {}

    using compiled = detail::compiled<source, detail::arguments<Body::arity>>;
};
template <expression Expression, differentiable_by... Variables>
function(Expression, wrt_list<Variables...>) -> function<detail::expression_body<Expression, Variables...>>;

namespace detail {

template <class Callable, std::size_t... Index>
constexpr bool takes_scalars(std::index_sequence<Index...>) {
    return requires(Callable const& callable, traced x) { callable((static_cast<void>(Index), x)...); };
}
template <class Callable, std::size_t... Sizes>
constexpr bool takes_arrays = requires(Callable const& callable) { callable(std::array<traced, Sizes>{}...); };

/// The least number of arguments that a callable takes; 1 if it takes none of a few.
template <class Callable, std::size_t Least = 0>
constexpr std::size_t arity_of_callable = [] {
    if constexpr (takes_scalars<Callable>(std::make_index_sequence<Least>{})) return Least;
    else if constexpr (Least < 16) return arity_of_callable<Callable, Least + 1>;
    else return std::size_t{1};
}();

/// Something else than a class is not called stateful but not callable.
template <class Callable>
constexpr bool is_stateless = !std::is_class_v<Callable> || (std::is_empty_v<Callable> && std::is_default_constructible_v<Callable>);
/// What stands in for a callable that was refused, so that the refusal is the only error.
struct constant_zero {
    constexpr traced operator()(auto const&...) const { return 0; }
};

template <class Result>
constexpr bool is_traceable = std::convertible_to<Result, traced>;
template <class Result, std::size_t Size>
constexpr bool is_traceable<std::array<Result, Size>> = std::convertible_to<Result, traced>;

template <class Call>
constexpr auto function_by() {
    constexpr bool gives_numbers = is_traceable<decltype(Call::run(nullptr))>;
    static_assert(gives_numbers, "tapeless: function_of needs a callable that returns a number or a std::array of numbers, as in function_of<1>([](auto x) { return x * x; })");
    if constexpr (gives_numbers) return function<lambda_body<Call>>{};
    else return function<lambda_body<scalar_call<constant_zero, Call::arity>>>{};
}

}  // namespace detail

/// A function from a generic callable of Arity numbers: function_of<2>([](auto x, auto y) { return x * y; }).
///
/// Loops, arrays and helper templates work inside; every literal is an exact constant. The callable must not capture:
/// run-time values enter as further arguments, which derivatives need not be taken by.
/// Errors   a capture: tests/reject/a_capturing_lambda.cpp; another number of arguments: tests/reject/not_callable.cpp
template <std::size_t Arity, class Callable>
constexpr auto function_of(Callable) {
    constexpr bool is_stateless = detail::is_stateless<Callable>;
    static_assert(is_stateless, "tapeless: function_of needs a callable without captures; give run-time values as further arguments, as in "
                                "function_of<2>([](auto x, auto rate) { return rate * x; })");
    if constexpr (is_stateless) {
        constexpr bool is_callable = detail::takes_scalars<Callable>(std::make_index_sequence<Arity>{});
        static_assert(is_callable, "tapeless: function_of<n> needs a generic callable of n numbers, as in function_of<2>([](auto x, auto y) { return x * y; })");
        if constexpr (is_callable) return detail::function_by<detail::scalar_call<Callable, Arity>>();
        else return function<detail::lambda_body<detail::scalar_call<detail::constant_zero, Arity>>>{};
    } else {
        return function<detail::lambda_body<detail::scalar_call<detail::constant_zero, Arity>>>{};
    }
}

/// The same with as many arguments as the callable names: function_of([](auto x, auto y) { return x * y; }).
template <class Callable>
constexpr auto function_of(Callable callable) {
    if constexpr (detail::is_stateless<Callable>) return function_of<detail::arity_of_callable<Callable>>(callable);
    else return function_of<1>(callable);
}

/// A function from a generic callable of arrays: function_of_vector<100>([](auto const& p) { … }); derivatives are taken by
/// the first array, further ones hold data: function_of_vector<20, 3>([](auto const& w, auto const& sample) { … }).
/// Errors   a capture: tests/reject/a_capturing_lambda.cpp
template <std::size_t First, std::size_t... Others, class Callable>
constexpr auto function_of_vector(Callable) {
    constexpr bool is_stateless = detail::is_stateless<Callable>;
    static_assert(is_stateless, "tapeless: function_of_vector needs a callable without captures; give run-time values as a further array, as in "
                                "function_of_vector<20, 3>([](auto const& weights, auto const& sample) { ... })");
    if constexpr (is_stateless) {
        constexpr bool is_callable = detail::takes_arrays<Callable, First, Others...>;
        static_assert(is_callable, "tapeless: function_of_vector<n> needs a generic callable of one array, as in function_of_vector<2>([](auto const& p) { return p[0] * p[1]; })");
        if constexpr (is_callable) return detail::function_by<detail::vector_call<Callable, First, Others...>>();
        else return function<detail::lambda_body<detail::vector_call<detail::constant_zero, First, Others...>>>{};
    } else {
        return function<detail::lambda_body<detail::vector_call<detail::constant_zero, First, Others...>>>{};
    }
}

namespace detail {
template <class Body>
constexpr int put_value(graph& g, function<Body> const& f) {
    sequence<int> const slots = put_numbers(g, f);
    int const* slot = slots.begin();
    int at[Body::arity + 1]{};
    for (std::size_t i = 0; i < Body::arity; ++i) at[i] = g.variable(argument(i));
    int roots[Body::outputs]{};
    Body::put(g, at, slot, roots);
    return roots[0];
}
}  // namespace detail

}  // namespace tapeless
