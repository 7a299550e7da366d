// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/results.hpp>
#include <tapeless/data/along_lines.hpp>
#include <tapeless/data/objective.hpp>
#include <tapeless/data/roles.hpp>
#include <tapeless/evaluate/pack.hpp>

namespace tapeless {

namespace detail {

/// A loss that waits for its data: mean(…) and sum(…) of an expression.
template <class Expression, over_rows_by How, class Wrt, class Over, class With>
class expression_loss;
template <class Expression, over_rows_by How, class... Wrt, class... Over, class... With>
class expression_loss<Expression, How, wrt_list<Wrt...>, over_list<Over...>, with_list<With...>> : public kept_numbers<Expression::kept> {
public:
    using body = expression_body<Expression, Wrt..., With..., Over...>;
    static constexpr std::size_t parameters = sizeof...(Wrt), fixed = sizeof...(With);
    static constexpr over_rows_by how = How;
    template <class Number>
    using gradient_type = partials<Number, Wrt...>;

    constexpr explicit expression_loss(Expression const& e) : kept_numbers<Expression::kept>(e) {}

    /// The loss over data, with values for the variables of with(...): mean(…).on(columns(inputs, targets), penalty = 0.1).
    ///
    /// Shapes   data: columns(…), or rows in one piece, such as std::span<std::array<double, 2> const>; numbers in the order of over(…)
    /// Domain   the data are not copied and have to outlive the result
    /// Errors   another number of columns: tests/reject/data_of_another_width.cpp; a missing value: tests/reject/with_without_a_value.cpp;
    ///          a temporary: tests/reject/rows_of_a_temporary.cpp; no rows: status empty_data; ragged columns, NaN: status bad_data
    template <std::size_t Bytes = native_bytes, class Data, class... Bindings>
    constexpr auto on(Data&& data, Bindings const&... bindings) const {
        data_terms<expression_loss, Bytes> terms;
        auto const all = kept_values<double, Expression::kinds>(this->kept_data(), std::make_index_sequence<Expression::kept>{});
        for (std::size_t i = 0; i < Expression::kept; ++i) terms.kept[i] = all[i];
        constexpr bool has_bindings = (is_binding<Bindings> && ...);
        static_assert(has_bindings, "tapeless: on(data, ...) needs bindings after the data, as in on(columns(inputs, targets), penalty = 0.1)");
        if constexpr (has_bindings) {
            static_assert((has_a_value_for<With, Bindings...> && ...),
                          "tapeless: on(data, ...) needs a value for every variable of with(...), as in on(columns(inputs, targets), penalty = 0.1)");
            if constexpr (sizeof...(With) > 0) {
                std::size_t next = 0;
                auto const take = [&](symbol const& key) {
                    auto const bind = [&](symbol const& given, double number) {
                        if (given == key) terms.fixed[next] = number;
                    };
                    (bind(Bindings::variable_type::key, converted<double>(bindings.value)), ...);
                    ++next;
                };
                (take(With::key), ...);
            }
        }
        return bound<Bytes>(terms, static_cast<Data&&>(data));
    }
};

/// The same of a lambda.
template <class Body, std::size_t Parameters, over_rows_by How>
class lambda_loss {
public:
    using body = Body;
    static constexpr std::size_t parameters = Parameters, fixed = 0;
    static constexpr over_rows_by how = How;
    template <class Number>
    using gradient_type = std::array<Number, Parameters>;

    /// The loss over data: mean_of<2, 2>(…).on(rows). Shapes, domain and errors as of mean(…).on.
    template <std::size_t Bytes = native_bytes, class Data>
    constexpr auto on(Data&& data) const {
        return bound<Bytes>(data_terms<lambda_loss, Bytes>{}, static_cast<Data&&>(data));
    }
};

template <over_rows_by How, std::size_t Parameters, std::size_t Columns, class Callable>
constexpr auto loss_of(Callable) {
    constexpr bool is_stateless = std::is_empty_v<Callable> && std::is_default_constructible_v<Callable>;
    static_assert(is_stateless, "tapeless: mean_of needs a callable without captures; give run-time values as columns, as in "
                                "mean_of<2, 2>([](auto const& weights, auto const& row) { ... })");
    if constexpr (is_stateless) {
        constexpr bool is_callable = takes_arrays<Callable, Parameters, Columns>;
        static_assert(is_callable, "tapeless: mean_of<parameters, columns> needs a generic callable of two arrays, as in "
                                   "mean_of<2, 2>([](auto const& weights, auto const& row) { return sq(weights[0] * row[0] + weights[1] - row[1]); })");
        if constexpr (is_callable) return lambda_loss<lambda_body<vector_call<Callable, Parameters, Columns>>, Parameters, How>{};
        else return no_loss{};
    } else {
        return no_loss{};
    }
}

template <over_rows_by How, class Loss, class... Roles>
constexpr auto loss_with_roles(Loss const& loss) {
    using roles = roles_of<Loss, Roles...>;
    return expression_loss<Loss, How, typename roles::wrt, typename roles::over, typename roles::with>(loss);
}

}  // namespace detail

/// The mean of a loss over rows of data, to be minimized by some of its variables.
///
/// mean(sq(w * input + b - target) + penalty * sq(w), over(input, target), wrt(w, b), with(penalty)).on(data, penalty = 0.1)
///
/// Shapes   over: what changes from row to row; wrt: the parameters, in the order of the point; with: numbers given to on(…)
/// Domain   the lists in any order; what is free of the row is computed once. Sums are taken in a fixed order: two runs of one program
///          agree bit for bit, programs for other machines in all but the last digits
/// Errors   a variable without a role: tests/reject/variable_without_a_role.cpp; with two: tests/reject/variable_with_two_roles.cpp;
///          no over(…) or wrt(…): tests/reject/mean_without_over.cpp
template <class Loss, class... Roles>
constexpr auto mean(Loss loss, Roles...) {
    if constexpr (detail::roles_of<Loss, Roles...>::fit()) return detail::loss_with_roles<detail::over_rows_by::mean, Loss, Roles...>(loss);
    else return detail::no_loss{};
}
/// The sum of a loss over rows of data; otherwise as mean.
template <class Loss, class... Roles>
constexpr auto sum(Loss loss, Roles...) {
    if constexpr (detail::roles_of<Loss, Roles...>::fit()) return detail::loss_with_roles<detail::over_rows_by::sum, Loss, Roles...>(loss);
    else return detail::no_loss{};
}
/// The mean of a lambda over rows of data: mean_of<2, 2>([](auto const& weights, auto const& row) { … }).on(rows).
///
/// Shapes   the callable: an array of the parameters, an array of the numbers of a row -> number
/// Errors   a capture: tests/reject/mean_of_a_capturing_lambda.cpp; other arguments: tests/reject/mean_of_not_callable.cpp
template <std::size_t Parameters, std::size_t Columns, class Callable>
constexpr auto mean_of(Callable callable) {
    return detail::loss_of<detail::over_rows_by::mean, Parameters, Columns>(callable);
}
/// The sum of a lambda over rows of data; otherwise as mean_of.
template <std::size_t Parameters, std::size_t Columns, class Callable>
constexpr auto sum_of(Callable callable) {
    return detail::loss_of<detail::over_rows_by::sum, Parameters, Columns>(callable);
}

}  // namespace tapeless
