// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/singular_values.hpp>

#include <array>
#include <cstddef>

namespace tapeless::detail {

/// The x with |A| x = b, where |A| has the eigenvectors of a symmetric A, of which the lower triangle is read, and the
/// magnitudes of its eigenvalues, at least `floor` times the largest: a way down for every A, of a length that fits.
/// Singular vectors are enough for that, whatever signs the eigenvalues have.
template <class Number, std::size_t size>
constexpr std::array<Number, size> solve_by_magnitudes(auto const& matrix, std::array<Number, size> right,
                                                       Number floor) {
    // In units of √|Aᵢᵢ|, so that those of the variables do not matter.
    Number largest = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            auto const entry = static_cast<Number>(matrix[i][j]);
            Number const magnitude = entry < 0 ? -entry : entry;
            largest = magnitude > largest ? magnitude : largest;
        }
    }
    std::array<Number, size> scale{};
    for (std::size_t i = 0; i < size; ++i) {
        auto const diagonal = static_cast<Number>(matrix[i][i]);
        Number const weight = diagonal < 0 ? -diagonal : diagonal;
        scale[i] = math::sqrt(weight > 0 ? weight : largest > 0 ? largest : Number{1});
        right[i] /= scale[i];
    }
    square_matrix<Number, size> scaled{};
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            scaled[i][j] = scaled[j][i] = static_cast<Number>(matrix[i][j]) / scale[i] / scale[j];
    singular_values<Number, size> const parts{scaled};
    Number top = 0;
    for (std::size_t k = 0; k < size; ++k) top = parts.squared(k) > top ? parts.squared(k) : top;
    Number const least = floor * (top > 0 ? math::sqrt(top) : Number{1});
    std::array<Number, size> result{};
    for (std::size_t k = 0; k < size; ++k) {
        Number const magnitude = math::sqrt(parts.squared(k));
        Number along = 0;
        for (std::size_t i = 0; i < size; ++i) along += parts.direction(k)[i] * right[i];
        along /= magnitude > least ? magnitude : least;
        for (std::size_t i = 0; i < size; ++i) result[i] += along * parts.direction(k)[i] / scale[i];
    }
    return result;
}

}  // namespace tapeless::detail
