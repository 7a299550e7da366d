// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/graph/rebuild.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace tapeless {

/// Where a matrix can differ from zero.
template <std::size_t Rows, std::size_t Columns>
class sparsity_pattern {
public:
    constexpr bool operator()(std::size_t row, std::size_t column) const {
        std::size_t const at = row * Columns + column;
        return (bits_[at / 64] >> (at % 64) & 1) != 0;
    }
    constexpr std::size_t nonzeros() const {
        std::size_t count = 0;
        for (std::uint64_t const word : bits_) count += static_cast<std::size_t>(std::popcount(word));
        return count;
    }
    static constexpr std::size_t rows() { return Rows; }
    static constexpr std::size_t columns() { return Columns; }
    constexpr void set(std::size_t row, std::size_t column) {
        std::size_t const at = row * Columns + column;
        bits_[at / 64] |= std::uint64_t{1} << (at % 64);
    }
    friend constexpr bool operator==(sparsity_pattern const&, sparsity_pattern const&) = default;

private:
    std::array<std::uint64_t, (Rows * Columns + 63) / 64> bits_{};
};

}  // namespace tapeless

namespace tapeless::detail {

/// For each node the set of wanted nodes that it depends on, in one pass.
class dependence_sets {
public:
    constexpr dependence_sets(graph const& g, sequence<int> const& wanted, int top)
        : words_((wanted.size() + 63) / 64), bits_(sequence<std::uint64_t>::zeros((top + 1) * words_)) {
        for (int j = 0; j < wanted.size(); ++j)
            if (wanted[j] <= top) word(wanted[j], j / 64) |= std::uint64_t{1} << (j % 64);
        for (int i = 0; i <= top; ++i) {
            node const& k = g.at(i);
            if (is_condition(k.type())) continue;  // a condition has no slope
            for (int which = k.type() == kind::where ? 1 : 0; which < k.what->arity; ++which)
                for (int w = 0; w < words_; ++w) word(i, w) |= word(k.operand(which), w);
        }
    }
    template <class Visit>
    constexpr void each(int i, Visit visit) const {
        for (int w = 0; w < words_; ++w)
            for (std::uint64_t left = bits_[i * words_ + w]; left != 0; left &= left - 1)
                visit(static_cast<std::size_t>(w * 64 + std::countr_zero(left)));
    }

private:
    int words_;
    sequence<std::uint64_t> bits_;
    constexpr std::uint64_t& word(int i, int w) { return bits_[i * words_ + w]; }
};

/// Where the second derivatives of root can differ from 0: pairs that meet in a nonlinear operation. No Hessian is built.
template <class Pattern>
constexpr void second_order_pattern(graph const& g, int root, sequence<int> const& wanted, Pattern& pattern) {
    dependence_sets const sets(g, wanted, root);
    sequence<bool> const needed = ancestors_of(g, root);
    auto const meet = [&](int first, int second) {
        sets.each(first, [&](std::size_t row) {
            sets.each(second, [&](std::size_t column) {
                pattern.set(row, column);
                pattern.set(column, row);
            });
        });
    };
    for (int i = 0; i <= root; ++i) {
        if (!needed[i]) continue;
        node const& k = g.at(i);
        switch (k.type()) {
            case kind::multiply: meet(k.a, k.b); break;
            case kind::divide:
                meet(k.a, k.b);
                meet(k.b, k.b);
                break;
            case kind::square:
            case kind::power: meet(k.a, k.a); break;
            case kind::function:
                if (k.what->adjoint == nullptr) break;
                for (int p = 0; p < k.what->arity; ++p)
                    for (int q = p; q < k.what->arity; ++q) meet(k.operand(p), k.operand(q));
                break;
            default: break;  // linear, or no slope
        }
    }
}

}  // namespace tapeless::detail
