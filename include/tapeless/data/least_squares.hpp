// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/function_query.hpp>
#include <tapeless/data/mean.hpp>
#include <tapeless/descent/residuals.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace tapeless {

namespace detail {

/// Σ rᵢ² of a body with outputs rᵢ.
template <class Body>
struct squares_body : Body {
    static constexpr std::size_t outputs = 1;
    template <class Number>
    using result_type = Number;
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        auto each = sequence<int>::zeros(static_cast<int>(Body::outputs));
        Body::put(g, arguments, slot, each.begin());
        roots[0] = g.square(each[0]);
        for (int i = 1; i < each.size(); ++i) roots[0] = g.add(roots[0], g.square(each[i]));
    }
};

template <class Body, std::size_t Wanted>
struct derived_by_first : Body {
    static constexpr std::size_t parameters = Wanted;
};
/// Each output of a body, followed by its slopes by the first Wanted arguments.
template <class Body, std::size_t Wanted>
using slopes_of_outputs = decltype(asked_of<query::value_and_gradient>(std::declval<function<derived_by_first<Body, Wanted>>>()));

/// Appends the residuals of a body at these arguments.
template <class Body, std::size_t Wanted>
constexpr void append_residuals(factored_residuals<double, Wanted>& to, double const* arguments, double const* kept) {
    std::array<double, Body::outputs*(1 + Wanted)> all{};
    run<typename slopes_of_outputs<Body, Wanted>::compiled>(arguments, kept, all.data());
    for (std::size_t i = 0; i < Body::outputs; ++i) to.append(all[i * (1 + Wanted)], all.data() + i * (1 + Wanted) + 1);
}

/// A loss over rows whose body is a residual, as the sum of its squares.
template <class Loss>
struct squared_loss {
    using residual = typename Loss::body;
    using body = squares_body<residual>;
    static constexpr std::size_t parameters = Loss::parameters, fixed = Loss::fixed;
    static constexpr over_rows_by how = over_rows_by::sum;
    template <class Number>
    using gradient_type = typename Loss::template gradient_type<Number>;
};

/// The residuals of all rows at a point.
template <class Loss, std::size_t Bytes>
class row_residuals {
    static constexpr std::size_t size = Loss::parameters, inputs = Loss::parameters + Loss::fixed;
    data_terms<Loss, Bytes> terms_;

public:
    constexpr explicit row_residuals(data_terms<Loss, Bytes> const& terms) : terms_(terms) {}

    constexpr factored_residuals<double, size> operator()(std::array<double, size> const& point) const {
        factored_residuals<double, size> all;
        double at[Loss::body::arity + 1]{};
        for (std::size_t i = 0; i < size; ++i) at[i] = point[i];
        for (std::size_t i = size; i < inputs; ++i) at[i] = terms_.fixed[i - size];
        auto const& data = terms_.selected.data;
        for (std::size_t i = 0; i < terms_.rows(); ++i) {
            for (std::size_t j = 0; j < terms_.columns; ++j) at[inputs + j] = data.column[j][terms_.selected.row(i) * data.stride];
            append_residuals<typename Loss::residual>(all, at, terms_.kept.data());
        }
        all.factor.finish();
        return all;
    }
};

/// A residual that waits for its data.
template <class Loss>
class least_squares_loss : public Loss {
public:
    constexpr explicit least_squares_loss(Loss const& loss) : Loss(loss) {}

    /// The sum of squares over data: least_squares(…).on(columns(inputs, targets)).
    ///
    /// Shapes, domain and errors as of mean(…).on
    template <std::size_t Bytes = native_bytes, class Data, class... Bindings>
    constexpr auto on(Data&& data, Bindings const&... bindings) const {
        auto const plain = Loss::template on<Bytes>(static_cast<Data&&>(data), bindings...);
        data_terms<squared_loss<Loss>, Bytes> terms;
        terms.kept = plain.kept;
        terms.fixed = plain.fixed;
        return data_objective<squared_loss<Loss>, Bytes>(terms, plain.selected.data);
    }
};

/// Residuals that are functions of the parameters alone.
template <class Body>
class residual_function : public function<squares_body<Body>> {
public:
    using residual = Body;
    constexpr explicit residual_function(kept_numbers<Body::kept> const& kept_here) : function<squares_body<Body>>(kept_here) {}
};

}  // namespace detail

/// The sum of squared residuals over rows of data, without a factor 1/2, to be minimized by some of their variables.
///
/// least_squares(b1 * (1 - exp(-b2 * input)) - target, over(input, target), wrt(b1, b2)).on(columns(inputs, targets))
///
/// Shapes   as mean; the residual is an expression, one for each row
/// Domain   with levenberg_marquardt{} and gauss_newton{} by exact Jacobians; with every other method, too
/// Errors   as mean
/// Source   Björck, Numerical Methods for Least Squares Problems, ch. 9
template <class Residual, class... Roles>
constexpr auto least_squares(Residual residual, Roles... roles) {
    auto const loss = sum(residual, roles...);
    if constexpr (std::same_as<decltype(loss), detail::no_loss const>) return loss;
    else return detail::least_squares_loss<std::remove_const_t<decltype(loss)>>(loss);
}
/// The same of a lambda: least_squares_of<2, 2>([](auto const& b, auto const& row) { … }).on(rows).
///
/// Shapes and errors as mean_of
template <std::size_t Parameters, std::size_t Columns, class Callable>
constexpr auto least_squares_of(Callable callable) {
    auto const loss = sum_of<Parameters, Columns>(callable);
    return detail::least_squares_loss<std::remove_const_t<decltype(loss)>>(loss);
}
/// The sum of squares of the residuals that a callable returns, without a factor 1/2.
///
/// least_squares<2>([](auto const& p) { return std::array{10 * (p[1] - p[0] * p[0]), 1 - p[0]}; })
///
/// Shapes   the callable: an array of Size numbers -> a std::array of residuals; result: a function of Size numbers
/// Errors   as function_of_vector
template <std::size_t Size, class Callable>
constexpr auto least_squares(Callable callable) {
    using body = typename decltype(function_of_vector<Size>(callable))::body;
    return detail::residual_function<body>(function_of_vector<Size>(callable));
}

/// The residuals of an objective over data, factored at a point.
template <class Loss, std::size_t Bytes>
constexpr auto residuals(data_terms<detail::squared_loss<Loss>, Bytes> const& f) {
    return detail::row_residuals<detail::squared_loss<Loss>, Bytes>(f);
}
/// The residuals of least_squares<n>(…), factored at a point.
template <class Body>
constexpr auto residuals(detail::residual_function<Body> const& f) {
    return [f](std::array<double, Body::parameters> const& point) {
        factored_residuals<double, Body::parameters> all;
        auto const kept = detail::kept_values<double, Body::kinds>(f.kept_data(), std::make_index_sequence<Body::kept>{});
        detail::append_residuals<Body>(all, point.data(), kept.data());
        all.factor.finish();
        return all;
    };
}

}  // namespace tapeless
