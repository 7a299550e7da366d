// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/calculus/degree_along_lines.hpp>
#include <tapeless/data/objective.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

namespace detail {

/// Σ vᵢ ∂loss/∂pᵢ: arguments are the parameters p, what is fixed, the direction v, then the columns.
template <class Body, std::size_t Parameters, std::size_t Fixed>
struct loss_along_body : Body {
    static constexpr std::size_t inputs = Parameters + Fixed;
    static constexpr std::size_t arity = Body::arity + Parameters;
    static constexpr void put(graph& g, int const* arguments, int const*& slot, int* roots) {
        put_apart<loss_along_body>(g, arguments, slot, roots, 1, [](graph& own, int const* inner, int const*& own_slot, int* result) {
            int at[Body::arity + 1]{};
            for (std::size_t i = 0; i < Body::arity; ++i) at[i] = inner[i < inputs ? i : i + Parameters];
            auto value = sequence<int>::zeros(1);
            Body::put(own, at, own_slot, value.begin());
            sequence<int> by(static_cast<int>(Parameters));
            for (std::size_t i = 0; i < Parameters; ++i) by.push(inner[i]);
            auto slopes = sequence<int>::zeros(static_cast<int>(Parameters));
            put_query(own, value, by, query::gradient, slopes.begin());
            int along = own.constant(0);
            for (std::size_t i = 0; i < Parameters; ++i)
                along = own.add(along, own.multiply(slopes[static_cast<int>(i)], inner[inputs + i]));
            result[0] = along;
        });
    }
};

/// A loss along a direction, as a loss whose direction is fixed.
template <class Loss>
struct loss_along {
    using body = loss_along_body<typename Loss::body, Loss::parameters, Loss::fixed>;
    static constexpr std::size_t parameters = Loss::parameters, fixed = Loss::fixed + Loss::parameters;
    static constexpr over_rows_by how = Loss::how;
    template <class Number>
    using gradient_type = std::array<Number, Loss::parameters>;
};

}  // namespace detail

/// H v in one run over the rows, without forming H: hessian_vector_product(f)(p, v).
template <class Loss, std::size_t Bytes>
constexpr auto hessian_vector_product(data_terms<Loss, Bytes> const& f) {
    return [f](std::array<double, Loss::parameters> const& point, std::array<double, Loss::parameters> const& direction) {
        data_terms<detail::loss_along<Loss>, Bytes> terms;
        terms.kept = f.kept;
        for (std::size_t i = 0; i < Loss::fixed; ++i) terms.fixed[i] = f.fixed[i];
        for (std::size_t i = 0; i < Loss::parameters; ++i) terms.fixed[Loss::fixed + i] = direction[i];
        terms.selected = f.selected;
        return value_and_gradient(terms)(point).gradient;
    };
}

/// A bound of the degree along every line of parameters, or -1 where the loss is not written as a polynomial in them.
template <class Loss, std::size_t Bytes>
constexpr auto degree_along_lines(data_terms<Loss, Bytes> const&) {
    return std::integral_constant<int, detail::degree_of_body<typename Loss::body, Loss::parameters>()>{};
}

}  // namespace tapeless
