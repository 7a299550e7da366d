// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/residuals.hpp>
#include <tapeless/descent/result.hpp>
#include <tapeless/descent/singular_values.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless {

/// The covariance matrix s² (JᵀJ)⁻¹ of fitted parameters, with s² = |r|² / (m - n) of m residuals and n parameters.
///
/// Shapes   result: n x n numbers
/// Units    entry i, j: of xᵢ xⱼ
/// Domain   independent residuals of one variance; to first order in J
/// Errors   NaN where m <= n; infinite for parameters that the residuals do not determine
/// Source   Bates & Watts, Nonlinear Regression Analysis and Its Applications, 1988, ch. 2
template <class Objective, class Number, std::size_t size>
    requires sum_of_squares<Objective, std::array<Number, size>>
constexpr square_matrix<Number, size> covariance(Objective const& objective,
                                                 result<std::array<Number, size>> const& fit) {
    auto const at = detail::by_argument::factored(objective)(fit.point);
    square_matrix<Number, size> result{};
    if (at.count <= size) {
        for (auto& row : result) row.fill(std::numeric_limits<Number>::quiet_NaN());
        return result;
    }
    // Columns of unit length first: singular values of J itself would hide parameters of another unit as rounding error.
    std::array<Number, size> lengths{};
    square_matrix<Number, size> columns{};
    for (std::size_t j = 0; j < size; ++j) {
        lengths[j] = at.factor.length(j);
        for (std::size_t i = 0; i <= j && lengths[j] > 0; ++i) columns[j][i] = at.factor.at(i, j) / lengths[j];
    }
    singular_values<Number, size> const parts{columns};
    Number const variance = at.value / static_cast<Number>(at.count - size);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            Number sum = 0;
            for (std::size_t k = 0; k < size; ++k) {
                Number const product = parts.direction(k)[i] * parts.direction(k)[j];
                if (parts.counts(k)) sum += product / parts.squared(k);
                else if (product != 0)
                    sum = product < 0 ? -std::numeric_limits<Number>::infinity()
                                      : std::numeric_limits<Number>::infinity();
            }
            result[i][j] = variance * sum / (lengths[i] > 0 ? lengths[i] : 1) / (lengths[j] > 0 ? lengths[j] : 1);
        }
    }
    return result;
}

/// The standard errors of fitted parameters: the roots of the diagonal of their covariance.
///
/// Shapes   result: n numbers, as result.point
/// Units    entry i: of xᵢ
/// Domain, errors and source as of covariance
template <class Objective, class Number, std::size_t size>
    requires sum_of_squares<Objective, std::array<Number, size>>
constexpr std::array<Number, size> standard_errors(Objective const& objective,
                                                   result<std::array<Number, size>> const& fit) {
    auto const of = covariance(objective, fit);
    std::array<Number, size> errors{};
    for (std::size_t i = 0; i < size; ++i) errors[i] = math::sqrt(of[i][i]);
    return errors;
}

}  // namespace tapeless
