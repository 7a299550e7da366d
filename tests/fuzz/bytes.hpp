// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>

/// What the fuzzer gives, taken apart; zeros after its end.
class bytes {
public:
    bytes(std::uint8_t const* data, std::size_t size) : data_(data), size_(size) {}

    std::uint8_t one() {
        if (size_ == 0) return 0;
        --size_;
        return *data_++;
    }
    std::uint64_t word() {
        std::uint64_t result = 0;
        for (int i = 0; i < 8; ++i) result = result << 8 | one();
        return result;
    }
    /// Any bits, or more often one of the numbers at which options change their meaning.
    double real() {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        constexpr std::array<double, 20> edges{0, -0.0, 1, -1, 0.5, 0.9, 0.999, 1.5, 1e-3, 1e-8, 1e-300, 5e-324, 1e300, -1e300, 10, 1e4, infinity, -infinity, std::numeric_limits<double>::quiet_NaN(), 1 - 1e-16};
        std::size_t const which = one();
        if (which < 200) return edges[which % edges.size()];
        return std::bit_cast<double>(word());
    }
    int whole() {
        constexpr std::array<int, 12> edges{0, 1, -1, 2, 3, 10, 50, 60, 1000, std::numeric_limits<int>::max(), std::numeric_limits<int>::min(), 7};
        std::size_t const which = one();
        if (which < 200) return edges[which % edges.size()];
        return static_cast<int>(static_cast<std::uint32_t>(word()));
    }
    bool flag() { return (one() & 1) != 0; }
    std::uint8_t const* rest() const { return data_; }
    std::size_t size() const { return size_; }

private:
    std::uint8_t const* data_;
    std::size_t size_;
};

/// What must hold for every input; the fuzzer keeps the input that it fails for.
inline void expect(bool holds, char const* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}
