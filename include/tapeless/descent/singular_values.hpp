// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/cholesky.hpp>
#include <tapeless/math/powers.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless {

/// The singular values sⱼ of a square matrix A = U S Vᵀ, with V and the columns sⱼ uⱼ of A V, in no order.
/// Small ones keep their digits as far as A's columns do.
///
/// Source   Hestenes 1958; Demmel & Veselić, Jacobi's method is more accurate than QR, 1992; Golub & Van Loan 8.6.3
template <class Number, std::size_t size>
class singular_values {
public:
    using vector = std::array<Number, size>;

    /// A by columns: columns[j][i] is A[i][j].
    constexpr explicit singular_values(square_matrix<Number, size> const& columns) : turned{columns} {
        for (std::size_t j = 0; j < size; ++j) v[j][j] = 1;
        for (int sweep = 0; sweep < 60 && rotate_all(); ++sweep) {
        }
        for (std::size_t j = 0; j < size; ++j) {
            square[j] = product(turned[j], turned[j]);
            largest = square[j] > largest ? square[j] : largest;
        }
    }

    /// Column j of A V, which is sⱼ uⱼ.
    constexpr vector const& column(std::size_t j) const { return turned[j]; }
    /// Column j of V.
    constexpr vector const& direction(std::size_t j) const { return v[j]; }
    /// sⱼ².
    constexpr Number squared(std::size_t j) const { return square[j]; }
    /// Whether sⱼ is more than rounding error beside the largest.
    constexpr bool counts(std::size_t j) const {
        constexpr Number noise = static_cast<Number>(size) * std::numeric_limits<Number>::epsilon();
        return square[j] > 0 && square[j] > noise * noise * largest;
    }

private:
    square_matrix<Number, size> turned;
    square_matrix<Number, size> v{};
    vector square{};
    Number largest = 0;

    static constexpr Number product(vector const& a, vector const& b) {
        Number sum = 0;
        for (std::size_t i = 0; i < size; ++i) sum += a[i] * b[i];
        return sum;
    }
    static constexpr void rotate(vector& a, vector& b, Number cosine, Number sine) {
        for (std::size_t i = 0; i < size; ++i) {
            Number const kept = a[i];
            a[i] = cosine * kept - sine * b[i];
            b[i] = sine * kept + cosine * b[i];
        }
    }

    /// Makes each pair of columns orthogonal once; false if all were.
    constexpr bool rotate_all() {
        constexpr Number close = std::numeric_limits<Number>::epsilon();
        bool rotated = false;
        for (std::size_t p = 0; p + 1 < size; ++p) {
            for (std::size_t q = p + 1; q < size; ++q) {
                Number const first = product(turned[p], turned[p]);
                Number const second = product(turned[q], turned[q]);
                Number const mixed = product(turned[p], turned[q]);
                Number const magnitude = mixed < 0 ? -mixed : mixed;
                if (!(magnitude > close * math::sqrt(first) * math::sqrt(second))) continue;
                rotated = true;
                Number const slope = (second - first) / (2 * mixed);
                Number const steep = slope < 0 ? -slope : slope;
                Number tangent = 1 / (steep + math::sqrt(1 + slope * slope));
                if (slope < 0) tangent = -tangent;
                Number const cosine = 1 / math::sqrt(1 + tangent * tangent);
                rotate(turned[p], turned[q], cosine, cosine * tangent);
                rotate(v[p], v[q], cosine, cosine * tangent);
            }
        }
        return rotated;
    }
};

}  // namespace tapeless
