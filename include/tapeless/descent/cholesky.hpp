// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/powers.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless {

/// n rows of n numbers.
template <class Number, std::size_t size>
using square_matrix = std::array<std::array<Number, size>, size>;

/// The factor L of A + τ I = L Lᵀ for a symmetric matrix A, of which only the lower triangle is read.
///
/// Shapes   A: n x n, indexable as A[i][j]
/// Errors   factorise() is false where A + τ I is not positive definite to working precision; then solve() is void
/// Source   Golub & Van Loan, Matrix Computations, 4th ed., 4.2; Higham, Accuracy and Stability, ch. 10
template <class Number, std::size_t size>
class cholesky {
public:
    constexpr bool factorise(auto const& matrix, Number tau = 0) {
        // A pivot is what cancellation leaves of its diagonal element: below this part of it, it is rounding error.
        constexpr Number noise = static_cast<Number>(size) * std::numeric_limits<Number>::epsilon();
        for (std::size_t j = 0; j < size; ++j) {
            auto const diagonal = static_cast<Number>(matrix[j][j]) + tau;
            Number pivot = diagonal;
            for (std::size_t k = 0; k < j; ++k) pivot -= lower[j][k] * lower[j][k];
            if (!(pivot > 0 && pivot > noise * diagonal)) return false;
            lower[j][j] = math::sqrt(pivot);
            for (std::size_t i = j + 1; i < size; ++i) {
                auto sum = static_cast<Number>(matrix[i][j]);
                for (std::size_t k = 0; k < j; ++k) sum -= lower[i][k] * lower[j][k];
                lower[i][j] = sum / lower[j][j];
            }
        }
        return true;
    }

    /// The x with (A + τ I) x = b.
    constexpr std::array<Number, size> solve(std::array<Number, size> x) const {
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t k = 0; k < i; ++k) x[i] -= lower[i][k] * x[k];
            x[i] /= lower[i][i];
        }
        for (std::size_t i = size; i-- > 0;) {
            for (std::size_t k = i + 1; k < size; ++k) x[i] -= lower[k][i] * x[k];
            x[i] /= lower[i][i];
        }
        return x;
    }

    /// Lᵢᵢ.
    constexpr Number diagonal(std::size_t i) const { return lower[i][i]; }

private:
    square_matrix<Number, size> lower{};
};

}  // namespace tapeless
