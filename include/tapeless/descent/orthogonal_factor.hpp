// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/math/powers.hpp>

#include <array>
#include <cstddef>

namespace tapeless {

/// The triangle R and the right side c = Qᵀr of the factorisation J = Q R of a matrix that arrives row by row: all that
/// a least-squares problem min |J x + r| needs, in the memory of n² numbers however many rows there are.
///
/// Shapes   J: m x n, r: m; R: n x n, upper triangular, its diagonal of either sign; |J x + r|² = |R x + c|² + rest
/// Domain   no squares of condition numbers: R is as good as J
/// Source   Golub & Van Loan, Matrix Computations, 4th ed., 5.2 and 6.5.3
template <class Number, std::size_t size>
class orthogonal_factor {
public:
    /// Takes up a row of J and its entry of r.
    constexpr void append(auto const& row, Number right) {
        for (std::size_t j = 0; j < size; ++j) pending[j][waiting] = static_cast<Number>(row[j]);
        pending[size][waiting] = right;
        if (++waiting == most_waiting) finish();
    }

    /// To be called after the last row, before anything is read.
    constexpr void finish() {
        if (waiting == 0) return;
        for (std::size_t j = 0; j < size; ++j) reflect(j);
        for (auto& column : pending) column.fill(Number{});
        waiting = 0;
    }

    /// R[i][j], for i <= j.
    constexpr Number at(std::size_t i, std::size_t j) const { return upper[i][j]; }
    /// c[i].
    constexpr Number right(std::size_t i) const { return upper[i][size]; }

    /// The length of column j of J.
    constexpr Number length(std::size_t j) const {
        Number square = 0;
        for (std::size_t i = 0; i <= j; ++i) square += upper[i][j] * upper[i][j];
        return math::sqrt(square);
    }

    /// The x with R x = -c, where |J x + r| is least; void if R is singular.
    constexpr std::array<Number, size> solve() const {
        std::array<Number, size> x{};
        for (std::size_t i = size; i-- > 0;) {
            x[i] = -right(i);
            for (std::size_t j = i + 1; j < size; ++j) x[i] -= upper[i][j] * x[j];
            x[i] /= upper[i][i];
        }
        return x;
    }

private:
    static constexpr std::size_t most_waiting = 16;

    std::array<std::array<Number, size + 1>, size> upper{};
    std::array<std::array<Number, most_waiting>, size + 1> pending{};  // by columns
    std::size_t waiting = 0;

    // A Householder reflection of row j of R with the waiting rows, which are 0 in column j after it.
    constexpr void reflect(std::size_t j) {
        Number square = 0;
        for (Number const below : pending[j]) square += below * below;
        if (square == 0) return;
        Number const head = upper[j][j];
        Number const norm = math::sqrt(head * head + square);
        Number const first = head < 0 ? head - norm : head + norm;
        Number const weight = 1 / (norm * (first < 0 ? -first : first));
        upper[j][j] = head < 0 ? norm : -norm;
        for (std::size_t k = j + 1; k <= size; ++k) {
            Number sum = first * upper[j][k];
            for (std::size_t i = 0; i < most_waiting; ++i) sum += pending[j][i] * pending[k][i];
            sum *= weight;
            upper[j][k] -= sum * first;
            for (std::size_t i = 0; i < most_waiting; ++i) pending[k][i] -= sum * pending[j][i];
        }
    }
};

}  // namespace tapeless
