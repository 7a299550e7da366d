// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/data/sweep.hpp>
#include <tapeless/evaluate/results.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless {

/// A loss with its numbers over some rows. Loss has body, parameters, fixed, how and gradient_type<Number>.
template <class Loss, std::size_t Bytes>
struct data_terms {
    static constexpr std::size_t columns = Loss::body::arity - Loss::parameters - Loss::fixed;
    std::array<double, Loss::body::kept + 1> kept{};
    std::array<double, Loss::fixed + 1> fixed{};
    detail::row_selection<columns> selected;

    /// The number of rows.
    constexpr std::size_t rows() const { return selected.count; }
};

namespace detail {

/// Answers a query about a loss over rows at a point; NaN if there are no rows.
template <class Loss, loss_query Asked, std::size_t Bytes>
class data_query {
    using programs = loop_programs<typename Loss::body, Loss::parameters, Loss::fixed, Asked, Loss::how>;
    using before = typename programs::before;
    using loop = typename programs::loop;
    using after = typename programs::after;
    using results = std::array<double, programs::results>;
    static constexpr std::size_t size = Loss::parameters, inputs = Loss::parameters + Loss::fixed;

    data_terms<Loss, Bytes> terms_;

    template <class Number>
    constexpr results evaluated(double const* at) const {
        double free[extent(before::size.outputs) + 1]{};
        run<before>(at, terms_.kept.data(), free);
        Number hoisted[extent(before::size.outputs) + 1]{};
        for (std::size_t i = 0; i < extent(before::size.outputs); ++i) hoisted[i] = Number(free[i]);

        constexpr std::size_t sums = loop::sums + loop::pairs.size();
        double values[sums + inputs + 1]{};
        sweep<loop, Number>(hoisted, terms_.selected).run(values);
        auto const rows = static_cast<double>(terms_.rows());
        if constexpr (Loss::how == over_rows_by::mean)
            for (std::size_t k = 0; k < sums; ++k) values[k] /= rows;
        for (std::size_t i = 0; i < inputs; ++i) values[sums + i] = at[i];
        values[sums + inputs] = rows;
        results all{};
        run<after>(values, terms_.kept.data(), all.data());
        return all;
    }
    constexpr results evaluated(double const* at) const {
        if (terms_.rows() == 0) {
            results nothing{};
            for (double& one : nothing) one = std::numeric_limits<double>::quiet_NaN();
            return nothing;
        }
        if (std::is_constant_evaluated()) return evaluated<double>(at);
        return evaluated<typename rows_at_once<Bytes>::number>(at);
    }

    using gradient = typename Loss::template gradient_type<double>;
    using hessian = std::array<std::array<double, size>, size>;
    static constexpr gradient gradient_in(results const& all) {
        std::array<double, size> slopes{};
        for (std::size_t i = 0; i < size; ++i) slopes[i] = all[1 + i];
        return {slopes};
    }

public:
    constexpr explicit data_query(data_terms<Loss, Bytes> const& terms) : terms_(terms) {}

    template <class Point>
        requires(std::tuple_size<Point>::value == size)
    constexpr auto operator()(Point const& point) const {
        double at[inputs + 1]{};
        for (std::size_t i = 0; i < size; ++i) at[i] = static_cast<double>(point[i]);
        for (std::size_t i = size; i < inputs; ++i) at[i] = terms_.fixed[i - size];
        results const all = evaluated(at);
        if constexpr (Asked == loss_query::value) {
            return all[0];
        } else if constexpr (Asked == loss_query::value_and_gradient) {
            return value_with_gradient<double, gradient>{all[0], gradient_in(all)};
        } else {
            value_gradient_hessian<double, gradient, hessian> answer{all[0], gradient_in(all), {}};
            std::size_t next = 1 + size;
            for (std::size_t i = 0; i < size; ++i)
                for (std::size_t j = 0; j <= i; ++j) answer.hessian[i][j] = answer.hessian[j][i] = all[next++];
            return answer;
        }
    }
};

}  // namespace detail

/// A mean or sum over rows of data as a function of its parameters: what `minimize` takes. It refers to the data.
///
/// Units    Bytes: the width of the machine's vectors, a part of the type as it depends on the compiler's flags
template <class Loss, std::size_t Bytes>
class data_objective : public data_terms<Loss, Bytes> {
public:
    using terms = data_terms<Loss, Bytes>;

    constexpr data_objective(terms const& all, data_view<terms::columns> const& data) : terms(all) { this->selected = {data, nullptr, data.rows()}; }

    /// What is wrong with the data: no rows, columns of different lengths, a number that is not finite.
    constexpr tapeless::problem problem() const { return this->selected.data.problem(); }

    /// The same over some of the rows.
    constexpr terms over_rows(std::size_t const* indices, std::size_t count) const {
        terms part = *this;
        part.selected.indices = indices;
        part.selected.count = count;
        return part;
    }
    /// The same over the rows first … first + count - 1.
    constexpr terms over_range(std::size_t first, std::size_t count) const {
        terms part = *this;
        for (double const*& column : part.selected.data.column) column += first * part.selected.data.stride;
        part.selected.count = count;
        return part;
    }
};

namespace detail {

/// A loss with data, once their shape is checked.
template <std::size_t Bytes, class Loss, class Data>
constexpr auto bound(data_terms<Loss, Bytes> const& terms, Data&& data) {
    constexpr std::size_t width = width_of_data<std::remove_cvref_t<Data>>, wanted = data_terms<Loss, Bytes>::columns;
    constexpr bool has_rows = width > 0;
    constexpr bool has_all_columns = width == wanted || !has_rows;
    static_assert(has_rows, "tapeless: on(data, ...) needs columns(...), or rows in one piece, such as std::span<std::array<double, 2> const>");
    static_assert(has_all_columns, "tapeless: on(data, ...) needs a column for each number of a row, in the order of over(...)");
    constexpr bool is_fine = is_kept<Data> || width != wanted;
    static_assert(is_fine, "tapeless: on(data, ...) keeps no data of its own; give it a named range, not a temporary");
    if constexpr (width == wanted) return data_objective<Loss, Bytes>(terms, view_of(data));
    else return data_objective<Loss, Bytes>(terms, {});
}

}  // namespace detail

/// f(p), the mean or sum over the rows.
template <class Loss, std::size_t Bytes>
constexpr auto value(data_terms<Loss, Bytes> const& f) {
    return detail::data_query<Loss, detail::loss_query::value, Bytes>(f);
}
/// f(p) and ∇f(p) in one run over the rows.
template <class Loss, std::size_t Bytes>
constexpr auto value_and_gradient(data_terms<Loss, Bytes> const& f) {
    return detail::data_query<Loss, detail::loss_query::value_and_gradient, Bytes>(f);
}
/// f(p), ∇f(p) and the Hessian in one run over the rows.
template <class Loss, std::size_t Bytes>
constexpr auto value_gradient_and_hessian(data_terms<Loss, Bytes> const& f) {
    return detail::data_query<Loss, detail::loss_query::value_gradient_and_hessian, Bytes>(f);
}

}  // namespace tapeless
