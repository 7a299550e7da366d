// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/descent/cholesky.hpp>
#include <tapeless/descent/orthogonal_factor.hpp>
#include <tapeless/math/powers.hpp>

#include <array>
#include <cstddef>
#include <limits>

namespace tapeless {

/// The factorisation Aᵀ P = Q R of the gradients of constraints, the longest first: of Q's columns the first `rank` span
/// the gradients, the others the directions along which no constraint changes to first order.
///
/// Shapes   A: count x size, a row for each constraint; Q: size x size
/// Source   Golub & Van Loan, Matrix Computations, 4th ed., 5.4.2; Nocedal & Wright, Numerical Optimization, 2nd ed., 16.2
template <class Number, std::size_t size, std::size_t count>
class null_space {
public:
    using vector = std::array<Number, size>;
    static constexpr std::size_t most = size < count ? size : count;

    constexpr explicit null_space(std::array<vector, count> const& gradients) : rows{gradients} {
        for (std::size_t i = 0; i < size; ++i) q[i][i] = 1;
        for (std::size_t k = 0; k < count; ++k) order[k] = k;
        Number first = 0;
        for (std::size_t k = 0; k < most; ++k) {
            bring_longest_to(k);
            Number const length = length_from(rows[k], k);
            if (k == 0) first = length;
            if (!(length > noise * first)) return;
            reflect(k, length);
            ++rank;
        }
    }

    /// How many gradients are independent.
    std::size_t rank = 0;

    /// Column j of Q.
    constexpr vector const& column(std::size_t j) const { return q[j]; }

    /// The shortest x with A x = -g, or as near to that as can be.
    constexpr vector step_to(std::array<Number, count> const& g) const {
        vector x{};
        if (rank == count) {
            std::array<Number, most> y{};
            for (std::size_t k = 0; k < rank; ++k) {
                y[k] = -g[order[k]];
                for (std::size_t i = 0; i < k; ++i) y[k] -= rows[k][i] * y[i];
                y[k] /= rows[k][k];
            }
            for (std::size_t k = 0; k < rank; ++k) add(x, y[k], q[k]);
            return x;
        }
        orthogonal_factor<Number, most> fit;
        std::array<Number, most> row{};
        for (std::size_t k = 0; k < count; ++k) {
            for (std::size_t i = 0; i < most; ++i) row[i] = i < rank && i <= k ? rows[k][i] : Number{};
            fit.append(row, g[order[k]]);
        }
        for (std::size_t i = rank; i < most; ++i) {
            row.fill(Number{});
            row[i] = 1;
            fit.append(row, 0);
        }
        fit.finish();
        auto const y = fit.solve();
        for (std::size_t k = 0; k < rank; ++k) add(x, y[k], q[k]);
        return x;
    }

    /// The λ for which v - Aᵀλ is shortest; 0 for gradients that depend on others.
    constexpr std::array<Number, count> multipliers_of(vector const& v) const {
        std::array<Number, count> result{};
        for (std::size_t k = rank; k-- > 0;) {
            Number sum = product(q[k], v);
            for (std::size_t later = k + 1; later < rank; ++later) sum -= rows[later][k] * result[order[later]];
            result[order[k]] = sum / rows[k][k];
        }
        return result;
    }

private:
    static constexpr Number noise = 100 * std::numeric_limits<Number>::epsilon();

    std::array<vector, count> rows;  // of Rᵀ, in the order of pivots: rows[k][i] = R[i][k]
    std::array<std::size_t, count> order{};
    square_matrix<Number, size> q{};  // by columns

    static constexpr Number product(vector const& a, vector const& b) {
        Number sum = 0;
        for (std::size_t i = 0; i < size; ++i) sum += a[i] * b[i];
        return sum;
    }
    static constexpr void add(vector& to, Number amount, vector const& what) {
        for (std::size_t i = 0; i < size; ++i) to[i] += amount * what[i];
    }
    static constexpr Number length_from(vector const& row, std::size_t first) {
        Number square = 0;
        for (std::size_t i = first; i < size; ++i) square += row[i] * row[i];
        return math::sqrt(square);
    }

    constexpr void bring_longest_to(std::size_t k) {
        std::size_t longest = k;
        for (std::size_t other = k + 1; other < count; ++other)
            if (length_from(rows[other], k) > length_from(rows[longest], k)) longest = other;
        auto const row = rows[k];
        rows[k] = rows[longest];
        rows[longest] = row;
        auto const place = order[k];
        order[k] = order[longest];
        order[longest] = place;
    }

    // The Householder reflection that leaves of row k, from place k on, its length alone.
    constexpr void reflect(std::size_t k, Number length) {
        vector mirror{};
        for (std::size_t i = k; i < size; ++i) mirror[i] = rows[k][i];
        mirror[k] += mirror[k] < 0 ? -length : length;
        Number const weight = 2 / product(mirror, mirror);
        for (std::size_t other = k; other < count; ++other)
            add(rows[other], -weight * product(mirror, rows[other]), mirror);
        // Q := Q H, whose column j is Q (eⱼ - w mⱼ m).
        vector turned{};
        for (std::size_t j = k; j < size; ++j) add(turned, mirror[j], q[j]);
        for (std::size_t j = k; j < size; ++j) add(q[j], -weight * mirror[j], turned);
    }
};

}  // namespace tapeless
